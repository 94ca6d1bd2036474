using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;
using Sightline.Risk.NewInformation;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Cases.Telling;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>Three men under supervision, and what the police know and whoever supervises them does not, or not soon enough.</summary>
public sealed class PoliceBeatStories
{
    private static readonly Somebody Rhodri = new("Rhodri", "Sandiford", "1987-02-11", "07700 900101", "3 Weir Cottages, ZZ1 2CD");
    private static readonly Somebody Marisol = new("Marisol", "Tennant", "1990-06-30", "07700 900102", "12 Mill Lane, ZZ1 4AB");

    [Theory, OnBothDatabases]
    [Source("L-01", "E-20", "D-21")]
    public async Task Hurt_again_while_he_waits_for_his_programme_she_tells_the_police_and_whoever_supervises_him_must_act(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(Rhodri, Force, AccessTestData.Probation);
        var her = await house.MeetAsync(Marisol, Force, AccessTestData.Harbour);
        await house.AssessAsync(her, him, yes: 15);
        await SendingStories.SentAsync(house, Assert.Single(await house.DutiesAsync("refer-to-marac-by-score")));
        Assert.Equal(AccessTestData.Northgate, Assert.Single(await house.DutiesAsync("tell-probation-of-high-risk")).OwedBy);
        Assert.Empty(await house.OpenAsync(AccessTestData.Probation));

        house.On(new LocalDate(2026, 11, 21), 23, 40);
        await house.AttendAsync([Hurt(her), Accused(him)]);

        // Her risk is open again, and says since when; whoever supervises him owes a review by the end of the first working day.
        Assert.Contains("High risk: assessed on 3 November 2026 | Not assessed since a new call-out on 21 November 2026.", await house.WarnedAsync(CallHandler, her));
        Assert.Equal(["review-risk-after-call-out-probation"], await house.OpenAsync(AccessTestData.Probation));
        var review = Assert.Single(await house.DutiesAsync("review-risk-after-call-out-probation"));
        Assert.Equal((AccessTestData.Desk(AccessTestData.Probation, DeskRole.DutyDesk), new LocalDate(2026, 11, 23)), (review.OriginalDesk, LondonTime.DayOf(review.DueLater)));
        Assert.Equal(AccessTestData.Northgate, Assert.Single(await house.DutiesAsync("refer-to-marac-as-repeat")).OwedBy);
        Assert.Contains(await house.LinesAsync(Supervising, him, "call-outs"), line => line.Contains("21 November 2026", StringComparison.Ordinal));

        // On his record stands neither who is in danger, nor where, nor that anybody speaks for her; and nobody with no part in it owes anything.
        var his = await house.EverythingAsync(Supervising, him);
        Assert.Contains("Assessed as a high risk to somebody else", his, StringComparison.Ordinal);
        foreach (var kept in new[] { Marisol.Surname, "Mill Lane", "Harbour", "MARAC" })
        {
            Assert.DoesNotContain(kept, his, StringComparison.OrdinalIgnoreCase);
        }
        Assert.Empty(await house.OpenAsync(AccessTestData.Council));
        Assert.Empty(await house.OpenAsync(AccessTestData.Eastmoor));

        // Nobody took it up: on Tuesday the manager hears.
        Assert.False(await house.HasHeardAsync(AccessTestData.Desk(AccessTestData.Probation, DeskRole.Manager)));
        house.On(new LocalDate(2026, 11, 24), 9);
        await house.FindLateAsync();
        Assert.True(await house.HasHeardAsync(AccessTestData.Desk(AccessTestData.Probation, DeskRole.Manager)));

        await house.AssessAsync(her, him, yes: 17);
        Assert.Contains("High risk: assessed on 24 November 2026", await house.WarnedAsync(CallHandler, her));
        await NoticesTests.TellNothingAsync(house);
    }

    [Theory, OnBothDatabases]
    [Source("L-02", "C-12")]
    public async Task The_order_of_his_sentence_is_before_his_officer_and_her_worker_and_nothing_but_the_court_takes_it_away(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(new("Alistair", "Prowse", "1974-09-14", "07700 900111", "1 Chapel Row, ZZ1 2CD"), Force, AccessTestData.Probation);
        var father = await house.MeetAsync(new("Jocelyn", "Prowse", "1945-01-02", "07700 900112", "1 Chapel Row, ZZ1 2CD"), Force);
        var her = await house.MeetAsync(new("Ottoline", "Prowse", "1976-12-01", "07700 900113", "9 Tithe Barn Close, ZZ1 4AB"), Force, AccessTestData.Harbour);
        var son = await house.MeetAsync(new("Barnaby", "Prowse", "2009-04-23", "07700 900114", "9 Tithe Barn Close, ZZ1 4AB"), Force, AccessTestData.Council);

        var restraining = Order([him], [her, son], Steps.Restraining, AccessTestData.MagistratesCourt) with
        {
            PronouncedInHisPresence = Answer.Yes,
            Terms = [Term(1, "no-contact", "Must not contact either of them by any means")],
        };
        var order = await house.MakeAsync(restraining, At(AccessTestData.MagistratesCourt, "court-order-desk"));

        const string Binds = "Restraining order on conviction: 1 term enforceable now";
        const string Protects = "Protected by a restraining order on conviction: enforceable now – yes";
        Assert.Contains(Binds, await house.WarnedAsync(Supervising, him));
        Assert.Contains(Protects, await house.WarnedAsync(Worker, her));
        Assert.Contains(Protects, await house.WarnedAsync(ForChildren, son));
        Assert.Contains(Binds, await house.WarnedAsync(CallHandler, him));
        // It binds from its making: nobody is sent to serve it. And his father, of one name and one house with him, is bound by nothing.
        Assert.Equal(["confirm-order", "note-order-where-she-lives", "note-order-where-she-lives"], await house.OpenAsync(Force));
        Assert.Equal(["tell-worker-of-order"], await house.OpenAsync(AccessTestData.Harbour));
        Assert.Empty(await house.WarnedAsync(CallHandler, father));

        // He means to go home. His officer learns it the same day, not from whom; that she would have him back changes nothing about the order.
        var given = await house.PassOnAsync(Worker, "He sleeps at the house again.", him, her);
        Assert.Contains("review-plan-after-new-information", await house.OpenAsync(AccessTestData.Probation));
        var read = await house.DoAsync<InformationReading, InformationShown?>(Supervising, reading => reading.ShowAsync(given.Value, Stop));
        Assert.Null(read!.By);
        Assert.DoesNotContain("sleeps", await house.EverythingAsync(Supervising, him), StringComparison.Ordinal);
        var said = await house.SendAsync(AccessTestData.Harbour, nameof(OrderDischarged), $$"""{"order":"{{order.Order}}"}""");
        Assert.Equal(LineOutcome.HeldForConfirmation, said.Outcome);
        Assert.Contains($"{Binds} | A statement about it is disputed; nothing has changed.", await house.WarnedAsync(Supervising, him));

        await house.BreachAsync(order, by: Supervising);
        Assert.Contains("respond-to-breach", await house.OpenAsync(Force));
        Assert.Contains("tell-worker-of-breach", await house.OpenAsync(AccessTestData.Harbour));
    }

