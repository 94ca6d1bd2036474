using NodaTime;
using Sightline.Conferences.Decide;
using Sightline.Conferences.ShowDecision;
using Sightline.Conferences.ShowMeeting;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Risk.Release;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>Four stories of our own: what nobody holds whole, and families that are not one man and one woman.</summary>
public sealed class FamilyStories
{
    [Theory, OnBothDatabases]
    [Source("E-20", "I-05", "F-30")]
    public async Task Four_agencies_each_hold_a_piece_that_looks_harmless_and_one_desk_has_them_all_before_morning(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Evander", "Kilbride", "1983-05-05", "07700 900601", "17 Viaduct Row, ZZ2 2CD"), Force, AccessTestData.Probation);
        var her = await house.MeetAsync(new("Rosamund", "Achebe", "1986-01-23", "07700 900602", "21 Nightingale Court, ZZ2 4AB"), Force, AccessTestData.Harbour);
        var boy = await house.MeetAsync(new("Tobias", "Achebe", "2015-10-04", "07700 900603", "21 Nightingale Court, ZZ2 4AB"), Force, AccessTestData.Council);

        await house.PassOnAsync(Worker, "He asked a friend which bus the boy takes home.", him, her, boy);
        house.On(new LocalDate(2026, 11, 4), 11);
        await house.DoAsync<NotifyReleaseAction, ReleaseId>(At(AccessTestData.Probation, "probation-officer"), notify => notify.NotifyAsync(
            new ReleaseNotified { Release = default, By = default, Respondents = [him], ReleasedOn = new LocalDate(2026, 11, 5) }, Stop));
        house.On(new LocalDate(2026, 11, 5), 16);
        await FlagStories.SetAsync(house, boy, "child-protection-plan", ForChildren with { Purpose = new Purpose("do-duty") });
        house.On(new LocalDate(2026, 11, 5), 23, 30);
        var night = await house.AttendAsync(
            [Hurt(her), Accused(him, ConnectionKind.FormerPartner), ChildThere(boy)],
            plain => plain with { Abuse = [AbuseKind.Psychological], ChildrenPresent = Answer.Yes, PowerOfArrest = PowerOfArrestUse.NotAvailable });
        await house.AssessAsync(her, him, yes: 6);

        // The force has the word of the worker, the release and the night on its list; the others have what is theirs to do.
        var owed = await house.OpenAsync(Force);
        Assert.Empty(new[] { "act-on-new-information", "warn-of-release", "tell-childrens-services", "refer-call-out-to-advocacy", "daily-meeting" }.Except(owed));
        Assert.Contains("review-risk-after-call-out-probation", await house.OpenAsync(AccessTestData.Probation));
        Assert.Contains("take-up-new-information", await house.OpenAsync(AccessTestData.Probation));
        Assert.Single(await house.LinesAsync(Inspector, him, "new-information"));

        house.On(new LocalDate(2026, 11, 6), 8);
        var meeting = await house.BeginAsync(MeetingStories.Joint, AccessTestData.Harbour, AccessTestData.Council, AccessTestData.Probation);
        var line = Assert.Single((await house.MeetingAsync(Inspector, meeting)).Lines);
        Assert.Equal(["Call-out", "Risk assessed"], line.Matters.Select(matter => matter.Title.Split(',')[0]).Order(StringComparer.Ordinal));
        // Each who was asked sees the night; the level that the force came to, and what the worker gave, are on nobody's list but where they belong.
        foreach (var guest in new[] { At(AccessTestData.Harbour, "support-manager"), At(AccessTestData.Council, "childrens-services"), At(AccessTestData.Probation, "probation-manager") })
        {
            Assert.Equal("Call-out", Assert.Single(Assert.Single((await house.MeetingAsync(guest, meeting)).Lines).Matters).Title.Split(',')[0]);
        }
        var due = house.House.Clock.GetCurrentInstant() + Duration.FromHours(6);
        await house.DecideAsync(new NewDecision { Line = line.Id, Kind = MeetingDecisionKind.Act, Desk = AccessTestData.Desk(AccessTestData.Council, DeskRole.DutyDesk), DueBy = due, Words = "Meet him at the school gate today." });
        var decided = Assert.Single(await house.DutiesAsync("do-what-meeting-decided-duty-desk"));
        Assert.Equal((AccessTestData.Council, due), (decided.OwedBy, decided.DueEarlier));
        var decision = new MeetingDecisionId(decided.SubjectsByName()["Decision"]);
        Assert.NotNull(await house.DoAsync<ShowDecisionAction, (ShownDecision Decision, ShownLine? Line)?>(At(AccessTestData.Council, "childrens-services"), show => show.ShowAsync(decision, Stop)));
        Assert.Null(await house.DoAsync<ShowDecisionAction, (ShownDecision Decision, ShownLine? Line)?>(At(AccessTestData.Probation, "probation-manager"), show => show.ShowAsync(decision, Stop)));

        Assert.DoesNotContain("protection plan", await house.EverythingAsync(Inspector, boy), StringComparison.Ordinal);
        Assert.Contains("protection plan", await house.EverythingAsync(ForChildren, boy), StringComparison.Ordinal);
        foreach (var reader in new[] { Inspector, Supervising, ForChildren, CallHandler })
        {
            var his = await house.EverythingAsync(reader, him);
            Assert.DoesNotContain("which bus", his, StringComparison.Ordinal);
            Assert.DoesNotContain("Harbour", his, StringComparison.Ordinal);
            Assert.DoesNotContain("Nightingale", his, StringComparison.Ordinal);
        }
        Assert.Empty(await house.LinesAsync(ForChildren, him, "new-information"));
        Assert.False((await house.CallOutPageAsync(ForChildren, night)).MaySeeConfidential);
    }

