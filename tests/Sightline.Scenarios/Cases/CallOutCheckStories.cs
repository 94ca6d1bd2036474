using NodaTime;
using Sightline.Duties.MarkDone;
using Sightline.Duties.Model;
using Sightline.Duties.Send;
using Sightline.Facts;
using Sightline.Facts.Duties;
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

/// <summary>Whoever supervises somebody asks the police what they know; what is answered, and how much of it.</summary>
public sealed class CallOutCheckStories
{
    private const string Told = "review-risk-after-call-out-probation";

    [Theory, OnBothDatabases]
    [Source("L-05", "E-20")]
    public async Task He_moves_in_with_her_and_the_child_and_the_check_that_found_nothing_in_autumn_finds_the_night_of_the_twentieth(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Torin", "Ashgrove", "1995-05-16", "07700 900201", "8 Kiln Yard, ZZ2 2CD"), Force, AccessTestData.Probation);
        var her = await house.MeetAsync(new("Wanjiru", "Delafield", "1997-10-10", "07700 900202", "5 Saltmarsh Passage, ZZ2 4AB"), Force, AccessTestData.Harbour);
        var child = await house.MeetAsync(new("Ngozi", "Delafield", "2021-01-29", "07700 900203", "5 Saltmarsh Passage, ZZ2 4AB"), Force, AccessTestData.Council);

        // His officer learns where he sleeps: the police and children's services are owed word the same day, and the check is owed.
        await house.PassOnAsync(Supervising, "He has moved in with his partner and a child of five.", him, her);
        await FlagStories.SetAsync(house, him, "living-together", Supervising);
        Assert.Equal(["act-on-new-information"], await house.OpenAsync(Force));
        Assert.Contains("check-call-outs-after-new-information", await house.OpenAsync(AccessTestData.Probation));
        Assert.Contains("tell-childrens-services-of-new-information", await house.OpenAsync(AccessTestData.Probation));
        Assert.Contains(await house.WarnedAsync(CallHandler, him), warned => warned.StartsWith("Said to be living with somebody they may harm", StringComparison.Ordinal));
        Assert.Empty(await house.LinesAsync(Supervising, him, "call-outs"));
        var check = Assert.Single(await house.DutiesAsync("check-call-outs-after-new-information"));
        await house.DoAsync<MarkDoneAction>(At(AccessTestData.Probation, "probation-officer"), done => done.MarkAsync(check.Id, "None on the register", Stop));

        // Two and a half weeks later nobody has to ask: the answer comes by itself, and says what nobody looked at.
        house.On(new LocalDate(2026, 11, 20), 22, 15);
        var night = await house.AttendAsync(
            [Hurt(her), Accused(him), ChildThere(child)],
            plain => plain with { ChildrenPresent = Answer.Yes, WeaponUsed = Answer.NotKnown, Place = "5 Saltmarsh Passage", WhatHappened = "She says that he drinks." });
        Assert.Equal(AccessTestData.Probation, Assert.Single(await house.DutiesAsync(Told)).OwedBy);
        Assert.Single(await house.DutiesAsync("tell-childrens-services"));
        var line = Assert.Single(await house.LinesAsync(Supervising, him, "call-outs"));
        Assert.Equal("20 November 2026, 10:15pm: Suspect. Physical. Northgate Police.", line);
        Assert.Contains("Call-out of 20 November 2026, 10:15pm: whether a weapon was used – ask Northgate Police", (await house.RecordOfAsync(Supervising, him)).NotKnown);

        // What she said, and where it was, is the force's own.
        var shown = await house.CallOutPageAsync(Supervising, night);
        Assert.Equal((false, null, null), (shown.MaySeeConfidential, shown.Place?.ToString(), shown.WhatHappened?.ToString()));
        Assert.Equal("She says that he drinks.", (await house.CallOutPageAsync(AtTheDoor, night)).WhatHappened!.ForTheMachine(MachineUse.Form));
        Assert.DoesNotContain("Saltmarsh", await house.EverythingAsync(Supervising, him), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    [Source("L-06", "E-53")]
    public async Task He_says_in_a_session_that_he_will_take_the_children_and_childrens_services_have_it_the_same_day(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Stellan", "Marchbanks", "1982-07-07", "07700 900211", "2 Ropewalk, ZZ3 2CD"), AccessTestData.Probation, Force);
        var her = await house.MeetAsync(new("Philippa", "Rowntree-Osei", "1984-11-18", "07700 900212", "7 Ferry Hill, ZZ3 4AB"), Force, AccessTestData.Harbour);
        await house.AttendAsync([Hurt(her), Accused(him)], plain => plain with { ChildrenPresent = Answer.Yes, NumberOfChildren = 2 });
        house.On(new LocalDate(2026, 11, 18), 15, 30);
        await house.PassOnAsync(Supervising, "He said he would fetch the children and not come back.", him, her);

        var telling = Assert.Single(await house.DutiesAsync("tell-childrens-services-of-new-information"));
        Assert.Equal((AccessTestData.Probation, new LocalDate(2026, 11, 18)), (telling.OwedBy, LondonTime.DayOf(telling.DueLater)));
        Assert.Contains("act-on-new-information", await house.OpenAsync(Force));
        // Sent is not done: it is done once their own desk says that it came.
        var sent = new NewSending(telling.Id) { To = AccessTestData.Council, How = PassedBy.SecureEmail, SentAt = house.House.Clock.GetCurrentInstant() };
        Assert.True(await house.DoAsync<SendAction, bool>(At(AccessTestData.Probation, "probation-officer"), send => send.SendAsync(sent, Stop)));
        Assert.Equal(DutyState.Open, Assert.Single(await house.DutiesAsync("tell-childrens-services-of-new-information")).State);
        var sending = Assert.Single(await house.AllAsync<DutySending>());
        Assert.False(await house.DoAsync<AcknowledgeAction, bool>(Worker, action => action.SayAsync(sending.Id, Stop)));
        Assert.True(await house.DoAsync<AcknowledgeAction, bool>(ForChildren, action => action.SayAsync(sending.Id, Stop)));
        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("tell-childrens-services-of-new-information")).State);

        // Nobody who looks at his record, and no court, finds that he was heard or that anybody told.
        Assert.DoesNotContain("fetch", await house.EverythingAsync(CallHandler, him), StringComparison.Ordinal);
        Assert.Empty(await house.OpenAsync(AccessTestData.FamilyCourt));
        Assert.Empty(await house.LinesAsync(ForChildren, him, "new-information"));
    }