    [Theory, OnBothDatabases]
    [Source("L-03")]
    public async Task Back_at_her_door_he_stands_inside_what_the_order_forbids_and_the_breach_is_offered_to_the_officer_there(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var him = await house.MeetAsync(Rhodri, Force, AccessTestData.Probation);
        var brother = await house.MeetAsync(new("Emyr", "Sandiford", "1992-08-19", "07700 900122", Rhodri.Home), Force);
        var her = await house.MeetAsync(Marisol, Force, AccessTestData.Harbour);
        var child = await house.MeetAsync(new("Celyn", "Tennant", "2018-03-03", "07700 900123", Marisol.Home), Force);
        var order = await house.MakeAsync(Order([him], [her]) with
        {
            Terms = [Term(1, "no-contact", "Must not contact her"), Term(2, "keep-away-place", "Must not go to her home")],
        });
        await house.ServeAsync(order);

        house.On(new LocalDate(2026, 11, 12), 1, 5);
        // Where she lives is compared, never shown: the house itself is inside, the house beside it outside, and of a street without a number nobody can say.
        Assert.Equal(["This place: INSIDE"], await PlacesAsync(house, him, "12 Mill Lane, ZZ1 4AB"));
        Assert.Equal(["This place: OUTSIDE"], await PlacesAsync(house, him, "14 Mill Lane, ZZ1 4AB"));
        Assert.Equal(["This place: NOT KNOWN. The postcode is the same: give the house number too"], await PlacesAsync(house, him, "Mill Lane, ZZ1 4AB"));
        Assert.Equal(["This place: NOT KNOWN"], await PlacesAsync(house, him, null));
        Assert.Empty((await house.DoorAsync(brother, "12 Mill Lane, ZZ1 4AB")).Orders);

        var night = await house.AttendAsync([Hurt(her), Accused(him, ConnectionKind.FormerPartner), ChildThere(child)], plain => plain with { ChildrenPresent = Answer.Yes, Place = "12 Mill Lane, ZZ1 4AB" });
        var offer = Assert.Single((await house.CallOutPageAsync(AtTheDoor, night)).Offers, offer => offer.Text.StartsWith("Record a breach", StringComparison.Ordinal));
        Assert.StartsWith("Both sides of it are named in this call-out: term 1", offer.Why, StringComparison.Ordinal);
        var waiting = await house.AttendAsync([Accused(him, ConnectionKind.FormerPartner)]);
        Assert.Contains((await house.CallOutPageAsync(AtTheDoor, waiting)).Offers, one => one.Why.StartsWith("Somebody it binds is named in this call-out: if this is the place, term 2", StringComparison.Ordinal));
        // His brother at the same door is offered nothing.
        var visit = await house.AttendAsync([Hurt(her), Accused(brother, ConnectionKind.NotConnected)]);
        Assert.DoesNotContain((await house.CallOutPageAsync(AtTheDoor, visit)).Offers, one => one.Text.Contains("breach", StringComparison.OrdinalIgnoreCase));

        await house.BreachAsync(order);
        Assert.Equal(
            ["review-risk-after-breach-probation", "review-risk-after-call-out-probation", "review-risk-after-call-out-probation"], await house.OpenAsync(AccessTestData.Probation));
        Assert.Contains("respond-to-breach", await house.OpenAsync(Force));
        Assert.Single(await house.DutiesAsync("tell-childrens-services"));
        Assert.Contains("tell-worker-of-breach", await house.OpenAsync(AccessTestData.Harbour));
        Assert.DoesNotContain("Mill Lane", await house.EverythingAsync(Supervising, him), StringComparison.Ordinal);
    }

    private static async Task<IReadOnlyList<string>> PlacesAsync(OwedHouse house, NominalId him, string? here) =>
        [.. Assert.Single((await house.DoorAsync(him, here)).Orders).Places.Values.Select(place => place.Words)];
}
