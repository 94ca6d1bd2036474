using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Splits;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>What orders, call-outs and duties have to do with who is who: with every module together.</summary>
public sealed class TieStories
{
    private static readonly Actor Reviewer = At(AccessTestData.Northgate, "records-reviewer") with { Purpose = new Purpose("review-records") };

    [Theory, OnBothDatabases]
    public async Task A_live_order_or_something_owed_on_either_makes_a_question_dear_and_is_named_without_a_value(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var quiet = await AlikeAsync(house, "Pemberley");
        var bound = await AlikeAsync(house, "Szczepkowska", ("Marjorie", "Margery"), "1952");
        await house.MakeAsync(Order([bound.One], [await house.PersonAsync("ZZ1 4AB")]), Court);

        var page = await house.DoAsync<ReviewList, ReviewPage>(Reviewer, list => list.ReadAsync(Show.Open, 1, Stop));

        Assert.Equal([(bound.Review, Worth.Order), (quiet.Review, Worth.Nothing)], page.Lines.Select(line => (line.Id, line.Worth)));
        Assert.Equal("P-1003: bound by a live order; something your agency owes or waits for is open (2)", Assert.Single(page.Lines[0].Why));
        Assert.Equal((2, 1, 0), (page.Open, page.Dear, page.NotSure));
    }

    [Theory, OnBothDatabases]
    public async Task A_victim_beside_a_suspect_is_the_dearest_question_of_all(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var pair = await AlikeAsync(house, "Pemberley");
        await house.CallOutAsync(pair.One, await house.PersonAsync("ZZ1 2CD"), Answer.No);
        await house.MakeAsync(Order([pair.Other], [await house.PersonAsync("ZZ1 4AB")]), Court);

        var page = await house.DoAsync<ReviewList, ReviewPage>(Reviewer, list => list.ReadAsync(Show.Dear, 1, Stop));

        // The reviewer may see no call-out: by duties and orders alone the two still stand on two sides.
        Assert.Equal(Worth.OppositeSides, Assert.Single(page.Lines).Worth);
        Assert.DoesNotContain(page.Lines[0].Why, why => why.Contains("call-out", StringComparison.Ordinal));
    }

    [Theory, OnBothDatabases]
    public async Task Orders_and_warnings_move_with_the_record_that_is_taken_away(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (police, probation) = await TiedAsync(house);
        await house.MakeAsync(Order([police], [await house.PersonAsync("ZZ1 4AB")]), Court);
        Assert.NotEmpty(await WarningsAsync(house, probation));

        await SplitAsync(house, police, probation);

        Assert.Empty(await WarningsAsync(house, probation));
        Assert.NotEmpty(await WarningsAsync(house, police));
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_that_was_told_only_because_of_the_tie_is_asked_to_check_and_sees_which_notice(Provider provider)
    {
        await using var house = await OwedHouse.OpenAsync(provider);
        var (police, probation) = await TiedAsync(house);
        var order = await house.MakeAsync(Order([police], [await house.PersonAsync("ZZ1 4AB", AccessTestData.Harbour)]), Court);
        await house.BreachAsync(order);
        var told = Assert.Single(await house.DutiesAsync("review-risk-after-breach-probation"));
        Assert.Equal(AccessTestData.Probation, told.OwedBy);

        var split = await SplitAsync(house, police, probation);

        var check = await house.DutiesAsync("check-what-rested-on-tie");
        Assert.Contains(check, duty => duty.OwedBy == AccessTestData.Probation);
        Assert.DoesNotContain(check, duty => duty.OwedBy == AccessTestData.Harbour);
        var shown = await house.DoAsync<SplitReading, SplitShown?>(At(AccessTestData.Probation, "records-reviewer"), reading => reading.FindAsync(split.Value, Stop));
        var notice = Assert.Single(shown!.Own);
        Assert.Equal(("Notice sent", told.Reference), (notice.Kind, notice.What));
        Assert.Equal(0, shown.Own.Count(line => line.Kind == "Page read"));
    }

    private static async Task<(ReviewId Review, NominalId One, NominalId Other)> AlikeAsync(
        OwedHouse house, string surname, (string One, string Other)? forenames = null, string born = "1990")
    {
        var one = await house.RecordAsync(Said(forenames?.One ?? "Kathryn", $"{born}-05"));
        var other = await house.RecordAsync(Said(forenames?.Other ?? "Katherine", born));
        return ((await house.AllAsync<TieReview>()).Single(review => review.NominalId == other).Id, one, other);

        NewNominal Said(string forename, string birth) => new() { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = forename, Surname = surname, Born = birth } };
    }

    private static async Task<(NominalId Police, NominalId Probation)> TiedAsync(OwedHouse house)
    {
        var him = new PersonDescription { Forenames = "Darren", Surname = "Whitlock", Born = "1979-11-21", Contact = new ContactDescription { Phones = ["07700 900555"] } };
        var police = await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = him });
        return (police, await house.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = him }));
    }

    private static Task<SplitId> SplitAsync(OwedHouse house, NominalId nominal, NominalId leaving) => house.DoAsync<SplitPersonAction, SplitId>(
        Reviewer, split => split.SplitAsync(new NewSplit { Nominal = nominal, Leaving = [leaving], Reason = "His cousin gave his name." }, Stop));

    private static Task<IReadOnlyList<Warning>> WarningsAsync(OwedHouse house, NominalId nominal) => house.House.AsAsync(Officer, async scope =>
    {
        var subject = await scope.GetRequiredService<IPeople>().SubjectOfAsync(nominal, Stop);
        var warnings = new List<Warning>();
        foreach (var source in scope.GetServices<IWarning>())
        {
            warnings.AddRange(await source.WarningsAsync(subject, Stop));
        }
        return (IReadOnlyList<Warning>)warnings;
    });
}
