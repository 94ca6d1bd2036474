using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AddDesk;
using Sightline.Duties.See;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.EmployeeCases;
using Sightline.Incidents.Model;
using Sightline.Incidents.Papers;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.People.Looks;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>Somebody works for those who are called: who must know of it, and above all who must not.</summary>
public sealed class EmployeeCaseStories
{
    private static readonly AgencyCode Eastmoor = AccessTestData.Eastmoor;

    /// <summary>What tells of it, in whatever words a list, a record or a page might use.</summary>
    private static readonly string[] TellingWords = ["Quayside", "works for", "employee", "standards", "restricted duties", "occupational", "commander"];

    private static readonly Actor StandardsOfEastmoor = Standards(Eastmoor);

    private static readonly Actor Colleague = At(Eastmoor, "response-officer") with { Desks = Sitting(Eastmoor, DeskRole.ResponseDesk) };

    private static readonly Actor HisInspector = At(Eastmoor, "duty-inspector") with { Desks = Sitting(Eastmoor, DeskRole.DutyInspector) };

    private static readonly Actor HisManager = At(Eastmoor, "desk-manager") with { Desks = Sitting(Eastmoor, DeskRole.Manager) };

    [Theory, OnBothDatabases]
    [Source("E-37", "A-12", "A-31", "L-61")]
    public async Task An_officer_of_the_next_force_is_a_suspect_his_standards_desk_must_decide_and_nobody_he_works_with_reads_of_it(Provider provider)
    {
        await using var house = await WithDesksAsync(provider);
        var (her, him) = await TwoAsync(house, Eastmoor);
        var night = await house.AttendAsync([Hurt(her), Accused(him)]);
        var before = await SeenAsync(house, Colleague, HisInspector, HisManager, AtTheDoor, Inspector);
        await EmployeeStories.StateAsync(house, night, him, new EmployeeStatement { Works = Answer.Yes, Employer = Eastmoor, Workplace = "Quayside station" });

        // Professional standards of his force owe a decision; the unit of where it happened owes the rest.
        Assert.Equal(["decide-on-restricted-duties"], await DutiesAsync(house, StandardsOfEastmoor));
        Assert.Equal(["investigate-employee-case", "offer-occupational-health", "tell-commander-of-incident", "tell-commander-of-workplace"], await KeptAsync(house, UnitOfNorthgate()));
        var shown = await house.DoAsync<EmployeeCaseReading, ShownEmployeeCase?>(StandardsOfEastmoor, reading => reading.ShowAsync(night, Stop));
        Assert.Equal("Quayside station", Assert.Single(shown!.Employees).Workplace.For(shown.Audience));
        Assert.False(shown.MayName);

        // For his colleagues, their inspector and their manager, and for officers of the force he was arrested by, nothing has changed.
        Assert.Equal(before, await SeenAsync(house, Colleague, HisInspector, HisManager, AtTheDoor, Inspector));
        foreach (var other in new[] { Colleague, HisInspector, HisManager, AtTheDoor, Inspector, At(Force, "police-supervisor"), Standards(AccessTestData.Council), Supervising })
        {
            Assert.Null(await house.DoAsync<EmployeeCaseReading, ShownEmployeeCase?>(other, reading => reading.ShowAsync(night, Stop)));
            foreach (var whom in new[] { him, her })
            {
                await TellsNothingAsync(house, other, whom);
            }
        }
        var report = await house.DoAsync<PaperReading, Paper?>(AtTheDoor, papers => papers.WriteAsync(PaperKind.InitialReport, night, Stop));
        NothingIn(string.Join('\n', report!.Parts.SelectMany(part => part.Lines).Select(line => $"{line.Key} {line.Value}")));
        // Nor does the list of who looked say that there was a case to look at.
        var looks = await house.DoAsync<LooksReading, LooksPage?>(At(Force, "desk-manager"), reading => reading.ReadAsync(him, 1, Stop));
        NothingIn(string.Join('\n', looks!.Lines.Select(line => $"{line.What} {line.Why}")));
        await NoticesTests.TellNothingAsync(house);
    }