    [Theory, OnBothDatabases]
    [Source("L-08", "A-10", "E-24")]
    public async Task A_woman_who_torments_her_neighbours_is_known_for_what_she_did_to_him_and_a_telling_that_nobody_answers_goes_to_the_manager(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var she = await house.MeetAsync(new("Edda", "Vancourt", "1979-02-02", "07700 900221", "11 Beacon Terrace, ZZ4 2CD"), Force, AccessTestData.Probation);
        var he = await house.MeetAsync(new("Piers", "Langholm", "1975-06-06", "07700 900222", "40 Quay Street, ZZ4 4AB"), Force);
        var neighbour = await house.MeetAsync(new("Zainab", "Qureshi", "1988-03-13", "07700 900223", "12 Beacon Terrace, ZZ4 2CD"), Force);
        var boy = await house.MeetAsync(new("Kit", "Langholm", "2016-09-09", "07700 900224", "11 Beacon Terrace, ZZ4 2CD"), AccessTestData.Council, Force);
        await FlagStories.SetAsync(house, boy, "child-protection-plan", At(AccessTestData.Council, "childrens-services"));

        house.On(new LocalDate(2026, 11, 6), 19);
        var against = await house.AttendAsync([Hurt(he), Accused(she, ConnectionKind.FormerPartner), ChildThere(boy)], plain => plain with { ChildrenPresent = Answer.Yes });
        house.On(new LocalDate(2026, 11, 9), 18);
        var next = await house.AttendAsync([Hurt(neighbour), Accused(she, ConnectionKind.NotConnected)], plain => plain with { Abuse = [AbuseKind.Harassment] });

        // By the definition the one is domestic abuse, whoever did it, and the other is not; the check answers both.
        Assert.Equal(
            (Answer.Yes, Answer.No), ((await house.CallOutPageAsync(AtTheDoor, against)).Case.Flag.DomesticAbuse, (await house.CallOutPageAsync(AtTheDoor, next)).Case.Flag.DomesticAbuse));
        Assert.Equal(
            ["9 November 2026, 6pm: Suspect. Harassment. Northgate Police.", "6 November 2026, 7pm: Suspect. Physical. Northgate Police."], await house.LinesAsync(Supervising, she, "call-outs"));
        Assert.Equal(2, (await house.DutiesAsync(Told)).Count);
        Assert.Contains(await house.WarnedAsync(Supervising, she), warned => warned.StartsWith("Children were there at a call-out on 6 November 2026", StringComparison.Ordinal));
        Assert.DoesNotContain("protection plan", await house.EverythingAsync(Supervising, she) + await house.EverythingAsync(Supervising, boy), StringComparison.Ordinal);

        // Children's services were written to, and nobody answers.
        var telling = Assert.Single(await house.DutiesAsync("tell-childrens-services"));
        Assert.Equal(Force, telling.OwedBy);
        await SendingStories.SentAsync(house, telling);
        house.On(new LocalDate(2026, 11, 10), 12);
        await house.FindLateAsync();
        var late = Assert.Single(await house.DutiesAsync("tell-childrens-services"));
        Assert.Equal(DutyState.Open, late.State);
        Assert.NotNull(late.LateFoundAt);
        Assert.True(await house.HasHeardAsync(AccessTestData.Desk(Force, DeskRole.Manager)));
    }

