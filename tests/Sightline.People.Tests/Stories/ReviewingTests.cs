using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.AddDetails;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Rules;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

/// <summary>What is decided about a pair is remembered, can be taken back, and is never overruled by the engine.</summary>
public sealed class ReviewingTests
{
    private static readonly Actor ProbationDesk = TestHouse.ActorAt("probation-northgate", "probation-officer");

    [Theory]
    [OnBothDatabases]
    public async Task Every_decision_says_why_and_is_for_the_agency_that_is_asked(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var review = await UncertainAsync(register);
        var elsewhere = Reviewer with { Agency = AccessTestData.Eastmoor };

        await RefusesAsync<DecidingSaysWhy>(() => DecideAsync(register, review.Id, Answer.No, " "));
        await RefusesAsync<DecidingSaysWhy>(() => DecideAsync(register, review.Id, Answer.NotKnown, null));
        await RefusesAsync<ReviewIsForThisAgency>(() => DecideAsync(register, review.Id, Answer.Yes, "Seen both.", elsewhere));
        await RefusesAsync<TextIsShortEnough>(() => DecideAsync(register, review.Id, Answer.Yes, new string('x', 2001)));
        await RefusesAsync<OnlyADecisionToKeepApartIsTakenBack>(() => LiftAsync(register, review.Id, "Seen both."));

        Assert.Equal(ReviewState.Open, Assert.Single(await register.AllAsync<TieReview>()).State);
        Assert.Empty(await register.AllAsync<TieDecision>());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Not_sure_stays_open_and_whoever_manages_the_desk_owes_the_answer_once(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var review = await UncertainAsync(register);

        await DecideAsync(register, review.Id, Answer.NotKnown, "Neither has a phone.");
        await DecideAsync(register, review.Id, Answer.NotKnown, "Still neither has a phone.");
        Assert.Equal([review.OtherId], (await register.SubjectAsync(review.NominalId)).Possible);
        Assert.Equal(["TieReviewLeftOpen", "TieReviewStillOpen"], await register.FactsAsync("TieReviewLeftOpen", "TieReviewStillOpen"));
        await DecideAsync(register, review.Id, Answer.Yes, "Rang her sister.");

        Assert.Equal(2, (await register.SubjectAsync(review.NominalId)).Nominals.Count);
        Assert.Equal([TieStep.NotSure, TieStep.NotSure, TieStep.Tied], (await register.AllAsync<TieDecision>()).Select(decision => decision.Step));
        await RefusesAsync<ReviewIsOpen>(() => DecideAsync(register, review.Id, Answer.No, "Changed my mind."));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Kept_apart_is_taken_back_and_asked_again_and_its_history_says_who_and_why(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var review = await UncertainAsync(register);
        await DecideAsync(register, review.Id, Answer.No, "Two births, a month apart.");
        Assert.Empty((await register.SubjectAsync(review.NominalId)).Possible);

        await RefusesAsync<DecidingSaysWhy>(() => LiftAsync(register, review.Id, ""));
        await LiftAsync(register, review.Id, "One birth was typed wrongly.");
        Assert.Equal([review.OtherId], (await register.SubjectAsync(review.NominalId)).Possible);
        await DecideAsync(register, review.Id, Answer.Yes, "One woman, seen.");

        var told = await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieHistory>().OfAsync(review.OtherId, review.NominalId, Stop));
        Assert.Equal(
            ["Two births, a month apart.", "One birth was typed wrongly.", "One woman, seen."],
            told.Select(entry => entry.Why));
        Assert.All(told, entry => Assert.Equal("Northgate Police", entry.Who));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_pair_kept_apart_is_not_asked_again_by_more_of_the_same_but_by_evidence_of_another_kind_and_never_tied_by_itself(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(Said("Kathryn", "Pemberton", "1990-05"));
        var other = await register.RecordAsync(Said("Katherine", "Pemberton", "1990") with { HeldBy = AccessTestData.Probation });
        var review = Assert.Single(await register.AllAsync<TieReview>());
        await DecideAsync(register, review.Id, Answer.No, "Two women.", Reviewer with { Agency = AccessTestData.Probation });

        await AddAsync(register, one, AccessTestData.Northgate, new PersonDescription { Born = "1990-05-11", Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Row"], "ZZ2 2BB")] } });
        await AddAsync(register, other, AccessTestData.Probation, new PersonDescription { Born = "1990-05-11", Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Row"], "ZZ2 2BB")] } });
        Assert.Single(await register.AllAsync<TieReview>());

        var number = new PersonDescription { Identifiers = [new IdentifierDescription("nhs", "9434765919")] };
        await AddAsync(register, one, AccessTestData.Northgate, number);
        await AddAsync(register, other, AccessTestData.Probation, number);
        await AddAsync(register, other, AccessTestData.Probation, number);

        var again = Assert.Single(await register.AllAsync<TieReview>(), row => row.State == ReviewState.Open);
        Assert.Equal(AccessTestData.Probation, again.Agency);
        Assert.Empty(await register.AllAsync<Tie>());
        Assert.Equal(TieStep.NewEvidence, (await register.AllAsync<TieDecision>()).MaxBy(decision => decision.Sequence)!.Step);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_question_that_is_open_is_not_put_twice(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var review = await UncertainAsync(register);

        await AddAsync(register, review.NominalId, AccessTestData.Northgate, new PersonDescription { Sex = "female" });
        await DecideAsync(register, review.Id, Answer.NotKnown, "Neither has a phone.");
        await AddAsync(register, review.NominalId, AccessTestData.Northgate, new PersonDescription { Language = "Polish" });

        Assert.Single(await register.AllAsync<TieReview>());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_number_that_agrees_with_another_record_of_a_person_asks_again_about_that_person_once(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(Said("Kathryn", "Pemberton", "1990-05"));
        var newer = await register.RecordAsync(Said("Katherine", "Pemberton", "1990"));
        await DecideAsync(register, Assert.Single(await register.AllAsync<TieReview>()).Id, Answer.No, "Two women.");
        var further = await register.RecordAsync(Said("Zofia", "Castleton") with { HeldBy = AccessTestData.Probation });
        await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, further, "She changed her name.", Stop));
        var number = new PersonDescription { Identifiers = [new IdentifierDescription("nhs", "9434765919")] };
        await AddAsync(register, further, AccessTestData.Probation, number);

        await AddAsync(register, newer, AccessTestData.Northgate, number with { Forenames = "Zofia", Surname = "Castleton" });
        await AddAsync(register, newer, AccessTestData.Northgate, number);

        var again = Assert.Single(await register.AllAsync<TieReview>(), row => row.State == ReviewState.Open);
        Assert.Equal((newer, further), (again.NominalId, again.OtherId));
        Assert.DoesNotContain(newer, (await register.SubjectAsync(one)).Nominals);
    }

    [Theory]
    [OnBothDatabases(false)]
    [OnBothDatabases(true)]
    public async Task A_question_that_is_open_about_one_record_of_a_person_is_not_put_again_about_another_of_theirs(Provider provider, bool isNotSure)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(Said("Kathryn", "Pemberton", "1990-05"));
        var newer = await register.RecordAsync(Said("Katherine", "Pemberton", "1990"));
        var review = Assert.Single(await register.AllAsync<TieReview>());
        if (isNotSure)
        {
            await DecideAsync(register, review.Id, Answer.NotKnown, "Neither has a phone.");
        }
        // Closer to the newer than the record that was asked about, and the same person as that one.
        var closer = await register.RecordAsync(Said("Zofia", "Castleton") with { HeldBy = AccessTestData.Probation });
        await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, closer, "She changed her name.", Stop));
        await AddAsync(register, closer, AccessTestData.Probation, new PersonDescription
        {
            Forenames = "Katherine",
            Surname = "Pemberton",
            Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Row"], "ZZ2 2BB")] },
        });

        await AddAsync(register, newer, AccessTestData.Northgate, new PersonDescription { Contact = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Row"], "ZZ2 2BB")] } });

        Assert.Equal(review.Id, Assert.Single(await register.AllAsync<TieReview>()).Id);
        Assert.Equal(["TiePutToReview"], await register.FactsAsync("TiePutToReview"));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_persons_are_never_tied_where_any_record_of_the_one_stood_against_any_of_the_other(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var hers = await register.RecordAsync(Said("Ruth", "Ellery", "1985-01-02") with { HeldBy = AccessTestData.Probation });
        var herOther = await register.RecordAsync(Said("Ruth", "Ellery", "1985-01-02"));
        var his = await register.RecordAsync(Said("Rowan", "Ellery", "1984-03-03") with { HeldBy = AccessTestData.Probation });
        var hisOther = await register.RecordAsync(Said("Rowan", "Ellery", "1984-03-03"));
        Assert.Equal(2, (await register.SubjectAsync(hers)).Nominals.Count);
        Assert.Equal(2, (await register.SubjectAsync(his)).Nominals.Count);

        await register.StateAsync(Order(his, hers));

        foreach (var (one, other) in new[] { (hers, his), (herOther, hisOther), (his, herOther), (hisOther, hers) })
        {
            await RefusesAsync<OtherSidesAreNeverOnePerson>(() => register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, other, "Looked alike.", Stop)));
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_order_that_names_both_answers_an_open_question_and_undoes_a_tie_that_stood(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var review = await UncertainAsync(register);
        var one = await register.RecordAsync(Said("Darren", "Whitlock", "1979-11-21"));
        var other = await register.RecordAsync(Said("Darren", "Whitlock", "1979-11-21") with { HeldBy = AccessTestData.Probation });
        Assert.Contains(other, (await register.SubjectAsync(one)).Nominals);

        await register.StateAsync(Order(review.NominalId, review.OtherId));
        await register.StateAsync(Order(one, other));
        await register.StateAsync(Order(one, other));

        Assert.Equal([one], (await register.SubjectAsync(one)).Nominals);
        Assert.Equal([other], (await register.SubjectAsync(other)).Nominals);
        Assert.Empty((await register.SubjectAsync(review.NominalId)).Possible);
        Assert.DoesNotContain(await register.AllAsync<TieReview>(), row => TieBook.StillOpen.Contains(row.State));
        Assert.Equal(2, (await register.AllAsync<TieReview>()).Count(row => row.State == ReviewState.OtherSides));
        Assert.Equal(["TieReviewed"], await register.FactsAsync("TieReviewed"));
        await RefusesAsync<OtherSidesAreNeverOnePerson>(() => register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, other, "Looked alike.", Stop)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Tying_two_persons_moves_every_record_and_states_each_movement(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, two) = await PairAsync(register, "Ruth", "Ellery", "1985-01-02");
        var (three, four) = await PairAsync(register, "Ruth", "Castleton", "1986-07-19");

        await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, four, "She says so.", Stop));

        Assert.Equal(new[] { one, two, three, four }.Order(), (await register.SubjectAsync(one)).Nominals.Order());
        Assert.Equal(["NominalUntied", "NominalUntied"], await register.FactsAsync("NominalUntied"));
        Assert.Equal(6, (await register.FactsAsync("NominalTied")).Count);
    }

    private static async Task<(NominalId, NominalId)> PairAsync(Register register, string forename, string surname, string born)
    {
        var one = await register.RecordAsync(Said(forename, surname, born));
        var other = await register.RecordAsync(Said(forename, surname, born) with { HeldBy = AccessTestData.Probation });
        Assert.Contains(other, (await register.SubjectAsync(one)).Nominals);
        return (one, other);
    }

    private static OrderMade Order(NominalId respondent, NominalId protectedPerson) => new()
    {
        Order = new OrderId(new Guid("0193a1b2-0000-7000-8000-0000000000aa")),
        Type = new OrderTypeCode("non-molestation"),
        Respondents = [respondent],
        Protected = [protectedPerson],
        Terms = [],
    };

    private static async Task<TieReview> UncertainAsync(Register register)
    {
        await register.RecordAsync(Said("Kathryn", "Pemberton", "1990-05"));
        await register.RecordAsync(Said("Katherine", "Pemberton", "1990"));
        return Assert.Single(await register.AllAsync<TieReview>());
    }

    private static Task DecideAsync(Register register, ReviewId review, Answer answer, string? why, Actor? actor = null) =>
        register.House.AsAsync(actor ?? Reviewer, scope => scope.GetRequiredService<ReviewTieAction>().ReviewAsync(review, answer, why, Stop));

    private static Task LiftAsync(Register register, ReviewId review, string? why) =>
        register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<ReviewTieAction>().LiftAsync(review, why, Stop));

    private static Task AddAsync(Register register, NominalId nominal, AgencyCode holder, PersonDescription details) => register.House.AsAsync(
        ProbationDesk with { Agency = holder },
        scope => scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(new NominalDetailsAdded { Nominal = nominal, HeldBy = holder, Details = details }, Stop));

    private static async Task RefusesAsync<TRule>(Func<Task> act)
    {
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(act);
        Assert.Contains(refused.Broken, rule => rule is TRule);
        Assert.All(refused.Broken, rule => Assert.True(rule.Refusal is { What.Length: > 0, Instead.Length: > 0 }, rule.ToString()));
    }
}