    [Theory, OnBothDatabases]
    [Source("E-37")]
    public async Task Until_an_officer_is_named_the_unit_opens_the_case_and_from_then_on_that_officer_alone_who_is_no_colleague_and_did_not_name_themselves(Provider provider)
    {
        await using var house = await WithDesksAsync(provider);
        var (her, him) = await TwoAsync(house, Eastmoor);
        var night = await house.AttendAsync([Hurt(her), Accused(him)]);
        await EmployeeStories.StateAsync(house, night, him, new EmployeeStatement { Works = Answer.Yes, Employer = Force, Workplace = "Quayside station" });
        var named = await SpecialistAsync(house, "named");
        var other = await SpecialistAsync(house, "other");
        Assert.NotNull(await OpenedAsync(house, other, night));

        Assert.IsType<NobodyNamesThemselves>(await RefusedAsync(house, named, new NewInvestigator(night, named.User!.Value, Answer.No)));
        Assert.IsType<ColleaguesDoNotInvestigate>(await RefusedAsync(house, other, new NewInvestigator(night, named.User!.Value, Answer.Yes)));
        Assert.IsType<ColleaguesDoNotInvestigate>(await RefusedAsync(house, other, new NewInvestigator(night, named.User!.Value, Answer.NotKnown)));
        Assert.False(await house.DoAsync<NameInvestigatorAction, bool>(Inspector, name => name.NameAsync(new NewInvestigator(night, named.User!.Value, Answer.No), Stop)));
        Assert.True(await house.DoAsync<NameInvestigatorAction, bool>(other, name => name.NameAsync(new NewInvestigator(night, named.User!.Value, Answer.No), Stop)));

        Assert.Null(await OpenedAsync(house, other, night));
        Assert.Equal([named.User!.Value], (await OpenedAsync(house, named, night))!.Investigators.Select(one => one.User));
        Assert.NotNull(await OpenedAsync(house, Standards(Force), night));
        // Stood down, they open it no longer, and the unit must say who does.
        Assert.True(await house.DoAsync<NameInvestigatorAction, bool>(Standards(Force), name => name.StandDownAsync(night, named.User!.Value, Stop)));
        Assert.Null(await OpenedAsync(house, named with { Desks = new HashSet<DeskCode>() }, night));
        Assert.NotNull(await OpenedAsync(house, other, night));
    }

    [Theory, OnBothDatabases]
    [Source("E-37", "A-12", "E-35")]
    public async Task A_social_worker_is_the_victim_her_council_learns_nothing_and_she_is_referred_where_nobody_works_with_her(Provider provider)
    {
        await using var house = await WithDesksAsync(provider);
        var (her, him) = await TwoAsync(house, AccessTestData.Council);
        var night = await house.AttendAsync([Hurt(her), Accused(him)]);
        var atCouncil = ForChildren with { Desks = Sitting(AccessTestData.Council, DeskRole.DutyDesk) };
        var before = await SeenAsync(house, atCouncil, Standards(AccessTestData.Council));
        await EmployeeStories.StateAsync(house, night, her, new EmployeeStatement { Works = Answer.Yes, Employer = AccessTestData.Council, WhyWorkplaceNotKnown = WhyNotKnown.NotAsked });

        Assert.Equal(["investigate-employee-case", "offer-occupational-health", "refer-employee-to-advocacy", "tell-commander-of-incident"], await KeptAsync(house, UnitOfNorthgate()));
        Assert.True(Assert.Single(await house.DutiesAsync("refer-employee-to-advocacy")).SurvivorSide);
        Assert.Equal(before, await SeenAsync(house, atCouncil, Standards(AccessTestData.Council)));
        foreach (var reader in new[] { atCouncil, Standards(AccessTestData.Council), Telling.Worker, Supervising })
        {
            Assert.Null(await OpenedAsync(house, reader, night));
            await TellsNothingAsync(house, reader, her);
        }
        var shown = await OpenedAsync(house, UnitOfNorthgate(), night);
        Assert.Equal("Not asked", Assert.Single(shown!.Employees).Workplace.For(shown.Audience));

        // Nobody asked him, and he would not say: two answers, neither of them no, and nothing is owed for either.
        var count = (await house.AllAsync<Sightline.Duties.Model.Duty>()).Count;
        await EmployeeStories.StateAsync(house, night, him, new EmployeeStatement { Works = Answer.NotKnown, WhyNotKnown = WhyNotKnown.NotAsked });
        house.House.Clock.Advance(NodaTime.Duration.FromMinutes(5));
        await EmployeeStories.StateAsync(house, night, him, new EmployeeStatement { Works = Answer.NotKnown, WhyNotKnown = WhyNotKnown.WouldNotSay });
        Assert.Equal(count, (await house.AllAsync<Sightline.Duties.Model.Duty>()).Count);
        var both = await OpenedAsync(house, UnitOfNorthgate(), night);
        Assert.Contains("Would not say", both!.Employees.Select(one => one.Works.For(both.Audience)));
        Assert.Equal(3, (await house.AllAsync<EmployeeEntry>()).Count);
    }