    [Theory, OnBothDatabases]
    [Source("L-09", "A-10", "C-12")]
    public async Task A_man_whom_his_wife_hurt_is_protected_by_the_same_register_as_anybody(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var she = await house.MeetAsync(new("Maud", "Ellerby", "1969-08-08", "07700 900231", "6 Tanner Street, ZZ5 2CD"), Force, AccessTestData.Probation);
        var he = await house.MeetAsync(new("Cornelius", "Ellerby", "1964-04-01", "07700 900232", "19 Orchard View, ZZ5 4AB"), Force, AccessTestData.Harbour);
        var order = await house.MakeAsync(
            Order([she], [he], Steps.Restraining, AccessTestData.MagistratesCourt) with { PronouncedInHisPresence = Answer.Yes, Terms = [Term(1, "no-contact", "Must not contact him"), Term(2, "keep-away-place", "Must not go to his home")] },
            At(AccessTestData.MagistratesCourt, "court-order-desk"));
        Assert.Contains("tell-worker-of-order", await house.OpenAsync(AccessTestData.Harbour));

        house.On(new LocalDate(2026, 12, 2), 21, 20);
        var night = await house.AttendAsync([Hurt(he), Accused(she, ConnectionKind.Partner)], plain => plain with { Injury = Answer.Yes });

        Assert.Equal(Answer.Yes, (await house.CallOutPageAsync(AtTheDoor, night)).Case.Flag.DomesticAbuse);
        Assert.Contains((await house.CallOutPageAsync(AtTheDoor, night)).Offers, offer => offer.Why.Contains("term 1", StringComparison.Ordinal));
        await house.BreachAsync(order);
        // The check is answered, the order is watched, and he has an advocate like anybody else.
        Assert.Equal(["review-risk-after-breach-probation", Told], await house.OpenAsync(AccessTestData.Probation));
        Assert.Single(await house.LinesAsync(Supervising, she, "call-outs"));
        Assert.Single(await house.LinesAsync(Supervising, she, "breaches"));
        Assert.Single(await house.DutiesAsync("refer-call-out-to-advocacy"));
        Assert.Contains("tell-worker-of-breach", await house.OpenAsync(AccessTestData.Harbour));
        Assert.Contains("Protected by a restraining order on conviction: enforceable now – yes", await house.WarnedAsync(CallHandler, he));
        // Nobody is told of him as the one who did it.
        Assert.DoesNotContain(await house.WarnedAsync(CallHandler, he), warned => warned.Contains("term", StringComparison.Ordinal) || warned.Contains("to somebody else", StringComparison.Ordinal));
        Assert.Equal(["2 December 2026, 9:20pm: Victim. Physical. Northgate Police."], await house.LinesAsync(CallHandler, he, "call-outs"));
    }

