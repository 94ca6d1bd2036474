using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Consents;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Retention;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Retention;

/// <summary>When a record's time runs out, who is asked, what stops a disposal, and what is left afterwards.</summary>
public sealed class DecidingTests
{
    [Theory, OnBothDatabases]
    public async Task The_records_desk_is_asked_once_when_the_time_has_run_out_and_not_a_day_before_however_often_the_worker_looks(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var person = await house.PersonAsync("ZZ1 2CD");
        house.House.Clock.MoveTo(LondonTime.Zone.AtStartOfDay(new LocalDate(2032, 11, 2)).ToInstant());
        await house.TickAsync();
        Assert.Null(await house.ReviewAsync(person));
        house.House.Clock.MoveTo(LondonTime.Zone.AtStartOfDay(new LocalDate(2032, 11, 3)).ToInstant());
        await house.TickAsync();
        await house.TickAsync();
        house.House.Clock.Advance(Duration.FromDays(1));
        await house.TickAsync();

        var review = await house.ReviewAsync(person);
        Assert.Equal(("police-person", AccessTestData.Northgate, new LocalDate(2032, 11, 3)), (review!.Class.Value, review.Agency, LondonTime.DayOf(review.RanOut)));
        var duty = Assert.Single(await house.DutiesAsync("decide-what-is-kept"));
        Assert.Equal((AccessTestData.Northgate, DutyState.Open), (duty.OwedBy, duty.State));
    }

    [Theory, OnBothDatabases]
    public async Task A_later_call_out_or_an_order_that_stands_keeps_a_record_for_as_long_as_its_own_class_says(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (her, him, bound) = (await house.PersonAsync("ZZ1 2CD"), await house.PersonAsync("ZZ1 4AB"), await house.PersonAsync("ZZ1 4AB"));
        await house.CallOutAsync(her, him, Answer.No);
        await house.MakeAsync(Order([bound], [await house.PersonAsync("ZZ1 9ZZ")]) with { LastDay = null, UntilFurtherOrder = Answer.Yes }, Court);
        await house.YearsLaterAsync(7);
        Assert.Empty(await house.AllAsync<RetentionReview>());
        await house.YearsLaterAsync(4);
        Assert.Equal("police-call-out", (await house.ReviewAsync(her))!.Class.Value);
        // An order until further order stands: nobody is asked while it does.
        await house.YearsLaterAsync(40);
        Assert.Null(await house.ReviewAsync(bound));
    }

    [Theory, OnBothDatabases]
    public async Task What_is_kept_longer_is_asked_about_again_on_that_day(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var person = await house.PersonAsync("ZZ1 2CD");
        var manager = await house.ManagerAsync();
        await house.YearsLaterAsync(6);
        var review = (await house.ReviewAsync(person))!;
        var today = LondonTime.DayOf(house.House.Clock.GetCurrentInstant());
        await RefusedAsync(house, manager, new NewRetentionDecision { Review = review.Id }, "Choose what becomes");
        await RefusedAsync(house, manager, Keep(review, today, "The inquest."), "Give a day after today");
        await RefusedAsync(house, manager, Keep(review, today.PlusYears(2), " "), "Say why.");
        Assert.True(await house.DecideAsync(manager, Keep(review, today.PlusYears(2), "The inquest.")));

        Assert.Equal(DutyState.Discharged, Assert.Single(await house.DutiesAsync("decide-what-is-kept")).State);
        await RefusedAsync(house, manager, Keep(review, today.PlusYears(2), "Again."), "decided on this record already");
        await house.YearsLaterAsync(1);
        Assert.Null(await house.ReviewAsync(person));
        await house.YearsLaterAsync(1);
        Assert.NotNull(await house.ReviewAsync(person));
    }

    [Theory, OnBothDatabases]
    public async Task Only_a_person_disposes_who_has_looked_and_whose_record_it_is_and_nothing_that_is_needed_goes(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var person = await house.PersonAsync("ZZ1 2CD");
        var manager = await house.ManagerAsync();
        var elsewhere = await house.ManagerAsync(AccessTestData.Probation);
        await house.YearsLaterAsync(6);
        var review = (await house.ReviewAsync(person))!;
        var dispose = new NewRetentionDecision { Review = review.Id, Decision = RetentionDecision.Dispose, IsConfirmed = true };
        Assert.False(await house.DecideAsync(elsewhere, dispose));
        await RefusedAsync(house, manager with { User = null }, dispose, "Only a person decides");
        await RefusedAsync(house, manager, dispose with { IsConfirmed = false }, "looked at the record");

        // Asked again by somebody else: her safe way, said by the service, rests on the force's record.
        await house.StateContactAsync(At(AccessTestData.Harbour, "support-worker") with { Purpose = new Purpose("support-survivor") }, person, new SafeContactWords { Never = "Never by post" });
        await RefusedAsync(house, manager, dispose, "This record is still needed: work that rests on it is not finished.");

        var other = await house.PersonAsync("ZZ1 4AB");
        await house.YearsLaterAsync(6);
        var second = (await house.ReviewAsync(other))!;
        await house.CallOutAsync(other, await house.PersonAsync("ZZ1 9ZZ"), Answer.Yes);
        await RefusedAsync(house, manager, dispose with { Review = second.Id }, "has not run out any more");
        Assert.Null(await DisposedAtAsync(house, other));
    }

