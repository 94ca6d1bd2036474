using NodaTime;
using Sightline.Access.AddDesk;
using Sightline.Conferences.Decide;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Figures;
using Sightline.Incidents.Model;
using Sightline.Incidents.Papers;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.RecordCrime;
using Sightline.Incidents.Rules;
using Sightline.Incidents.SetNeighbourhoodTask;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Owed;
using Sightline.Scenarios.Sharing;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>A week in a force that does as six boroughs did, each in its own way.</summary>
public sealed class BoroughStories
{
    private static readonly CheckFindings AllRight = new(FlagFinding.Right, ArrestFinding.UsedRightly, Answer.No, Answer.Yes, Answer.Yes);

    [Theory, OnBothDatabases]
    [Source("L-60", "E-58", "M-62")]
    public async Task Each_week_the_arrests_that_could_have_been_made_are_chased_until_they_are_and_nothing_else_is(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var gone = await TwoAsync(house, "Ansel", "Verity");
        await house.AttendAsync(gone, plain => plain with { PowerOfArrest = PowerOfArrestUse.AvailableNotUsed, WhyNotArrested = "He had left.", WeaponUsed = Answer.Yes });
        var unsaid = await TwoAsync(house, "Bartholomew", "Winifred");
        await house.AttendAsync(unsaid, plain => plain with { PowerOfArrest = PowerOfArrestUse.NotKnown });
        var taken = await TwoAsync(house, "Clement", "Xanthe");
        await house.AttendAsync(taken);
        var none = await TwoAsync(house, "Dorian", "Yolanda");
        await house.AttendAsync(none, plain => plain with { PowerOfArrest = PowerOfArrestUse.NotAvailable });

        house.On(new LocalDate(2026, 11, 5), 9);
        var first = await house.BeginAsync(MeetingStories.Arrests);
        var lines = (await house.MeetingAsync(Inspector, first)).Lines;
        Assert.Equal(["Verity Pendragon, Ansel Pendragon", "Winifred Pendragon, Bartholomew Pendragon"], lines.Select(line => line.Name));
        var friday = LondonAt(new LocalDate(2026, 11, 6), 18);
        await house.DecideAsync(new NewDecision { Line = lines[0].Id, Kind = MeetingDecisionKind.Act, Desk = AccessTestData.Desk(Force, DeskRole.ResponseDesk), DueBy = friday, Words = "Two officers at six." });
        await house.DecideAsync(new NewDecision { Line = lines[1].Id, Kind = MeetingDecisionKind.Deferred, Words = "The officer is asked what there was." });
        Assert.True(await house.CloseAsync(first));

        Assert.Equal(friday, Assert.Single(await house.DutiesAsync("do-what-meeting-decided-response-desk")).DueEarlier);
        Assert.Equal(new LocalDate(2026, 11, 12), LondonTime.DayOf(Assert.Single(await house.DutiesAsync("hold-next-positive-action-day")).DueLater));
        // A week on the one that was put off is back, with why; the one that was given to somebody is theirs, and those that needed no chase never came.
        house.On(new LocalDate(2026, 11, 12), 9);
        var second = await house.MeetingAsync(Inspector, await house.BeginAsync(MeetingStories.Arrests));
        var back = Assert.Single(second.Lines);
        Assert.Equal("Winifred Pendragon, Bartholomew Pendragon", back.Name);
        Assert.Contains("The officer is asked what there was.", Assert.Single(back.CameBack).PutOff!.Words.ForTheMachine(MachineUse.Form), StringComparison.Ordinal);
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("hold-next-positive-action-day")).State);
    }

    [Theory, OnBothDatabases]
    [Source("L-61", "E-57", "A-12", "E-37")]
    public async Task From_the_scene_she_is_told_whom_to_ring_what_she_photographs_is_in_the_report_and_a_colleagues_part_stays_in_the_force(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.DoAsync<AddDeskAction, DeskCode>(Actor.System("test"), add => add.AddAsync(new NewDesk { Agency = Force, Role = DeskRole.SpecialistUnit, Name = "Community safety unit", Phone = "01632 960118" }, Stop));
        var two = await TwoAsync(house, "Everard", "Zelda", AccessTestData.Probation);
        house.On(new LocalDate(2026, 11, 8), 3);
        var night = await house.AttendAsync(two, plain => plain with
        {
            Found = new() { Evidence = [EvidenceKind.Photographs, EvidenceKind.BodyWornVideo], Markers = [IncidentMarker.EmployeeInvolved] },
        });

        var page = await house.CallOutPageAsync(AtTheDoor, night);
        Assert.Equal("Community safety unit: 01632 960118", page.Advice);
        // That somebody in it works for an agency is marked, and stands on no page that colleagues open; who it is, the unit must say.
        Assert.Null(page.Marked);
        Assert.True(Assert.Single(await house.DutiesAsync("say-who-is-employee")).KeptToDesk);
        Assert.Equal(LondonAt(new LocalDate(2026, 11, 9), 3), Assert.Single(await house.DutiesAsync("ask-specialists-after-call-out")).DueEarlier);
        var report = await house.DoAsync<PaperReading, Paper?>(AtTheDoor, papers => papers.WriteAsync(PaperKind.InitialReport, night, Stop));
        var evidence = Assert.Single(report!.Parts.SelectMany(part => part.Lines), line => line.Value.Contains("Photographs", StringComparison.Ordinal));
        Assert.Contains("ody-worn", evidence.Value, StringComparison.Ordinal);

        // His probation officer sees the call-out, and neither whom the force rings nor that he works for it.
        var elsewhere = await house.CallOutPageAsync(Supervising, night);
        Assert.Null(elsewhere.Advice);
        Assert.Null(elsewhere.Marked);
        Assert.Null(await house.DoAsync<PaperReading, Paper?>(Supervising, papers => papers.WriteAsync(PaperKind.InitialReport, night, Stop)));
    }

    [Theory, OnBothDatabases]
    [Source("L-62", "E-33", "A-28", "H-55")]
    public async Task The_morning_list_holds_the_last_day_and_no_more_wrong_flags_are_found_both_ways_and_a_caution_says_why(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var earlier = await house.AttendAsync(await TwoAsync(house, "Florian", "Adelheid"));
        house.On(new LocalDate(2026, 11, 4), 8);
        await EndAsync(house, await house.BeginAsync(MeetingStories.Morning));
        house.On(new LocalDate(2026, 11, 6), 22);
        var flagged = await house.AttendAsync(await TwoAsync(house, "Gideon", "Beatrice"));
        var cousins = await TwoAsync(house, "Humphrey", "Cordelia");
        var missed = await house.AttendAsync([cousins[0], cousins[1] with { ToVictim = ConnectionKind.NotConnected }]);
        house.On(new LocalDate(2026, 11, 7), 8);

        var morning = await house.MeetingAsync(Inspector, await house.BeginAsync(MeetingStories.Morning));
        Assert.Equal(["Beatrice Pendragon, Gideon Pendragon", "Cordelia Pendragon, Humphrey Pendragon"], morning.Lines.Select(line => line.Name).Order(StringComparer.Ordinal));
        Assert.Equal([DutyState.Discharged, DutyState.Open, DutyState.Open], (await house.DutiesAsync("daily-meeting")).Select(duty => duty.State));

        await CheckAsync(house, flagged, FlagFinding.WronglySet);
        await CheckAsync(house, missed, FlagFinding.Missed);
        await CheckAsync(house, earlier, FlagFinding.Right);
        var figures = (await house.DoAsync<FigureReading, IReadOnlyList<Figure>>(At(Force, "police-supervisor"), reading => reading.OfAsync(new LocalDate(2026, 11, 1), new LocalDate(2026, 11, 30), Stop)))
            .ToDictionary(figure => figure.Code, figure => figure.Words);
        Assert.Equal(("1 of 3 (33%)", "1 of 3 (33%)", "2 of 3 (67%)"), (figures["missed"], figures["false-flags"], figures["flagged"]));
        Assert.Equal(3, (await house.DutiesAsync("screen-flag")).Count);

        var crime = await house.DoAsync<RecordCrimeAction, CrimeId>(AtTheDoor, record => record.RecordAsync(new NewCrime(missed, new OffenceCode("common-assault")), Stop));
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => OutcomeAsync(house, new NewCrimeOutcome(crime, new CrimeOutcomeCode("caution"))));
        Assert.IsType<OutcomeInPlaceOfChargeNeedsAReason>(Assert.Single(refused.Broken));
        await OutcomeAsync(house, new NewCrimeOutcome(crime, new CrimeOutcomeCode("caution")) { WhyNotCharged = "He admitted it, and she was asked." });

        // What the neighbourhood team is asked is on that team's own list until they say that they did it.
        await house.DoAsync<SetNeighbourhoodTaskAction>(AtTheDoor, set => set.SetAsync(new NewNeighbourhoodTask(missed, "Look at the locks"), Stop));
        var task = Assert.Single(await house.DutiesAsync("do-neighbourhood-task"));
        Assert.Equal(DutyState.Open, task.State);
        await house.DoAsync<MarkDoneAction>(At(Force, "order-desk"), done => done.MarkAsync(task.Id, "New lock fitted", Stop));
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("do-neighbourhood-task")).State);
    }

    [Theory, OnBothDatabases]
    [Source("L-63", "D-23")]
    public async Task Whoever_an_order_protects_and_the_police_never_met_is_visited_and_whoever_they_know_is_not_visited_for_that(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var known = await TwoAsync(house, "Ignatius", "Dahlia");
        await house.AttendAsync(known);
        await house.MakeAsync(Order([known[1].Nominal!.Value], [known[0].Nominal!.Value]));
        Assert.Empty(await house.DutiesAsync("consider-home-visit-after-order"));

        var unknown = await TwoAsync(house, "Jasper", "Euphemia");
        await house.MakeAsync(Order([unknown[1].Nominal!.Value], [unknown[0].Nominal!.Value]));
        var visit = Assert.Single(await house.DutiesAsync("consider-home-visit-after-order"));
        Assert.Equal((Force, unknown[0].Nominal!.Value.Value, new LocalDate(2026, 11, 6)), (visit.OwedBy, visit.Member, LondonTime.DayOf(visit.DueLater)));
        // It stands on hers, never on his.
        Assert.Contains(await house.LinesAsync(At(Force, "order-desk"), unknown[0].Nominal!.Value, "owed"), line => line.Contains("visit to their home", StringComparison.Ordinal));
        Assert.DoesNotContain("visit to their home", await house.EverythingAsync(At(Force, "order-desk"), unknown[1].Nominal!.Value), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    [Source("L-64", "E-35")]
    public async Task Nobody_chooses_whom_to_refer_every_call_out_is_and_it_is_done_when_the_service_says_that_it_came(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var quiet = await TwoAsync(house, "Kenelm", "Fenella");
        await house.AttendAsync(quiet, plain => plain with { Abuse = [AbuseKind.Psychological], PowerOfArrest = PowerOfArrestUse.NotAvailable });
        var mother = await TwoAsync(house, "Lysander", "Gwendolen");
        await house.AttendAsync([mother[0], mother[1] with { ToVictim = ConnectionKind.Child }]);
        var unsaid = await TwoAsync(house, "Montague", "Hermione");
        await house.AttendAsync([unsaid[0]], plain => plain with { Abuse = [] });

        var owed = await house.DutiesAsync("refer-call-out-to-advocacy");
        Assert.Equal(3, owed.Count);
        Assert.All(await house.AllAsync<WaitingAgency>(), waiting => Assert.Contains(waiting.Agency, new[] { AccessTestData.Harbour, AccessTestData.Council }));
        await SendingStories.SentAsync(house, owed[0]);
        await SendingStories.SentAndAcknowledgedAsync(house, owed[1]);
        Assert.Equal([DutyState.Open, DutyState.Discharged, DutyState.Open], (await house.DutiesAsync("refer-call-out-to-advocacy")).Select(duty => duty.State));

        // Where no agreement and no consent lets the force tell a service, the service is told nothing and the force has the telling to do.
        await SharingHouse.EndAsync(house, Force, "police-to-support-call-out");
        var notices = await SharingHouse.NoticesToAsync(house, AccessTestData.Harbour);
        await house.AttendAsync(await TwoAsync(house, "Nathaniel", "Iseult"));
        Assert.Equal(notices, await SharingHouse.NoticesToAsync(house, AccessTestData.Harbour));
        Assert.NotEmpty(await SharingHouse.ToTellAsync(house, Force));
        Assert.Equal(4, (await house.DutiesAsync("refer-call-out-to-advocacy")).Count);
    }

    [Theory, OnBothDatabases]
    [Source("L-66", "C-21", "B-09")]
    public async Task A_rape_by_a_husband_with_a_child_in_the_house_is_led_by_three_sets_of_rules_and_a_blow_between_two_adults_by_one(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var two = await TwoAsync(house, "Octavian", "Jessamy");
        var child = await house.MeetAsync(new("Peregrine", "Pendragon", "2019-02-11", "07700 900499", "15 Ferrymans Row, ZZ1 4AB"), Force);
        var night = await house.AttendAsync([.. two, ChildThere(child)], plain => plain with { ChildrenPresent = Answer.Yes });
        await house.DoAsync<RecordCrimeAction, CrimeId>(AtTheDoor, record => record.RecordAsync(new NewCrime(night, new OffenceCode("rape")) { InAHome = Answer.Yes }, Stop));
        var blow = await house.AttendAsync(await TwoAsync(house, "Quentin", "Kerensa"));

        Assert.Equal(["domestic abuse", "sexual offences", "child protection"], (await house.CallOutPageAsync(AtTheDoor, night)).Procedures);
        Assert.Equal(["domestic abuse"], (await house.CallOutPageAsync(AtTheDoor, blow)).Procedures);
        // What each of them asks is owed; none stands in for another.
        var owed = await house.OpenAsync(Force);
        Assert.Single(owed, code => code == "tell-childrens-services");
        Assert.Equal(2, owed.Count(code => code == "ask-specialists-after-call-out"));
        Assert.Equal(2, owed.Count(code => code == "refer-call-out-to-advocacy"));
        // Children's services read of the child, and of no crime.
        var notice = await house.DoAsync<PaperReading, Paper?>(ForChildren, papers => papers.WriteAsync(PaperKind.ChildNotification, night, Stop));
        var words = string.Join('\n', notice!.Parts.SelectMany(part => part.Lines).Select(line => $"{line.Key} {line.Value}"));
        Assert.Contains("Peregrine Pendragon", words, StringComparison.Ordinal);
        Assert.DoesNotContain("rape", words, StringComparison.OrdinalIgnoreCase);
        Assert.Null(await house.DoAsync<PaperReading, Paper?>(ForChildren, papers => papers.WriteAsync(PaperKind.ChildNotification, blow, Stop)));
        Assert.Empty((await house.CallOutPageAsync(ForChildren, night)).Crimes);
    }

    /// <summary>A couple like no other: her first, then him.</summary>
    private static async Task<IReadOnlyList<CallOutPerson>> TwoAsync(OwedHouse house, string his, string hers, params AgencyCode[] hisAlso)
    {
        var number = his[0] - 'A';
        var her = await house.MeetAsync(new(hers, "Pendragon", $"19{90 - number}-0{1 + number % 9}-1{number % 10}", $"07700 9004{number:00}", $"{number + 1} Ferrymans Row, ZZ1 4AB"), Force, AccessTestData.Harbour);
        var him = await house.MeetAsync(new(his, "Pendragon", $"19{60 + number}-0{1 + number % 9}-2{number % 9}", $"07700 9005{number:00}", $"{number + 1} Ferrymans Row, ZZ1 4AB"), [Force, .. hisAlso]);
        return [Hurt(her), Accused(him)];
    }

    private static Instant LondonAt(LocalDate day, int hour) => LondonTime.Zone.AtLeniently(day.At(new LocalTime(hour, 0))).ToInstant();

    private static async Task EndAsync(OwedHouse house, MeetingId meeting)
    {
        foreach (var line in (await house.MeetingAsync(Inspector, meeting)).Lines)
        {
            await house.DecideAsync(new NewDecision { Line = line.Id, Kind = MeetingDecisionKind.NoFurtherAction, Words = "Gone through." });
        }
        Assert.True(await house.CloseAsync(meeting));
    }

    private static Task CheckAsync(OwedHouse house, IncidentId incident, FlagFinding found) => house.DoAsync<CheckReportAction>(
        At(Force, "police-supervisor"), check => check.CheckAsync(new NewCheck(incident, CheckStage.Supervisor, AllRight with { Flag = found }), Stop));

    private static Task OutcomeAsync(OwedHouse house, NewCrimeOutcome outcome) => house.DoAsync<RecordCrimeOutcomeAction>(AtTheDoor, record => record.RecordAsync(outcome, Stop));
}
