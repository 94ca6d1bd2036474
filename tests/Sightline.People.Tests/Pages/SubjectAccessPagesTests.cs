using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.People.Relationships;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

/// <summary>The pages of subject access, by the ladder every page climbs, and what stops an answer.</summary>
public sealed class SubjectAccessPagesTests
{
    private const string Nothing = "0193a1b2-0000-7000-8000-000000000001";
    private const string HerHome = "14 Quarry Lane";

    private static readonly Actor Officer = TestHouse.ActorAt("police-northgate", "disclosure-officer");

    private static readonly Actor Manager = TestHouse.ActorAt("police-northgate", "desk-manager");

    [Theory, OnBothDatabases]
    public async Task Every_role_without_the_permission_is_refused_at_every_page_of_it(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        using var officer = house.App.As(Officer);
        var answer = await PrepareAsync(officer, house.Him, "");
        foreach (var path in new[] { "/people/subject-access", $"/people/{house.Him}/subject-access", answer, $"{answer}/paper" })
        {
            await house.App.RefusesEveryRoleWithoutAsync("people.subject-access", path);
        }
    }

    [Theory, OnBothDatabases]
    public async Task What_is_not_there_and_what_is_another_agencys_answer_alike_at_every_page_and_form(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        using var officer = house.App.As(Officer);
        var answer = await PrepareAsync(officer, house.Him, "");
        using var elsewhere = house.App.As(TestHouse.ActorAt("police-eastmoor", "disclosure-officer", "desk-manager"));
        using var token = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await elsewhere.GetAsync("/people/subject-access")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!,
        });
        foreach (var path in new[] { $"/people/{house.Him}/subject-access", $"/people/{Nothing}/subject-access", answer, $"/people/subject-access/{Nothing}", $"{answer}/paper", $"/people/subject-access/{Nothing}/paper" })
        {
            await elsewhere.SaysNotFoundAsync(path);
        }
        foreach (var path in new[] { $"/people/{house.Him}/subject-access", $"/people/{Nothing}/subject-access", answer, $"/people/subject-access/{Nothing}" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.PostAsync(path, token)).Status);
        }
        Assert.Equal((1, 0), (await house.App.CountOnLedgerAsync(nameof(SubjectAnswerPrepared)), await house.App.CountOnLedgerAsync(nameof(PaperReleased))));
    }

    [Theory, OnBothDatabases]
    public async Task A_clean_answer_holds_his_own_and_nobody_elses_and_is_handed_over_only_once_released(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        using var officer = house.App.As(Officer);
        await officer.RendersAsync("/people/subject-access", "Subject access", "None yet.");
        await officer.RendersAsync($"/people/{house.Him}/subject-access", "What would be told", "Dale Harper", "3 Cannon Row", "Other people’s details are left out");
        var answer = await PrepareAsync(officer, house.Him, "Thank you for your letter of 4 June.");
        await officer.RendersAsync(answer, "Ready to release", "Thank you for your letter of 4 June.");
        await officer.SaysNotFoundAsync($"{answer}/paper");

        await officer.AcceptsAsync(answer, new Dictionary<string, string>());

        await officer.RendersAsync(answer, "Released");
        var paper = await officer.GetAsync($"{answer}/paper");
        Assert.Equal("answer.html", paper.Response.Content.Headers.ContentDisposition?.FileName);
        Assert.Contains("3 Cannon Row", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Quarry", paper.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowak", paper.Text, StringComparison.Ordinal);
        Assert.Contains("\"sections\"", (await officer.GetAsync($"{answer}/paper?form=json")).Text, StringComparison.Ordinal);
        Assert.Equal((2, 0, 1), (await house.App.CountOnLedgerAsync(nameof(PaperScanned)), await house.App.CountOnLedgerAsync(nameof(PaperStopped)),
            await house.App.CountOnLedgerAsync(nameof(PaperReleased))));
        await officer.RefusesAsync($"/people/{house.Him}/subject-access", new Dictionary<string, string> { ["Letter"] = new('a', 5001) }, "5,000");
        await officer.RefusesAsync("/people/subject-access", new Dictionary<string, string> { ["Reference"] = "somebody" }, "Enter the reference");
    }

    [Theory, OnBothDatabases]
    public async Task What_leads_to_her_stops_it_and_only_a_second_person_who_says_why_lets_it_go(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        using var officer = house.App.As(Officer);
        using var manager = house.App.As(Manager);
        var answer = await PrepareAsync(officer, house.Him, "She is well and lives at 14 Quarry Ln.");

        await officer.RendersAsync(answer, "Stopped", "An address", "in the text", "14 Quarry Ln", "A manager who did not prepare it decides");
        using var token = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = (await officer.GetAsync("/people/subject-access")).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!, ["Why"] = "I say so.",
        });
        Assert.Contains((await officer.PostAsync(answer, token)).Errors, error => error.StartsWith("Something was found in this answer", StringComparison.Ordinal));
        await manager.RefusesAsync(answer, new Dictionary<string, string>(), "Say why.");
        await officer.SaysNotFoundAsync($"{answer}/paper");

        await manager.AcceptsAsync(answer, new Dictionary<string, string> { ["Why"] = "The court read her address to him on 3 June." });

        await officer.RendersAsync(answer, "Released", "The court read her address to him on 3 June.");
        Assert.Equal(HttpStatusCode.OK, (await officer.GetAsync($"{answer}/paper")).Status);
        Assert.Equal((1, 1), (await house.App.CountOnLedgerAsync(nameof(PaperStopped)), await house.App.CountOnLedgerAsync(nameof(PaperReleased))));
    }

    [Theory, OnBothDatabases]
    public async Task A_manager_never_lets_go_what_they_prepared_themselves(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        using var manager = house.App.As(Manager);
        var answer = await PrepareAsync(manager, house.Him, "She lives at 14 Quarry Lane.");

        var page = await manager.RendersAsync(answer, "Stopped", "A manager who did not prepare it decides");

        Assert.Empty(page.Document.QuerySelectorAll("main textarea[name=Why]"));
    }

    private static async Task<string> PrepareAsync(TestBrowser browser, NominalId nominal, string letter) =>
        (await browser.AcceptsAsync($"/people/{nominal}/subject-access", new Dictionary<string, string> { ["Letter"] = letter })).Location!;

    private static async Task<House> OpenAsync(Provider provider)
    {
        var house = new House(await TestApp.StartAsync(provider));
        await house.App.AsSystemAsync(AccessTestData.RegisterAreaAsync);
        var him = new PersonDescription { Forenames = "Dale", Surname = "Harper", Born = "1980-05-02", Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Cannon Row"], "ZZ2 8QP")], Phones = ["07700 900455"] } };
        var her = new PersonDescription { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984-03-09" };
        var hidden = new ContactDescription { Addresses = [new AddressDescription([HerHome], "ZZ1 4AB")], Phones = ["07700 900777"] };
        await house.App.AsSystemAsync(async scope =>
        {
            var people = scope.GetRequiredService<IPeople>();
            house.Him = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = him }, Stop);
            var herRecord = await people.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = her, Confidential = hidden }, Stop);
            await scope.GetRequiredService<RecordRelationshipAction>().RecordAsync(
                new RelationshipRecorded { Relationship = new(new Guid("0193a1b2-0000-7000-8000-0000000000aa")), Of = house.Him, To = herRecord, Kind = RelationshipKind.FormerPartner }, Stop);
        });
        return house;
    }

    private sealed class House(TestApp app) : IAsyncDisposable
    {
        internal TestApp App { get; } = app;

        internal NominalId Him { get; set; }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }
}
