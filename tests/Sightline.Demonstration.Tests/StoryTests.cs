using System.Text.RegularExpressions;
using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Load;
using Sightline.Demonstration.Places;
using Sightline.Demonstration.Story;
using Sightline.Facts.Orders;
using Sightline.Facts.People;

namespace Sightline.Demonstration.Tests;

public sealed partial class StoryTests
{
    private static readonly Places.Calendar Calendar = new(new LocalDate(2026, 11, 3));

    [Fact]
    public void The_same_seed_tells_the_same_story_to_the_last_letter() => Assert.Equal(Text("small", 7), Text("small", 7));

    [Fact]
    public void Another_seed_tells_another_story() => Assert.NotEqual(Text("small", 7), Text("small", 8));

    [Fact]
    public void The_small_area_has_about_300_people_and_60_orders()
    {
        var story = Story("small");
        var people = story.Where(told => told.Agency == Codes.Northgate).Select(told => told.Fact).OfType<NominalRecorded>().Count();
        Assert.InRange(people, 250, 350);
        Assert.InRange(story.Select(told => told.Fact).OfType<OrderMade>().Count(), 55, 75);
    }

    [Fact]
    public void The_force_has_about_100_000_records_of_people() =>
        Assert.InRange(Story("force").Count(told => told.Fact is NominalRecorded), 95_000, 110_000);

    [Fact]
    public void Nothing_is_later_than_the_first_moment_of_today()
    {
        Assert.All(Story("small"), told => Assert.True(told.Learned < Calendar.End && told.Fact.At <= told.Learned, $"{told.Fact.GetType().Name} {told.Fact.At} {told.Learned}"));
    }

    [Fact]
    public void Every_telephone_number_is_kept_for_drama_and_given_to_one_household_only()
    {
        var people = Story("small").Select(told => told.Fact).OfType<NominalRecorded>().ToList();
        var phones = people.SelectMany(person => person.Details.Contact.Phones.Concat(person.Confidential?.Phones ?? [])).ToList();
        Assert.NotEmpty(phones);
        Assert.All(phones, phone => Assert.Matches(DramaNumber(), phone));
        Assert.All(AreaPlan.Desks.Where(desk => desk.Phone is not null), desk => Assert.Matches(DramaNumber(), desk.Phone!));
        Assert.Empty(phones.Intersect(AreaPlan.Desks.Select(desk => desk.Phone!)));
    }

    [Fact]
    public void Every_postcode_is_one_that_is_nowhere()
    {
        var postcodes = Story("small").Select(told => told.Fact).OfType<NominalRecorded>()
            .SelectMany(person => person.Details.Contact.Addresses.Concat(person.Confidential?.Addresses ?? [])).Select(address => address.Postcode!).ToList();
        Assert.All(postcodes, postcode => Assert.StartsWith("ZZ", postcode, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_course_an_order_can_take_is_told_in_the_small_area()
    {
        var kinds = Story("small").Select(told => told.Fact.GetType().Name).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                nameof(OrderAppliedFor), nameof(OrderMade), nameof(OrderConfirmed), nameof(OrderServed), nameof(RespondentToldOfOrder), nameof(OrderVaried),
                nameof(OrderDischarged), nameof(ServiceFoundWrong), nameof(BreachReported), nameof(BreachOutcomeRecorded),
            },
            kinds);
        Assert.Superset(
            new HashSet<string>
            {
                "non-molestation-order", "occupation-order", "occupation-order-with-power-of-arrest", "restraining-order", "restraining-order-on-acquittal", "dvpn", "dvpo",
                "court-bail-conditions", "pre-charge-bail-conditions", "licence-conditions", "stalking-protection-order", "forced-marriage-protection-order",
            },
            Story("small").Select(told => told.Fact).OfType<OrderMade>().Select(made => made.Type.Value).ToHashSet());
    }

    [Fact]
    public void Where_she_hides_stands_in_no_record_that_others_may_read()
    {
        var hidden = Story("small").Select(told => told.Fact).OfType<NominalRecorded>().Where(person => person.Confidential is not null).ToList();
        Assert.NotEmpty(hidden);
        Assert.All(hidden, person => Assert.True(person.Details.Contact.IsEmpty));
    }

    private static IReadOnlyList<StoryFact> Story(string size, int seed = 1) => AreaStory.Write(new DemonstrationPlan(size, seed), Calendar, []);

    private static List<string> Text(string size, int seed) => Story(size, seed).Select(told => System.Text.Encoding.UTF8.GetString(FeedText.Of(told))).ToList();

    [GeneratedRegex("^(07700 900[0-9]{3}|01632 960[0-9]{3})$")]
    private static partial Regex DramaNumber();
}
