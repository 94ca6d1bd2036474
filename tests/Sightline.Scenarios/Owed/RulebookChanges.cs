using System.Globalization;
using System.Text.RegularExpressions;
using Sightline.Database.Start;

namespace Sightline.Scenarios.Owed;

/// <summary>A copy of the shipped rulebook in which one duty is left out, or is given half its time.</summary>
internal static partial class RulebookChanges
{
    /// <returns>The copy's folder.</returns>
    internal static string Without(string duty) => Changed(duty, _ => "");

    /// <returns>Null: it is owed at once, and of nothing there is no half.</returns>
    internal static string? WithHalfTheTime(string duty)
    {
        var halved = false;
        var folder = Changed(duty, entry => Limit().Replace(entry, found =>
        {
            halved = true;
            return HalfOf(int.Parse(found.Groups["count"].ValueSpan, CultureInfo.InvariantCulture), found.Groups["unit"].Value.Trim());
        }));
        return halved ? folder : null;
    }

    private static string HalfOf(int count, string unit) => unit switch
    {
        "minutes" or "minute" => $"  within: {Math.Max(1, count / 2)} minutes\n",
        "hours" or "hour" => $"  within: {count * 30} minutes\n",
        "working days" or "working day" when count > 1 => $"  within: {count / 2} working day{(count / 2 == 1 ? "" : "s")}\n",
        "working day" or "days" or "day" or "day beginning with the day" when count == 1 => "  within: 12 hours\n",
        "week" when count == 1 => "  within: 3 days\n",
        _ when count > 1 => string.Create(CultureInfo.InvariantCulture, $"  within: {count / 2} {(count / 2 == 1 ? unit.Replace("days", "day", StringComparison.Ordinal) : unit)}\n"),
        _ => throw new InvalidOperationException($"How much is half of {count} {unit}?"),
    };

    private static string Changed(string duty, Func<string, string> change)
    {
        var copy = Directory.CreateTempSubdirectory("rulebook-").FullName;
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(HouseRules.ShippedFolder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(HouseRules.ShippedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            var entries = Entry().Split(File.ReadAllText(file));
            var begins = $"- code: {duty}\n";
            found += Path.GetFileName(Path.GetDirectoryName(file)) == "duties" ? entries.Count(entry => entry.StartsWith(begins, StringComparison.Ordinal)) : 0;
            var text = string.Concat(entries.Select(entry => entry.StartsWith(begins, StringComparison.Ordinal) ? change(entry) : entry));
            // A file that held this duty alone goes with it: an empty one is refused.
            if (!string.IsNullOrWhiteSpace(text))
            {
                File.WriteAllText(to, text);
            }
        }
        Assert.True(found > 0, $"No file of the rulebook has an entry for the duty {duty}.");
        return copy;
    }

    [GeneratedRegex(@"(?m)^(?=- code: )")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?m)^  within: (?<count>\d+) (?<unit>[a-z ]+)\n")]
    private static partial Regex Limit();
}