    [Theory, OnBothDatabases]
    [Source("A-10", "C-07", "F-30")]
    public async Task Two_men_are_hurt_by_a_third_and_neither_nor_the_service_of_either_learns_of_the_other(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var lighthouse = new AgencyCode("support-lighthouse");
        await house.House.AsSystemAsync(scope => AccessTestData.RegisterServiceAsync(scope, lighthouse, "Lighthouse"));
        var him = await house.MeetAsync(new("Lucian", "Farquhar", "1988-02-29", "07700 900611", "5 Arcade Mews, ZZ3 2CD"), Force, AccessTestData.Probation);
        var ambrose = await house.MeetAsync(new("Ambrose", "Whitcombe", "1990-07-19", "07700 900612", "12 Mill Lane, ZZ3 4AB"), Force, AccessTestData.Harbour);
        var thaddeus = await house.MeetAsync(new("Thaddeus", "Nkemelu", "1985-09-30", "07700 900613", "36 Cathedral Close, ZZ8 4AB"), Force, lighthouse);
        await FlagStories.SetAsync(house, ambrose, "lgbt", At(AccessTestData.Harbour, "support-worker"));

        var nights = new List<IncidentId>();
        foreach (var (day, whom, what) in new[] { (6, ambrose, ConnectionKind.Partner), (13, thaddeus, ConnectionKind.FormerPartner), (20, ambrose, ConnectionKind.Partner) })
        {
            house.On(new LocalDate(2026, 11, day), 22);
            nights.Add(await house.AttendAsync([Hurt(whom), Accused(him, what)]));
        }
        foreach (var night in nights)
        {
            Assert.Equal(Answer.Yes, (await house.CallOutPageAsync(AtTheDoor, night)).Case.Flag.DomesticAbuse);
        }
        // Three nights of his are two of the one and one of the other: nobody's third, until it is.
        Assert.Empty(await house.DutiesAsync("refer-to-marac-by-escalation"));
        house.On(new LocalDate(2026, 11, 27), 22);
        await house.AttendAsync([Hurt(ambrose), Accused(him)]);
        Assert.Single(await house.DutiesAsync("refer-to-marac-by-escalation"));
        Assert.Equal(4, (await house.DutiesAsync("review-risk-after-call-out-probation")).Count);
        Assert.Equal(4, (await house.LinesAsync(Supervising, him, "call-outs")).Count);

        // Each service waits for its own, and each record holds its own nights.
        Assert.Equal(
            [AccessTestData.Harbour, lighthouse, AccessTestData.Harbour, AccessTestData.Harbour],
            from duty in await house.DutiesAsync("refer-call-out-to-advocacy")
            join waiting in await house.AllAsync<WaitingAgency>() on duty.Id equals waiting.Duty
            orderby duty.StartedAt
            select waiting.Agency);
        Assert.Equal(3, (await house.LinesAsync(CallHandler, ambrose, "call-outs")).Count);
        Assert.Single(await house.LinesAsync(CallHandler, thaddeus, "call-outs"));
        Assert.DoesNotContain(ambrose, (await house.CallOutPageAsync(AtTheDoor, nights[1])).Parties.Select(party => party.Nominal));
        // Two partners on one record are a number and no names; and that it is two men is the service's own to know.
        var around = (await house.RecordOfAsync(Supervising, him)).Around;
        Assert.DoesNotContain(around, one => one.Name.Contains("Whitcombe", StringComparison.Ordinal) || one.Name.Contains("Nkemelu", StringComparison.Ordinal));
        Assert.Contains(await house.WarnedAsync(Worker, ambrose), warned => warned.StartsWith("Abuse in an LGBT relationship", StringComparison.Ordinal));
        foreach (var reader in new[] { CallHandler, Supervising, ForChildren, At(lighthouse, "support-worker") with { Purpose = new Purpose("support-survivor") } })
        {
            Assert.DoesNotContain("LGBT", await house.EverythingAsync(reader, ambrose), StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    [Source("A-09", "A-10", "A-11", "A-13", "B-09")]
    public async Task A_mother_of_eighty_is_hurt_by_the_daughter_who_cares_for_her_and_the_grandson_who_joins_in_is_a_child_first(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var mother = await house.MeetAsync(new("Winifred", "Applegarth", "1946-04-17", "07700 900621", "1 Almshouse Yard, ZZ4 4AB"), Force, AccessTestData.Harbour);
        var daughter = await house.MeetAsync(new("Lorna", "Applegarth-Bose", "1974-12-05", "07700 900622", "1 Almshouse Yard, ZZ4 4AB"), Force);
        var grandson = await house.MeetAsync(new("Jago", "Applegarth-Bose", "2012-06-20", "07700 900623", "1 Almshouse Yard, ZZ4 4AB"), Force, AccessTestData.Council);
        var little = await house.MeetAsync(new("Wren", "Applegarth-Bose", "2018-08-01", "07700 900624", "1 Almshouse Yard, ZZ4 4AB"), Force);

        var first = await house.AttendAsync([Hurt(mother), Accused(daughter, ConnectionKind.Child)], plain => plain with { Abuse = [AbuseKind.Physical, AbuseKind.Economic] });
        Assert.Equal(Answer.Yes, (await house.CallOutPageAsync(AtTheDoor, first)).Case.Flag.DomesticAbuse);
        Assert.Equal(["Harbour IDVA Service"], await WaitsForReferralAsync(house));
        Assert.Empty(await house.DutiesAsync("refer-party-under-age"));

        // A boy of fourteen: kept, not flagged, and owed to those who protect children. A child of eight is nobody's suspect.
        house.On(new LocalDate(2026, 11, 17), 18);
        var second = await house.AttendAsync([Hurt(mother), Accused(grandson, ConnectionKind.OtherRelative)]);
        Assert.Equal(Answer.No, (await house.CallOutPageAsync(AtTheDoor, second)).Case.Flag.DomesticAbuse);
        var referral = Assert.Single(await house.DutiesAsync("refer-party-under-age"));
        Assert.Contains(await house.AllAsync<WaitingAgency>(), waiting => waiting.Duty == referral.Id && waiting.Agency == AccessTestData.Council);
        house.On(new LocalDate(2026, 11, 18), 18);
        var third = await house.AttendAsync([Hurt(mother), Accused(little, ConnectionKind.OtherRelative)], plain => plain with { ChildrenPresent = Answer.Yes });
        Assert.Equal(PartyPart.ChildPresent, Assert.Single((await house.CallOutPageAsync(AtTheDoor, third)).CallOut.Parties, party => party.Nominal == little).Part);
        Assert.DoesNotContain(await house.WarnedAsync(CallHandler, little), warned => warned.Contains("somebody else", StringComparison.Ordinal));

        // The daughter is put out of the house; who does the caring now is asked on the mother's side alone.
        var order = await house.MakeAsync(Order([daughter], [mother]) with { Terms = [Term(1, "no-violence", "Must not use violence against her")] });
        await house.ServeAsync(order);
        await FlagStories.SetAsync(house, mother, "unsafe-to-contact", AtTheDoor with { Purpose = new Purpose("do-duty") });
        Assert.Contains("Non-molestation order: 1 term enforceable now", await house.WarnedAsync(CallHandler, daughter));
        Assert.Contains(await house.WarnedAsync(CallHandler, mother), warned => warned.StartsWith("Unsafe to contact", StringComparison.Ordinal));
        var hers = await house.EverythingAsync(At(Force, "order-desk"), daughter);
        Assert.DoesNotContain("Unsafe to contact", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("Almshouse", hers, StringComparison.Ordinal);
        Assert.DoesNotContain("advocacy", hers, StringComparison.Ordinal);
        Assert.Empty(await house.LinesAsync(CallHandler, grandson, "orders"));
    }

    [Theory, OnBothDatabases]
    [Source("A-10", "C-06", "Y-106")]
    public async Task She_fled_a_marriage_and_her_father_who_rings_to_find_her_is_met_by_the_order_that_binds_him_and_her_brother_each_for_himself(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var father = await house.MeetAsync(new("Hedley", "Marlowe-Khan", "1966-03-03", "07700 900631", "10 Bridge End, ZZ5 2CD"), Force);
        var brother = await house.MeetAsync(new("Idris", "Marlowe-Khan", "1998-11-11", "07700 900632", "10 Bridge End, ZZ5 2CD"), Force);
        var aunt = await house.MeetAsync(new("Sabiha", "Marlowe-Khan", "1970-05-25", "07700 900633", "12 Bridge End, ZZ5 2CD"), Force);
        var she = await house.MeetAsync(new("Amara", "Marlowe-Khan", "2004-09-15", "07700 900634", "Room 4 Seaview, ZY1 4AB"), AccessTestData.Eastmoor, Force, AccessTestData.Harbour);
        await FlagStories.SetAsync(house, she, "honour-based-abuse", Officer);
        var order = await house.MakeAsync(
            Order([father, brother], [she], "forced-marriage-protection-order") with { Terms = [Term(1, "no-contact", "Must not contact her, or have others do it")] }, Court);
        Assert.Equal(["note-order-where-she-lives"], await house.OpenAsync(AccessTestData.Eastmoor));
        await house.ServeAsync(order, father);

        // Each is served for himself: the father may be arrested tonight, and of the brother nobody knows that he was told.
        Assert.Equal([brother.Value], (await house.DutiesAsync("serve-order")).Where(duty => duty.State == DutyState.Open).Select(duty => duty.Member));
        Assert.Contains("Forced marriage protection order: 1 term enforceable now", await house.WarnedAsync(CallHandler, father));
        Assert.DoesNotContain("Forced marriage protection order: 1 term enforceable now", await house.WarnedAsync(CallHandler, brother));
        Assert.Contains(await house.WarnedAsync(CallHandler, brother), warned => warned.StartsWith("Forced marriage protection order", StringComparison.Ordinal));
        Assert.Empty(await house.WarnedAsync(CallHandler, aunt));

        // He rings: she is missing, where is she? Whoever answers finds her protected from him, and no page that they open says where she is.
        house.On(new LocalDate(2026, 11, 30), 20, 40);
        var found = (await house.FindAsync(CallHandler, "Amara Marlowe-Khan 15/9/2004"))[0];
        Assert.Contains(she, found.Nominals);
        var warned = await house.WarnedAsync(CallHandler, found.Best);
        Assert.Contains(warned, one => one.StartsWith("Honour-based abuse or forced marriage", StringComparison.Ordinal));
        Assert.Contains(warned, one => one.StartsWith("Protected by a forced marriage protection order", StringComparison.Ordinal));
        foreach (var one in new[] { she, father, brother, aunt })
        {
            var all = await house.EverythingAsync(CallHandler, one);
            Assert.DoesNotContain("Seaview", all, StringComparison.Ordinal);
            Assert.DoesNotContain("ZY1", all, StringComparison.Ordinal);
        }
        Assert.DoesNotContain(await house.FindAsync(CallHandler, "Room 4 Seaview ZY1 4AB"), hit => hit.Nominals.Contains(she));
        // What is owed because of her stands on nobody's page but hers.
        foreach (var one in new[] { father, brother, aunt })
        {
            Assert.DoesNotContain("Eastmoor", await house.EverythingAsync(OrderDesk, one), StringComparison.Ordinal);
            Assert.DoesNotContain(await house.LinesAsync(OrderDesk, one, "owed"), line => line.Contains("protected", StringComparison.OrdinalIgnoreCase));
        }
    }

    private static async Task<IReadOnlyList<string>> WaitsForReferralAsync(OwedHouse house)
    {
        var referral = Assert.Single(await house.DutiesAsync("refer-call-out-to-advocacy"));
        var waiting = (await house.AllAsync<WaitingAgency>()).Where(waiting => waiting.Duty == referral.Id).Select(waiting => waiting.Agency).ToHashSet();
        return [.. (await house.AllAsync<Sightline.Access.Model.Agency>()).Where(agency => waiting.Contains(agency.Code)).Select(agency => agency.Name)];
    }
}