    [Theory, OnBothDatabases]
    [Source("F-08")]
    public async Task What_they_agreed_to_goes_with_their_record_and_another_agencys_word_of_it_keeps_the_record(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (hers, others) = (await house.PersonAsync("ZZ1 2CD"), await house.PersonAsync("ZZ1 4AB"));
        await AgreesAsync(house, Officer, hers, "police-to-support-call-out-by-consent");
        await AgreesAsync(house, Sharing.SharingHouse.ProbationOfficer, others, "probation-to-support-breach-by-consent");
        var manager = await house.ManagerAsync();
        await house.YearsLaterAsync(6);

        Assert.True(await house.DisposeAsync(manager, (await house.ReviewAsync(hers))!));
        Assert.Equal(others, Assert.Single(await house.AllAsync<SharingConsent>()).NominalId);
        await RefusedAsync(house, manager, new NewRetentionDecision { Review = (await house.ReviewAsync(others))!.Id, Decision = RetentionDecision.Dispose, IsConfirmed = true }, "still needed");
        await house.MustVerifyAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_legal_hold_on_one_stops_the_disposal_of_whoever_is_named_together_with_them_until_it_is_lifted_with_a_reason(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (her, him) = (await house.PersonAsync("ZZ1 2CD"), await house.PersonAsync("ZZ1 4AB"));
        await house.CallOutAsync(her, him, Answer.No);
        var manager = await house.ManagerAsync();
        await house.YearsLaterAsync(11);
        await house.AllDoneAsync();
        var review = (await house.ReviewAsync(her))!;
        var hold = (await house.DoAsync<PlaceHoldAction, LegalHoldId?>(manager, place => place.PlaceAsync(him, "Cold case review 17", Stop)))!.Value;

        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => house.DisposeAsync(manager, review));
        Assert.Contains("on legal hold", refused.Message, StringComparison.Ordinal);
        Assert.Null(await DisposedAtAsync(house, her));
        // His own question is closed by it, and none is raised while it stands.
        Assert.Null(await house.ReviewAsync(him));
        await house.YearsLaterAsync(1);
        Assert.Null(await house.ReviewAsync(him));
        Assert.Contains("on legal hold already", (await Assert.ThrowsAsync<RulesBrokenException>(() =>
            house.DoAsync<PlaceHoldAction, LegalHoldId?>(manager, place => place.PlaceAsync(him, "Twice", Stop)))).Message, StringComparison.Ordinal);

        await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<LiftHoldAction, bool>(manager, lift => lift.LiftAsync(hold, "", Stop)));
        Assert.True(await house.DoAsync<LiftHoldAction, bool>(manager, lift => lift.LiftAsync(hold, "The review has reported.", Stop)));
        house.House.Clock.Advance(Duration.FromDays(1));
        await house.TickAsync();
        Assert.NotNull(await house.ReviewAsync(him));
        Assert.True(await house.DisposeAsync(manager, review));
        Assert.NotNull(await DisposedAtAsync(house, her));
        await house.MustVerifyAsync();
    }

    [Theory, OnBothDatabases]
    public async Task What_was_disposed_of_is_found_by_nobody_takes_nothing_more_and_what_others_hold_stands(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var details = new PersonDescription { Forenames = "Marjorie", Surname = "Szczepkowska", Born = "1952-05-06", Contact = new ContactDescription { Phones = ["07700 900123"] } };
        var police = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details });
        var probation = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = details });
        await house.YearsLaterAsync(6);
        Assert.True(await house.DisposeAsync(await house.ManagerAsync(), (await house.ReviewAsync(police))!));

        var hits = await house.DoAsync<IPeople, IReadOnlyList<Hit>>(Officer, people => people.LookUpAsync(new LookUpQuery { Words = "Marjorie Szczepkowska" }, Stop));
        Assert.Equal([probation], Assert.Single(hits).Nominals);
        Assert.False(await house.DoAsync<IPeople, bool>(Officer, people => people.HoldsAsync(police, Stop)));
        Assert.Equal("a person", (await house.DoAsync<IPeople, IReadOnlyDictionary<NominalId, PersonName>>(Officer, people => people.NamesAsync([police], Stop)))[police].Shown);
        Assert.Equal([probation], (await house.DoAsync<IPeople, Platform.Ports.Subject>(Officer, people => people.SubjectOfAsync(probation, Stop))).Nominals);
        // Recorded anew under the same id, or more of it: refused, and nothing of it is kept.
        await Assert.ThrowsAsync<RulesBrokenException>(() => house.RecordAsync(new NewNominal { Id = police, HeldBy = AccessTestData.Northgate, Details = details }));
        await Assert.ThrowsAsync<RulesBrokenException>(() => house.DoAsync<People.AddDetails.AddNominalDetailsAction>(Officer, add =>
            add.AddAsync(new NominalDetailsAdded { Nominal = police, HeldBy = AccessTestData.Northgate, Details = details }, Stop)));
        await Assert.ThrowsAsync<RulesBrokenException>(() => house.StateContactAsync(Officer, police, new SafeContactWords { Never = "Never by post" }));
        await Assert.ThrowsAsync<RulesBrokenException>(() => house.CallOutAsync(police, probation, Answer.No));
        var left = (await house.AllAsync<Disposal>()).Single();
        Assert.Equal((police, "police-person", true), (left.NominalId, left.Class.Value, left.IsWhole));
        var facts = await house.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LedgerEntry>().CountAsync(entry => entry.Type == nameof(NominalDisposed), Stop));
        Assert.Equal(1, facts);
        await house.MustVerifyAsync();
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task A_class_for_how_to_reach_somebody_takes_that_alone_and_what_she_says_when_she_comes_back_can_be_kept(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var worker = At(AccessTestData.Harbour, "support-worker") with { Purpose = new Purpose("support-survivor") };
        var her = await house.RecordAsync(new NewNominal
        {
            HeldBy = AccessTestData.Harbour, Details = new PersonDescription { Forenames = "Bronwen", Surname = "Calloway" },
            Confidential = new ContactDescription { Addresses = [new AddressDescription(["2 Hidden Row"], "ZZ2 7QX")] },
        });
        await house.StateContactAsync(worker, her, new SafeContactWords { Never = "Never by post" });
        await house.YearsLaterAsync(2);
        var review = (await house.ReviewAsync(her))!;
        Assert.Equal("service-reach", review.Class.Value);
        Assert.True(await house.DisposeAsync(await house.ManagerAsync(AccessTestData.Harbour), review));

        Assert.Empty(await house.AllAsync<ConfidentialContact>());
        Assert.Empty(await house.AllAsync<ConfidentialKeyRow>());
        Assert.Empty(await house.AllAsync<SafeContactRow>());
        Assert.True(await house.DoAsync<IPeople, bool>(worker, people => people.HoldsAsync(her, Stop)));
        // The key is another: what is on the ledger from before stays closed.
        await house.StateContactAsync(worker, her, new SafeContactWords { Never = "Never by telephone" });
        var stated = await house.DoAsync<People.SafeContact.SafeContactBook, IReadOnlyList<People.SafeContact.Stated>>(worker, book => book.OwnStatementsAsync([her], Stop));
        Assert.Equal("Never by telephone", Assert.Single(stated).Words.ForTheMachine(Kernel.MachineUse.Form).Never);
        await house.MustVerifyAsync();
    }

    [Theory, OnBothDatabases]
    public async Task A_call_out_stays_with_the_one_who_is_held_still_and_goes_with_the_last(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (her, him) = (await house.PersonAsync("ZZ1 2CD"), await house.PersonAsync("ZZ1 4AB"));
        var incident = await house.CallOutAsync(her, him, Answer.No);
        await house.YearsLaterAsync(11);
        await house.AllDoneAsync();
        var manager = await house.ManagerAsync();
        Assert.True(await house.DisposeAsync(manager, (await house.ReviewAsync(her))!));
        Assert.All(await house.KeysAsync(incident.Value), key => Assert.NotEmpty(key));
        Assert.True(await house.DisposeAsync(manager, (await house.ReviewAsync(him))!));
        Assert.All(await house.KeysAsync(incident.Value), Assert.Empty);
        await house.MustVerifyAsync();
    }

    private static Task<ConsentId> AgreesAsync(OwedHouse house, Platform.Work.Actor to, NominalId person, string gateway)
    {
        var today = LondonTime.DayOf(house.House.Clock.GetCurrentInstant());
        return house.DoAsync<RecordConsentAction, ConsentId>(to, record => record.RecordAsync(
            new NewConsent { Nominal = person, Gateway = gateway, FirstDay = today, LastDay = today.PlusDays(30), Said = new ConsentWords(null, "Said so, alone") }, Stop));
    }

    private static NewRetentionDecision Keep(RetentionReview review, LocalDate until, string why) => new() { Review = review.Id, Decision = RetentionDecision.Keep, Until = until, Why = why };

    private static async Task RefusedAsync(OwedHouse house, Platform.Work.Actor by, NewRetentionDecision decision, string said) =>
        Assert.Contains(said, (await Assert.ThrowsAsync<RulesBrokenException>(() => house.DecideAsync(by, decision))).Message, StringComparison.Ordinal);

    private static async Task<Instant?> DisposedAtAsync(OwedHouse house, NominalId nominal) => await house.House.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Set<Nominal>().IgnoreQueryFilters().Where(row => row.Id == nominal).Select(row => row.DisposedAt).SingleAsync(Stop));
}
