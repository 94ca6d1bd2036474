using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.Sharing;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Access.Tests.Sharing;

public sealed class SharingTests
{
    private const string Breach = "probation-to-support-breach";
    private static readonly AgencyCode Lighthouse = new("support-lighthouse");

    private static Actor Administrator { get; } = TestHouse.ActorAt("probation-northgate", "agency-administrator");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task What_stands_by_law_is_open_without_an_agreement_and_nothing_flows_that_no_gateway_carries(Provider provider)
    {
        await using var house = await HouseAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var gateways = scope.GetRequiredService<IGateways>();
            var day = Today(house);
            Assert.Equal("breach-to-police", (await gateways.FindAsync(new Telling(AccessTestData.Probation, AccessTestData.Eastmoor, "BreachReported"), day, Stop)).By);
            Assert.True((await gateways.FindAsync(new Telling(Lighthouse, Lighthouse, "BreachReported"), day, Stop)).IsOpen);
            Assert.Null(await gateways.MissingAsync(new TellingAKind(Lighthouse, AgencyKind.Police, "BreachReported"), day, Stop));

            var none = await gateways.FindAsync(new Telling(AccessTestData.Probation, AccessTestData.Harbour, "CallOutRecorded"), day, Stop);
            Assert.Equal("The rulebook has no gateway by which a probation service may tell a support service of this (CallOutRecorded).", none.Missing!.Words);
            Assert.Equal("probation-to-support-service", none.Missing.Gateway);
            var nobody = await gateways.FindAsync(new Telling(AccessTestData.Probation, new AgencyCode("support-nowhere"), "BreachReported"), day, Stop);
            Assert.StartsWith("The directory holds no agency support-nowhere", nobody.Missing!.Words, StringComparison.Ordinal);
        });
    }

    [Theory, OnBothDatabases]
    [Source("F-08", "F-09")]
    public async Task An_agreement_opens_from_its_first_day_to_its_last_for_these_two_and_no_others(Provider provider)
    {
        await using var house = await HouseAsync(provider);
        var (first, last) = (Today(house).PlusDays(10), Today(house).PlusDays(20));
        await AgreeAsync(house, New() with { FirstDay = first, LastDay = last });

        foreach (var (day, isOpen) in new[] { (first.PlusDays(-1), false), (first, true), (last, true), (last.PlusDays(1), false) })
        {
            Assert.Equal(isOpen, await IsOpenAsync(house, Lighthouse, day));
        }
        await house.AsSystemAsync(async scope =>
        {
            var gateways = scope.GetRequiredService<IGateways>();
            Assert.False((await gateways.FindAsync(new Telling(AccessTestData.Council, Lighthouse, "BreachReported"), first, Stop)).IsOpen);
            Assert.False((await gateways.FindAsync(new Telling(Lighthouse, AccessTestData.Harbour, "BreachReported"), first, Stop)).IsOpen);
            // Harbour has an agreement and Lighthouse one for these days: then, and only then, nothing is missing.
            Assert.Null(await gateways.MissingAsync(new TellingAKind(AccessTestData.Probation, AgencyKind.SupportService, "BreachReported"), first, Stop));
            Assert.NotNull(await gateways.MissingAsync(new TellingAKind(AccessTestData.Probation, AgencyKind.SupportService, "BreachReported"), last.PlusDays(1), Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task What_is_no_agreement_is_refused_with_the_reason_and_leaves_nothing(Provider provider)
    {
        await using var house = await HouseAsync(provider);
        await RefusedAsync<GatewayStandsByAgreement>(house, New() with { Gateway = "breach-to-police" });
        await RefusedAsync<GatewayStandsByAgreement>(house, New() with { Gateway = "no-such-gateway" });
        await RefusedAsync<GatewayJoinsTheseAgencies>(house, New() with { To = AccessTestData.Council });
        await RefusedAsync<AgencyIsInTheDirectory>(house, New() with { To = new AgencyCode("support-nowhere") });
        await RefusedAsync<AgreementIsBetweenTwoAgencies>(house, New() with { To = AccessTestData.Probation });
        await RefusedAsync<AgreementEndsNotBeforeItBegins>(house, New() with { LastDay = New().FirstDay.PlusDays(-1) });
        await RefusedAsync<AgreementNamesItsPaper>(house, New() with { Reference = " " });
        await RefusedAsync<AgreementNamesItsPaper>(house, New() with { Reference = new string('x', 201) });
        await RefusedAsync<OnlyOnesOwnAgencyIsManaged>(house, New() with { From = AccessTestData.Northgate, Gateway = "police-to-support-breach" });
        await AgreeAsync(house, New() with { LastDay = Today(house).PlusDays(5) });
        await RefusedAsync<AgreementDoesNotDouble>(house, New() with { FirstDay = Today(house).PlusDays(5) });

        await AgreeAsync(house, New() with { FirstDay = Today(house).PlusDays(6) });

        Assert.Equal(2, await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<SharingAgreement>().CountAsync(row => row.To == Lighthouse, Stop)));
    }

    [Theory, OnBothDatabases]
    public async Task An_agreement_is_ended_by_the_agency_that_tells_for_a_day_that_is_not_long_past_and_only_once(Provider provider)
    {
        await using var house = await HouseAsync(provider);
        var today = Today(house);
        var id = await AgreeAsync(house, New() with { FirstDay = today.PlusDays(-30) });

        Assert.False(await EndAsync(house, TestHouse.ActorAt(Lighthouse.Value, "agency-administrator"), id, today));
        Assert.IsType<LastDayIsNotLongPast>(Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => EndAsync(house, Administrator, id, today.PlusDays(-2)))).Broken));
        Assert.True(await IsOpenAsync(house, Lighthouse, today));
        Assert.True(await EndAsync(house, Administrator, id, today.PlusDays(-1)));
        Assert.False(await IsOpenAsync(house, Lighthouse, today));
        Assert.Contains(
            (await Assert.ThrowsAsync<RulesBrokenException>(() => EndAsync(house, Administrator, id, today.PlusDays(9)))).Broken, rule => rule is AgreementIsStillOpen);

        await AgreeAsync(house, New() with { FirstDay = today });
        Assert.True(await IsOpenAsync(house, Lighthouse, today));
    }

    [Theory, OnBothDatabases]
    public async Task Within_one_piece_of_work_an_agreement_counts_as_soon_as_it_is_stated(Provider provider)
    {
        await using var house = await HouseAsync(provider);
        await house.AsAsync(Administrator, async scope =>
        {
            var gateways = scope.GetRequiredService<IGateways>();
            Assert.False((await gateways.FindAsync(new Telling(AccessTestData.Probation, Lighthouse, "BreachReported"), Today(house), Stop)).IsOpen);
            await scope.GetRequiredService<AgreeAction>().AgreeAsync(New(), Stop);
            Assert.True((await gateways.FindAsync(new Telling(AccessTestData.Probation, Lighthouse, "BreachReported"), Today(house), Stop)).IsOpen);
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_pages_show_what_is_open_and_missing_and_state_and_end_an_agreement(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        await app.AsSystemAsync(RegisterLighthouseAsync);
        await app.RefusesEveryRoleWithoutAsync("directory.view", "/directory/sharing");
        await app.RefusesEveryRoleWithoutAsync("access.manage", "/access/sharing/new");
        using var browser = app.As(Administrator);
        await browser.RendersAsync("/directory/sharing", "What your agency may tell others", Breach, "Open to some. No agreement with Lighthouse", "Open by law", "not confirmed in its source", "Agreement of the tests");
        var answers = new Dictionary<string, string>
        {
            ["Gateway"] = Breach, ["To"] = Lighthouse.Value, ["FirstDay.Day"] = "1", ["FirstDay.Month"] = "11", ["FirstDay.Year"] = "2026", ["Reference"] = "Paper 7",
        };
        await browser.RefusesAsync("/access/sharing/new", new Dictionary<string, string>(answers) { ["FirstDay.Day"] = "31" }, "The first day must be a real date");
        await browser.RefusesAsync("/access/sharing/new", new Dictionary<string, string>(answers) { ["Reference"] = "", ["Gateway"] = "" },
            "The rulebook has no such gateway.", "Say by which reference the signed agreement is found.");

        await browser.AcceptsAsync("/access/sharing/new", answers);

        await browser.RendersAsync("/directory/sharing", "Open by agreement", "Paper 7", "From 1 November 2026, no end agreed");
        var id = await app.AsAsync(Actor.System("test"), scope =>
            scope.GetRequiredService<SightlineDb>().Set<SharingAgreement>().Where(row => row.To == Lighthouse).Select(row => row.Id).SingleAsync(Stop));
        await app.RefusesEveryRoleWithoutAsync("access.manage", $"/access/sharing/{id}");
        using var other = app.As(TestHouse.ActorAt(Lighthouse.Value, "agency-administrator"));
        await other.SaysNotFoundAsync($"/access/sharing/{id}");
        await other.RendersAsync("/directory/sharing", "What others may tell your agency", "Paper 7");
        await browser.RefusesAsync($"/access/sharing/{id}", new Dictionary<string, string> { ["LastDay.Year"] = "2019" }, "That day is past");
        await browser.AcceptsAsync($"/access/sharing/{id}", new Dictionary<string, string>());
        await browser.RendersAsync("/directory/sharing", "1 November 2026 to the end of");
        Assert.Equal(1, await app.CountOnLedgerAsync(nameof(SharingAgreementEnded)));
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_without_a_gateway_or_not_in_the_directory_is_told_so(Provider provider)
    {
        await using var app = await TestApp.StartAsync(provider);
        using var browser = app.As(TestHouse.ActorAt("nowhere", "agency-administrator"));
        await browser.RendersAsync("/directory/sharing", "Nothing: no gateway of the rulebook is for your kind of agency.");
        await browser.RendersAsync("/access/sharing/new", "No gateway for your kind of agency stands by agreement");
    }

    /// <summary>The area of the tests, and a service beside it with which nobody has agreed anything.</summary>
    private static async Task<TestHouse> HouseAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        await house.AsSystemAsync(RegisterLighthouseAsync);
        return house;
    }

    private static Task RegisterLighthouseAsync(IServiceProvider services) =>
        services.GetRequiredService<IAreaBook>().RegisterAsync(new AreaAgency { Code = Lighthouse, Kind = AgencyKind.SupportService, Name = "Lighthouse" }, Stop);

    private static LocalDate Today(TestHouse house) => LondonTime.DayOf(house.Clock.GetCurrentInstant());

    private static NewAgreement New() =>
        new() { Gateway = Breach, From = AccessTestData.Probation, To = Lighthouse, FirstDay = new LocalDate(2026, 11, 1), Reference = "Paper 7" };

    private static Task<SharingAgreementId> AgreeAsync(TestHouse house, NewAgreement agreement) =>
        house.AsAsync(Administrator, scope => scope.GetRequiredService<AgreeAction>().AgreeAsync(agreement, Stop));

    private static Task<bool> EndAsync(TestHouse house, Actor who, SharingAgreementId id, LocalDate lastDay) =>
        house.AsAsync(who, scope => scope.GetRequiredService<EndAgreementAction>().EndAsync(id, lastDay, Stop));

    private static async Task RefusedAsync<TRule>(TestHouse house, NewAgreement agreement)
        where TRule : Rule =>
        Assert.Contains((await Assert.ThrowsAsync<RulesBrokenException>(() => AgreeAsync(house, agreement))).Broken, rule => rule is TRule);

    private static Task<bool> IsOpenAsync(TestHouse house, AgencyCode told, LocalDate day) => house.AsSystemAsync(async scope =>
        (await scope.GetRequiredService<IGateways>().FindAsync(new Telling(AccessTestData.Probation, told, "BreachReported"), day, Stop)).IsOpen);
}
