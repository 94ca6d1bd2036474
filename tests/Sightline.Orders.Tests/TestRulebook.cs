using System.Text.RegularExpressions;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Rulebook;

namespace Sightline.Orders.Tests;

/// <summary>The shipped law. Names that other rooms of the house bring are taken as given: whether they are there is those rooms' own test.</summary>
internal static partial class TestRulebook
{
    private static readonly Lazy<RuleBook> Shipped = new(Load);

    public static RuleBook Law => Shipped.Value;

    public static OrderType Type(string code, NodaTime.LocalDate? madeOn, string? area = null) => Law.OrderTypeNear(code, madeOn, area)!;

    private static RuleBook Load()
    {
        var calendars = DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        var own = HouseRules.VocabularyOf(AllModules.InOrder, calendars);
        var text = string.Join('\n', Directory.GetFiles(Path.Combine(HouseRules.ShippedFolder, "duties")).Select(File.ReadAllText));
        var agencies = Named(Agency(), text).Concat(Named(IfNobody(), text)).ToHashSet();
        return RuleBook.Load(HouseRules.ShippedFolder, own with
        {
            Links = own.Links.Union(Named(Link(), text)).ToHashSet(),
            Agencies = own.Agencies.Union(agencies).ToHashSet(),
            Conditions = own.Conditions.Union(Named(Condition(), text).Where(name => !own.ConditionsWithArgument.Contains(name))).ToHashSet(),
            AgencyKinds = own.AgencyKinds.Append("other-court").ToHashSet(),
        });
    }

    private static IEnumerable<string> Named(Regex what, string text) => what.Matches(text).Select(match => match.Groups["name"].Value);

    [GeneratedRegex(@"agency: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Agency();

    [GeneratedRegex(@"if-nobody: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex IfNobody();

    [GeneratedRegex(@"link: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Link();

    [GeneratedRegex(@"condition: (?<name>[a-z-]+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Condition();
}