    [Theory, OnBothDatabases]
    [Source("L-04", "E-36")]
    public async Task Out_on_licence_he_is_found_by_half_a_name_with_both_of_those_he_must_leave_alone(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Grahame", "Thistlewood", "1980-10-31", "07700 900241", "Flat 2 Anchor House, ZZ6 2CD"), Force, AccessTestData.Probation);
        var first = await house.MeetAsync(new("Leocadia", "Brandt", "1983-01-15", "07700 900242", "4 Larch Grove, ZZ6 4AB"), Force);
        var second = await house.MeetAsync(new("Imogen", "Fairweather", "1991-05-05", "07700 900243", "88 Station Road, ZZ7 4AB"), Force);
        var other = await house.MeetAsync(new("Graham", "Thistlethwaite", "1962-03-20", "07700 900244", "1 Long Acre, ZZ8 2CD"), Force);
        var licence = Order([him], [first, second], "licence-conditions", AccessTestData.Probation) with { Terms = [Term(1, "no-contact", "Must not contact either of them")], LastDay = new LocalDate(2027, 11, 2) };
        await house.MakeAsync(licence);
        await house.DoAsync<NotifyReleaseAction, ReleaseId>(At(AccessTestData.Probation, "probation-officer"), notify => notify.NotifyAsync(
            new ReleaseNotified { Release = default, By = default, Respondents = [him], ReleasedOn = new LocalDate(2026, 11, 6) }, Stop));
        Assert.Contains("warn-of-release", await house.OpenAsync(Force));

        var found = (await house.FindAsync(CallHandler, "Graham Thistlewood 31/10/1980"))[0];
        Assert.Contains(him, found.Nominals);
        Assert.Contains(await house.WarnedAsync(CallHandler, found.Best), warned => warned.StartsWith("Conditions of a licence", StringComparison.Ordinal));
        foreach (var protectedOne in new[] { first, second })
        {
            Assert.Contains(await house.WarnedAsync(CallHandler, protectedOne), warned => warned.StartsWith("Protected by conditions of a licence", StringComparison.Ordinal));
        }
        // A man of nearly his name is not he; and where the first lives says nothing of the second, nor of either on his record.
        Assert.DoesNotContain(await house.WarnedAsync(CallHandler, other), warned => warned.Contains("licence", StringComparison.Ordinal));
        var his = await house.EverythingAsync(CallHandler, him);
        Assert.DoesNotContain("Larch", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Brandt", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Fairweather", await house.EverythingAsync(CallHandler, first), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    [Source("L-07")]
    public async Task Sentenced_for_something_else_he_is_found_with_what_he_did_at_home_and_his_drinking_stays_with_those_who_recorded_it(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Fillip", "Oduya", "1986-12-24", "07700 900251", "23 Cooper Lane, ZZ1 2CD"), Force, AccessTestData.Probation);
        var her = await house.MeetAsync(new("Solveig", "Arkwright", "1989-02-17", "07700 900252", "2 Dock Road, ZZ1 4AB"), Force, AccessTestData.Harbour);
        var mother = await house.MeetAsync(new("Patience", "Oduya", "1958-07-30", "07700 900253", "23 Cooper Lane, ZZ1 2CD"), Force);
        var nurse = await house.MeetAsync(new("Bertrand", "Mellor", "1990-09-01", "07700 900254"), Force);
        var partner = await house.AttendAsync([Hurt(her), Accused(him)], plain => plain with { Found = new() { Circumstances = [new CircumstanceAnswer(CircumstanceKind.Alcohol, Answer.Yes)] } });
        house.On(new LocalDate(2026, 11, 14), 2);
        var home = await house.AttendAsync([Hurt(mother), Accused(him, ConnectionKind.Child)]);
        house.On(new LocalDate(2026, 11, 15), 3);
        var ward = await house.AttendAsync([Hurt(nurse), Accused(him, ConnectionKind.NotConnected)]);

        var found = (await house.FindAsync(Supervising, "Filip Oduya 24/12/1986"))[0];
        Assert.Contains(him, found.Nominals);
        Assert.Contains("3 call-outs in the last 12 months, newest on 15 November 2026", await house.WarnedAsync(Supervising, found.Best));
        Assert.Equal(3, (await house.LinesAsync(Supervising, found.Best, "call-outs")).Count);
        Assert.Equal([Answer.Yes, Answer.Yes, Answer.No], await FlagsAsync(partner, home, ward));
        // That he drank is health: it is read where it was recorded, and not through a look-up or the call-out's page elsewhere.
        Assert.NotEmpty((await house.CallOutPageAsync(AtTheDoor, partner)).Circumstances);
        Assert.Empty((await house.CallOutPageAsync(Supervising, partner)).Circumstances);
        Assert.DoesNotContain("lcohol", await house.EverythingAsync(Supervising, him), StringComparison.Ordinal);
        // His victims are not warned of by one another's call-outs.
        Assert.Equal(["1 call-out in the last 12 months, on 3 November 2026"], await house.WarnedAsync(CallHandler, her));

        async Task<IReadOnlyList<Answer>> FlagsAsync(params IncidentId[] nights)
        {
            var flags = new List<Answer>();
            foreach (var night in nights)
            {
                flags.Add((await house.CallOutPageAsync(AtTheDoor, night)).Case.Flag.DomesticAbuse);
            }
            return flags;
        }
    }
}
