using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.Model;
using Sightline.Orders.Tests.ImportManifest;
using Sightline.Orders.Tests.Stories;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Orders.Tests.Pages;

/// <summary>A court's manifest carries no terms: the order desk reads them off the paper, once.</summary>
public sealed class EnterTermsTests
{
    private static readonly Guid Nobody = new("00000000-0000-7000-8000-0000000000ff");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task Terms_read_off_the_paper_of_an_imported_order_make_it_enforceable_once_he_knew(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var order = await ImportedAsync(app);
        var path = $"/orders/{order.Value}/terms";
        await app.RefusesEveryRoleWithoutAsync("orders.make", path);
        using var desk = app.As(ManifestHouse.Desk);
        await desk.SaysNotFoundAsync($"/orders/{Nobody}/terms");
        await desk.RendersAsync($"/orders/{order.Value}", "Its terms are not held here.", "Enter its terms");
        await desk.RendersAsync($"/orders/{order.Value}/confirm", "Its terms are not held.", "Open its paper (PDF)");
        var empty = await desk.RendersAsync(path, "numbered as on its paper", "Open its paper (PDF)");
        await desk.RefusesAsync(path, new Dictionary<string, string> { ["Act"] = "record" }, "Say what the term is");
        await desk.RefusesAsync(path, new Dictionary<string, string> { ["Act"] = "add", ["Term.Plain"] = "Must not contact her" }, "Say what kind of term it is");

        var first = await desk.SendAsync(empty, Term("add", "no-contact", "Must not contact her"));
        Assert.Contains("1. Must not contact her", first.Words, StringComparison.Ordinal);
        var second = await desk.SendAsync(first, Term("add", "other", "Entered by mistake"));
        var removed = await desk.SendAsync(second, new Dictionary<string, string> { ["Act"] = "remove:1" });
        Assert.DoesNotContain("Entered by mistake", removed.Words, StringComparison.Ordinal);
        var done = await desk.SendAsync(removed, Term("record", "keep-away-place", "Must not come within 100 metres of her home"));
        await desk.RendersAsync(done.Location!, "You have entered the order’s terms");

        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(OrderDetailsAdded)));
        await desk.AcceptsAsync($"/orders/{order.Value}/told", new Dictionary<string, string>());
        await desk.RendersAsync($"/orders/{order.Value}", "Yes – 2 terms", "Must not come within 100 metres of her home");
        await desk.RendersAsync(path, "Its terms are held. If the court changed them, record the variation.");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Terms_are_entered_once_and_only_such_as_the_type_holds(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var order = await ImportedAsync(app);
        var wrong = await Assert.ThrowsAsync<RulesBrokenException>(() => AddAsync(app, order, "wear-tag"));
        Assert.Contains("which a non-molestation order does not hold", wrong.Message, StringComparison.Ordinal);
        await AddAsync(app, order, "no-contact");

        var again = await Assert.ThrowsAsync<RulesBrokenException>(() => AddAsync(app, order, "no-violence"));

        Assert.Contains("The register already holds its terms", again.Message, StringComparison.Ordinal);
        Assert.Single(await app.AsAsync(ManifestHouse.Desk, scope => scope.GetRequiredService<SightlineDb>().Set<OrderTerm>().Where(term => term.OrderId == order).ToListAsync(Stop)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_paper_opens_for_the_desk_that_put_it_here_with_a_read_entry_and_for_nobody_else(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var order = await ImportedAsync(app);
        var path = $"/orders/{order.Value}/paper";
        await app.RefusesEveryRoleWithoutAsync("orders.make", path);
        using var desk = app.As(ManifestHouse.Desk);
        var reads = await app.CountOnLedgerAsync("order");

        var paper = await desk.Client.GetAsync(path, Stop);

        Assert.Equal("application/pdf", paper.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("%PDF-", await paper.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.True(paper.Headers.CacheControl!.NoStore);
        Assert.Equal(reads + 1, await app.CountOnLedgerAsync("order"));
        await desk.SaysNotFoundAsync($"/orders/{Nobody}/paper");
        using var other = app.As(TestHouse.ActorAt("police-eastmoor", "order-desk"));
        await other.SaysNotFoundAsync(path);
        using var court = app.As(TestHouse.ActorAt("court-northgate-family", "court-clerk"));
        await court.SaysNotFoundAsync(path);
        Assert.DoesNotContain("Open its paper", (await other.GetAsync($"/orders/{order.Value}/terms")).Words, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Term(string act, string kind, string plain) => new() { ["Act"] = act, ["Term.Kind"] = kind, ["Term.Plain"] = plain };

    private static Task<FactId> AddAsync(TestApp app, OrderId order, string kind) => app.AsAsync(ManifestHouse.Desk, scope =>
        scope.GetRequiredService<AddOrderDetailsAction>().AddAsync(order, new OrderDetails { Terms = [OrderHouse.Term(1, kind, "As on the paper")] }, Stop));

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<OrderId> ImportedAsync(TestApp app) => app.AsAsync(ManifestHouse.Desk, async scope =>
    {
        await scope.GetRequiredService<ImportManifestAction>().ImportAsync(
            new ManifestInput { Path = new ManifestMaker(new LocalDate(2026, 11, 3), 1).ToFolder() }, null, Stop);
        return await scope.GetRequiredService<SightlineDb>().Set<ProtectiveOrder>().Select(order => order.Id).SingleAsync(Stop);
    });
}
