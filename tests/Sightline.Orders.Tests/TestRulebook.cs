using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Rulebook;

namespace Sightline.Orders.Tests;

/// <summary>The shipped law, for tests that need no house.</summary>
internal static class TestRulebook
{
    private static readonly Lazy<RuleBook> Shipped = new(() =>
        RuleBook.Load(HouseRules.ShippedFolder, HouseRules.VocabularyOf(AllModules.InOrder, DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data")))));

    public static RuleBook Law => Shipped.Value;

    public static OrderType Type(string code, NodaTime.LocalDate? madeOn, string? area = null) => Law.OrderTypeNear(code, madeOn, area)!;
}
