using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Pages;

public sealed class PagesTests
{
    private static readonly PersonDescription Her = new()
    {
        Forenames = "Aleksandra",
        Surname = "Nowak",
        PreferredName = "Ola",
        Born = "1984-03-09",
        Contact = new ContactDescription { Addresses = [new AddressDescription(["14 Quarry Lane"], "ZZ1 4AB")] },
    };

    private static readonly ContactDescription Hidden = new() { Addresses = [new AddressDescription(["2 Hidden Row"], "ZY9 9ZZ")], Phones = ["07700 900321"] };

    [Theory]
    [OnBothDatabases]
    public async Task The_look_up_climbs_the_ladder(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("people.look-up", "/people");
        var her = await RecordAsync(app, Her);
        using var browser = app.As(Officer);

        await browser.RendersAsync("/people", "Look somebody up");
        await browser.RefusesAsync("/people", new Dictionary<string, string>(), "Type a name, a date of birth");
        await browser.RefusesAsync("/people", new Dictionary<string, string> { ["Words"] = new('x', 400) }, "too long");

        var found = await browser.SendAsync(await browser.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Alexandra Nowack 1984" });
        Assert.Contains("Ola Nowak", found.Words, StringComparison.Ordinal);
        Assert.Contains("surname one letter off", found.Words, StringComparison.Ordinal);
        Assert.Contains("Held by Northgate Police", found.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowak", found.Document.Title!, StringComparison.Ordinal);
        Assert.Contains(found.Document.QuerySelectorAll("main a"), link => link.GetAttribute("href") == $"/people/{her}");
        Assert.Equal(1, await app.CountOnLedgerAsync("look-up"));

        var none = await browser.SendAsync(await browser.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Zbigniew Unheard" });
        Assert.Contains("None in this register", none.Words, StringComparison.Ordinal);
        Assert.Contains("Police: 1 records", none.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("services", none.Words, StringComparison.Ordinal);
        Assert.Contains("Order desk, 01632 960104", none.Words, StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync("look-up"));
    }

    [Theory]
    [OnBothDatabases]
    [Source("A-01")]
    public async Task The_record_climbs_the_ladder_and_says_what_is_not_known(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, Her);
        await app.RefusesEveryRoleWithoutAsync("people.record", $"/people/{her}");
        using var browser = app.As(Officer);

        await browser.SaysNotFoundAsync("/people/0193a1b2-0000-7000-8000-000000000001");
        var page = await browser.RendersAsync($"/people/{her}", "Record P-1001", "Born 9 March 1984 (42)", "What is not known", "Whether an interpreter is needed", "What happened", "People around",
            "What each agency holds", "14 Quarry Lane");

        Assert.Contains("Ola Nowak", page.Document.QuerySelector(".sl-identity-bar")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Record P-1001", page.Document.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("Nowak", page.Document.Title!, StringComparison.Ordinal);
        Assert.Equal(1, await app.CountOnLedgerAsync("record"));
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task Her_hidden_address_is_on_no_record_and_only_those_entitled_hear_that_it_is_held(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
            new NewNominal { HeldBy = AccessTestData.Harbour, Details = Her, Confidential = Hidden }, Stop));
        using var officer = app.As(Officer);
        using var worker = app.As(Register.Worker);
        using var probation = app.As(TestHouse.ActorAt("probation-northgate", "probation-officer") with { Purpose = new Purpose("supervise") });

        var seen = await officer.RendersAsync($"/people/{her}");
        var own = await worker.RendersAsync($"/people/{her}", "held – ask Harbour IDVA Service");
        var outside = await probation.RendersAsync($"/people/{her}");

        foreach (var page in new[] { seen, outside })
        {
            Assert.DoesNotContain("onfidence", page.Words, StringComparison.Ordinal);
            Assert.DoesNotContain("Harbour", page.Text, StringComparison.Ordinal);
        }
        Assert.All([seen, own, outside], page => Assert.DoesNotMatch("Hidden Row|ZY9|900321", page.Text));
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task That_a_service_holds_her_is_told_by_no_name_number_time_or_count(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var her = await RecordAsync(app, Her);
        foreach (var (holder, number) in new[] { (AccessTestData.Harbour, "HB-1"), (AccessTestData.Council, "NC-1") })
        {
            await app.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
                new NewNominal { HeldBy = holder, Details = Her with { Identifiers = [new IdentifierDescription("local", number)] } }, Stop));
        }
        using var officer = app.As(Officer);
        using var worker = app.As(Register.Worker);

        var record = await officer.RendersAsync($"/people/{her}", "Another agency (P-1003)");
        var found = await officer.SendAsync(await officer.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Aleksandra Nowak 1984" });
        var none = await officer.SendAsync(await officer.GetAsync("/people"), new Dictionary<string, string> { ["Words"] = "Zbigniew Unheard" });

        Assert.All([record, found, none], page => Assert.DoesNotMatch("Harbour|Northgate Council|HB-1|NC-1|Survivors’ services:", page.Text));
        Assert.DoesNotContain("P-1002", record.Text, StringComparison.Ordinal);
        Assert.Single(record.Document.QuerySelectorAll("main *"), element => element.ChildElementCount == 0 && element.TextContent.Trim() == "Recorded");
        Assert.Contains("Councils, survivors’ services and others: how many is not shown", none.Words, StringComparison.Ordinal);
        await worker.RendersAsync($"/people/{her}", "Harbour IDVA Service (P-1002)", "HB-1");
    }

    [Theory]
    [OnBothDatabases]
    public async Task One_partner_whom_two_agencies_hold_is_one_partner(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var him = await RecordAsync(app, new PersonDescription { Forenames = "Darren", Surname = "Whitlock" });
        await RelateAsync(app, await RecordAsync(app, Her), him, RelationshipKind.FormerPartner);
        await RelateAsync(app, await RecordAsync(app, Her), him, RelationshipKind.FormerPartner);
        using var officer = app.As(Officer);

        var page = await officer.RendersAsync($"/people/{him}", "Ola Nowak");

        Assert.DoesNotContain("2 people", page.Words, StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Several_partners_of_one_man_are_a_count_to_police_and_names_to_those_who_support_them(Provider provider)
    {
        await using var app = await StartAsync(provider);
        var him = await RecordAsync(app, new PersonDescription { Forenames = "Darren", Surname = "Whitlock" });
        foreach (var name in new[] { "Ruth", "Moira" })
        {
            var partner = await RecordAsync(app, new PersonDescription { Forenames = name, Surname = "Ellery" });
            await RelateAsync(app, partner, him, RelationshipKind.FormerPartner);
        }
        var child = await RecordAsync(app, new PersonDescription { Forenames = "Jack", Surname = "Whitlock", Born = "2018" });
        await RelateAsync(app, child, him, RelationshipKind.Child);
        using var officer = app.As(Officer);
        using var worker = app.As(Register.Worker);

        var police = await officer.RendersAsync($"/people/{him}", "2 people – partner or former partner", "Jack Whitlock");
        Assert.DoesNotContain("Ellery", police.Text, StringComparison.Ordinal);
        await worker.RendersAsync($"/people/{him}", "Ruth Ellery", "Moira Ellery");
    }

    [Theory]
    [OnBothDatabases]
    public async Task Recording_somebody_climbs_the_ladder(Provider provider)
    {
        await using var app = await StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("people.record-nominal", "/people/new");
        using var browser = app.As(Officer);

        await browser.RendersAsync("/people/new", "Record somebody");
        await browser.RefusesAsync("/people/new", new Dictionary<string, string>(), "Nothing is said of this person");
        var kept = await browser.RefusesAsync("/people/new", new Dictionary<string, string> { ["Surname"] = "Nowak", ["Born"] = "2031-01-01" }, "The date of birth is in the future");
        Assert.Contains("Nowak", kept.Text, StringComparison.Ordinal);
        await browser.RefusesAsync("/people/new", new Dictionary<string, string> { ["Surname"] = "Nowak", ["Born"] = "soon" }, "The date of birth is not a date");

        var before = await app.CountOnLedgerAsync(nameof(NominalRecorded));
        var done = await browser.AcceptsAsync("/people/new", new Dictionary<string, string>
        {
            ["Forenames"] = "Aleksandra", ["Surname"] = "Nowak", ["Born"] = "1984-03", ["Sex"] = "female", ["Phone"] = "07700 900321", ["Confidential"] = "yes",
        });
        Assert.Equal(before + 1, await app.CountOnLedgerAsync(nameof(NominalRecorded)));
        var page = await browser.RendersAsync(done.Location!, "March 1984 (about 42)");
        Assert.DoesNotContain("900321", page.Text, StringComparison.Ordinal);
    }

    private static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    private static Task<NominalId> RecordAsync(TestApp app, PersonDescription details) => app.AsAsync(Actor.System("test"), scope =>
        scope.GetRequiredService<IPeople>().RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details }, Stop));

    private static Task RelateAsync(TestApp app, NominalId of, NominalId to, RelationshipKind kind) => app.AsSystemAsync(scope =>
        scope.GetRequiredService<Relationships.RecordRelationshipAction>().RecordAsync(
            new RelationshipRecorded { Relationship = new RelationshipId(scope.GetRequiredService<IIdSource>().New()), Of = of, To = to, Kind = kind }, Stop));
}