    [Theory, OnBothDatabases]
    [Source("A-12")]
    public async Task An_agency_without_a_standards_desk_is_not_told_at_another_desk_and_the_force_must_find_out_whom_to_tell(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var (her, him) = await TwoAsync(house, AccessTestData.Probation);
        var night = await house.AttendAsync([Hurt(her), Accused(him)]);
        await EmployeeStories.StateAsync(house, night, him, new EmployeeStatement { Works = Answer.Yes, Employer = AccessTestData.Probation });

        var duty = Assert.Single(await house.DutiesAsync("decide-on-restricted-duties"));
        Assert.Equal((Force, true), (duty.OwedBy, duty.FindWhoOwes));
        Assert.DoesNotContain("decide-on-restricted-duties", await DutiesAsync(house, Supervising with { Desks = Sitting(AccessTestData.Probation, DeskRole.DutyDesk) }));
    }

    private static async Task<OwedHouse> WithDesksAsync(Provider provider)
    {
        var house = await OpenAsync(provider);
        foreach (var agency in new[] { Force, Eastmoor, AccessTestData.Council })
        {
            await EmployeeStories.StandardsDeskAsync(house, agency);
        }
        await house.DoAsync<AddDeskAction, DeskCode>(Actor.System("test"), add => add.AddAsync(new NewDesk { Agency = Force, Role = DeskRole.SpecialistUnit, Name = "Community safety unit" }, Stop));
        return house;
    }

    private static async Task<(NominalId Her, NominalId Him)> TwoAsync(OwedHouse house, AgencyCode alsoKnowsBoth) =>
        (await house.MeetAsync(new("Rosalind", "Pendragon", "1986-04-02", "07700 900471"), Force, alsoKnowsBoth), await house.MeetAsync(new("Thaddeus", "Pendragon", "1983-09-17", "07700 900472"), Force, alsoKnowsBoth));

    private static HashSet<DeskCode> Sitting(AgencyCode agency, string role) => [AccessTestData.Desk(agency, role)];

    private static Actor Standards(AgencyCode agency) => At(agency, "professional-standards") with { Purpose = new Purpose("look-into-conduct"), Desks = Sitting(agency, DeskRole.StandardsDesk) };

    private static Actor UnitOfNorthgate() => At(Force, "domestic-abuse-specialist") with { Desks = Sitting(Force, DeskRole.SpecialistUnit) };

    private static async Task<Actor> SpecialistAsync(OwedHouse house, string name)
    {
        var user = await house.House.AsSystemAsync(scope => AccessTestData.AddUserAsync(scope, name, Force, "domestic-abuse-specialist"));
        return UnitOfNorthgate() with { User = user, Reference = Actor.ReferenceOf(user) };
    }

    private static Task<ShownEmployeeCase?> OpenedAsync(OwedHouse house, Actor reader, IncidentId night) =>
        house.DoAsync<EmployeeCaseReading, ShownEmployeeCase?>(reader, reading => reading.ShowAsync(night, Stop));

    private static async Task<Rule> RefusedAsync(OwedHouse house, Actor by, NewInvestigator input) =>
        Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<NameInvestigatorAction, bool>(by, name => name.NameAsync(input, Stop)))).Broken);

    private static Task<List<string>> DutiesAsync(OwedHouse house, Actor reader) => house.House.AsAsync(reader, async scope =>
        (await scope.GetRequiredService<SightlineDb>().DutiesSeenBy(reader).ToListAsync(Stop)).Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal).ToList());

    /// <summary>Those of them that are kept to the desk.</summary>
    private static Task<List<string>> KeptAsync(OwedHouse house, Actor reader) => house.House.AsAsync(reader, async scope =>
        (await scope.GetRequiredService<SightlineDb>().DutiesSeenBy(reader).Where(duty => duty.KeptToDesk).ToListAsync(Stop)).Select(duty => duty.Rule.Value).Order(StringComparer.Ordinal).ToList());

    private static async Task<string> SeenAsync(OwedHouse house, params Actor[] readers)
    {
        var seen = new List<string>();
        foreach (var reader in readers)
        {
            seen.Add(string.Join(',', await DutiesAsync(house, reader)));
        }
        return string.Join('\n', seen);
    }

    private static async Task TellsNothingAsync(OwedHouse house, Actor reader, NominalId whom)
    {
        if (await house.DoAsync<Sightline.People.ShowRecord.RecordReader, Sightline.People.ShowRecord.PersonRecord?>(reader, reading => reading.ReadAsync(whom, Stop)) is not null)
        {
            NothingIn(await house.EverythingAsync(reader, whom));
        }
    }

    private static void NothingIn(string text) => Assert.All(TellingWords, word => Assert.DoesNotContain(word, text, StringComparison.OrdinalIgnoreCase));
}
