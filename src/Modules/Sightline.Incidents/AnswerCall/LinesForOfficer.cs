using Sightline.Incidents.Rules;

namespace Sightline.Incidents.AnswerCall;

/// <summary>The three lines the officer is told, put together from the gravest warnings; the call handler has the last word.</summary>
internal static class LinesForOfficer
{
    /// <param name="found">How many people the search shows; null: nobody has searched.</param>
    internal static IReadOnlyList<string> From(IReadOnlyList<PersonOnCall> onCall, int? found)
    {
        var gravest = onCall.SelectMany(person => person.Warnings.Select(warning => (person, warning)))
            .OrderBy(pair => pair.warning.OnlyPossible).ThenBy(pair => pair.warning.Gravity)
            .GroupBy(pair => (pair.warning.Text, pair.warning.OnlyPossible))
            .Take(OfficerIsToldInThreeLines.Most)
            .Select(group => Line(group.Key.Text, group.Key.OnlyPossible, group.Count() == onCall.Count ? null : group.First().person.Name.Shown))
            .ToList();
        if (gravest.Count > 0)
        {
            return gravest;
        }
        return (onCall.Count, found) switch
        {
            (> 0, _) => ["No warning in this register about the people named. A record may be late: ask, and look for yourself."],
            (_, 0) => ["Nobody found in this register. That is not “no”: ask, and look for yourself."],
            (_, > 0) => ["Nobody in this register is confirmed as the person on this call: ask, and look for yourself."],
            _ => [],
        };
    }

    /// <summary>Puts the new suggestion in, and leaves alone what the call handler wrote.</summary>
    internal static List<string?> Merge(IReadOnlyList<string?> typed, IReadOnlyList<string?> suggestedBefore, IReadOnlyList<string> suggestion)
    {
        var before = suggestedBefore.OfType<string>().ToHashSet(StringComparer.Ordinal);
        var own = typed.Where(line => !string.IsNullOrWhiteSpace(line) && !before.Contains(line)).ToList();
        return [.. own.Concat(suggestion.Where(line => !own.Contains(line))).Take(OfficerIsToldInThreeLines.Most)];
    }

    private static string Line(string text, bool onlyPossible, string? about)
    {
        var line = (about is null ? "" : $"{about}: ") + (onlyPossible ? "possibly the same person: " : "") + text;
        return line.Length <= TextFitsItsField.Line ? line : line[..(TextFitsItsField.Line - 1)] + "…";
    }
}
