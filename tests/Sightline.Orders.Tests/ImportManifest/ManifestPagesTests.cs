using System.Diagnostics;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Orders;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

public sealed class ManifestPagesTests
{
    private static readonly LocalDate Day = new(2026, 11, 3);

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static async Task<TestPage> GiveAsync(TestBrowser browser, string zip, string? password = null)
    {
        var page = await browser.GetAsync("/orders/import");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent(password ?? ""), "Password" },
            { new ByteArrayContent(await File.ReadAllBytesAsync(zip, TestContext.Current.CancellationToken)), "Manifest", "manifest.zip" },
        };
        var answer = await browser.PostAsync("/orders/import", form);
        Assert.Equal(HttpStatusCode.Redirect, answer.Status);
        return answer;
    }

    /// <summary>
    /// Follows the page that asks again by itself, as a browser would. It waits long: how fast an import is belongs to bench/,
    /// and a machine that tests several projects at once has been seen to need a minute for what takes five seconds alone.
    /// </summary>
    private static async Task<string> ReportOfAsync(TestBrowser browser, TestPage answer)
    {
        var at = answer.Location!;
        for (var waited = Stopwatch.StartNew(); at.Contains("/runs/", StringComparison.Ordinal) && waited.Elapsed < TimeSpan.FromMinutes(6);)
        {
            await Task.Delay(200, TestContext.Current.CancellationToken);
            at = (await browser.GetAsync(at)).Location ?? at;
        }
        Assert.DoesNotContain("/runs/", at, StringComparison.Ordinal);
        return at;
    }

    private static Task<List<ManifestTask>> TasksAsync(TestApp app) => app.AsAsync(ManifestHouse.Desk, scope =>
        scope.GetRequiredService<SightlineDb>().Set<ManifestTask>().AsNoTracking().OrderBy(task => task.Row).ToListAsync(TestContext.Current.CancellationToken));

    [Theory, OnBothDatabases]
    public async Task The_order_desk_gives_a_zip_and_gets_counts_tasks_by_kind_a_receipt_and_what_did_not_come(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("orders.import", "/orders/import");
        using var desk = app.As(ManifestHouse.Desk);
        await desk.RendersAsync("/orders/import", "Import a court’s manifest");
        var maker = new ManifestMaker(Day, 5).Beside("=cmd.pdf", ManifestMaker.Pdf("stray"));
        maker[2]["Court Date"] = "";
        maker[4]["Order Name"] = "Occupation order";
        var report = await ReportOfAsync(desk, await GiveAsync(desk, maker.ToZip("gorse"), "gorse"));
        await app.RefusesEveryRoleWithoutAsync("orders.import", report);
        var page = await desk.RendersAsync(report, "5 rows: 3 loaded, 1 to the order desk, 1 refused", "Day it was made not known", "Type of order not known", "Northgate Family Court", "Every court whose list was expected");
        Assert.Equal(3, page.Document.QuerySelectorAll("main a[href*='/orders/import/tasks/']").Length);
        var receipt = await desk.Client.GetAsync(report + "/receipt", TestContext.Current.CancellationToken);
        var lines = (await receipt.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        Assert.Equal("row,outcome,order,reason", lines[0]);
        Assert.StartsWith("1,loaded,O-", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("4,refused,,", lines[4], StringComparison.Ordinal);
        Assert.Contains("\"5 rows: 3 loaded, 1 to the order desk, 1 refused\"", lines[7], StringComparison.Ordinal);
        Assert.DoesNotContain(maker[4]["Respondent Surname"], string.Join(' ', lines), StringComparison.Ordinal);
        Assert.Equal(report, await ReportOfAsync(desk, await GiveAsync(desk, maker.ToZip())));
        using var other = app.As(TestHouse.ActorAt("police-eastmoor", "order-desk"));
        await other.SaysNotFoundAsync(report);
        await other.SaysNotFoundAsync(report + "/receipt");
        await desk.SaysNotFoundAsync("/orders/import/00000000-0000-7000-8000-000000000999");
        await desk.SaysNotFoundAsync("/orders/import/runs/00000000-0000-7000-8000-000000000999");
        await desk.RefusesAsync("/orders/import", new Dictionary<string, string>(), "Choose the court’s zip.");
    }

    [Theory, OnBothDatabases]
    public async Task A_task_shows_the_row_keeps_back_what_is_confidential_leaves_a_read_entry_and_is_put_right(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var desk = app.As(ManifestHouse.Desk);
        var maker = new ManifestMaker(Day, 4);
        maker[4]["Court Date"] = "";
        maker[4]["Is Applicant Address Confidential"] = "Yes";
        maker[4]["Applicant Postcode"] = "ZZ5 4BB";
        maker[4]["Applicant Safe Time to Call"] = "after the school run";
        await ReportOfAsync(desk, await GiveAsync(desk, maker.ToZip()));
        var task = Assert.Single(await TasksAsync(app));
        var path = $"/orders/import/tasks/{task.Id.Value}";
        await app.RefusesEveryRoleWithoutAsync("orders.import", path);
        var reads = await app.CountOnLedgerAsync("manifest-task");
        var page = await desk.RendersAsync(path, "Day it was made not known", maker[4]["Respondent Surname"], "Held, and not shown to you");
        Assert.DoesNotContain("ZZ5 4BB", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("school run", page.Text, StringComparison.Ordinal);
        Assert.Equal(reads + 1, await app.CountOnLedgerAsync("manifest-task"));
        using var other = app.As(TestHouse.ActorAt("police-eastmoor", "order-desk"));
        await other.SaysNotFoundAsync(path);
        await desk.SaysNotFoundAsync("/orders/import/tasks/00000000-0000-7000-8000-000000000999");
        var wrong = await desk.SendAsync(page, new Dictionary<string, string> { ["MadeOn.Day"] = "4", ["MadeOn.Month"] = "11", ["MadeOn.Year"] = "2026" }, "put-right");
        Assert.NotEmpty(wrong.Errors);
        var right = await desk.SendAsync(page, new Dictionary<string, string> { ["MadeOn.Day"] = "2", ["MadeOn.Month"] = "11", ["MadeOn.Year"] = "2026" }, "put-right");
        Assert.Equal(HttpStatusCode.Redirect, right.Status);
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(ManifestTaskResolved)));
        await desk.RendersAsync(path, "Settled 3 November 2026", "The day it was made was filled in.");
    }

    [Theory, OnBothDatabases]
    public async Task Every_kind_of_task_renders_and_can_be_settled_in_words(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var desk = app.As(ManifestHouse.Desk);
        var maker = new ManifestMaker(Day, 48).Beside("FL404A-stray.pdf", ManifestMaker.Pdf("stray"));
        WrongManifests.Spoil(maker, 20, every: 2);
        maker[43]["Order Name"] = "Occupation order";
        maker[45]["Order Name"] = "Non-molestation order, varied";
        await ReportOfAsync(desk, await GiveAsync(desk, maker.ToZip()));
        var tasks = await TasksAsync(app);
        Assert.Equal(23, tasks.Count);
        foreach (var task in tasks)
        {
            var page = await desk.RendersAsync($"/orders/import/tasks/{task.Id.Value}", "Settled otherwise");
            Assert.NotEmpty((await desk.SendAsync(page, new Dictionary<string, string> { ["How"] = "" }, "settle")).Errors);
            var settled = await desk.SendAsync(page, new Dictionary<string, string> { ["How"] = "The court was rung." }, "settle");
            Assert.Equal(HttpStatusCode.Redirect, settled.Status);
        }
        Assert.All(await TasksAsync(app), task => Assert.NotNull(task.ResolvedAt));
        Assert.Equal(23, await app.CountOnLedgerAsync(nameof(ManifestTaskResolved)));
    }

    [Theory, OnBothDatabases]
    public async Task A_zip_that_cannot_be_read_says_why_and_offers_no_receipt(Provider provider)
    {
        await using var app = await StartAsync(provider);
        using var desk = app.As(ManifestHouse.Desk);
        var report = await ReportOfAsync(desk, await GiveAsync(desk, new ManifestMaker(Day, 1).ToZip("gorse"), "heather"));
        await desk.RendersAsync(report, "The manifest could not be read", "the password is wrong");
        await desk.SaysNotFoundAsync(report + "/receipt");
    }
}
