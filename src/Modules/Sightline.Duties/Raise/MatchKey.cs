using System.Globalization;
using Sightline.Facts;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>A fact's name with the values a rule says must be the same: two facts belong together when their keys are equal.</summary>
internal static class MatchKey
{
    /// <summary>The keys under which a new duty waits, one for each fact that may discharge it by its ids.</summary>
    public static IReadOnlyList<string> Awaited(DutyRule rule, Fact raising, Guid member) =>
    [
        .. rule.Discharges.Where(by => !RuleLookup.NamesTheDuty(by))
            .Select(by => Of(by.Fact, by.Same, name => name == rule.As ? Text(member) : Text(FactReader.Value(raising, name))))
            .OfType<string>().Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The keys that a fact fits.</summary>
    public static IReadOnlyList<string> Fitting(Fact fact, IReadOnlyList<IReadOnlyList<string>> sameLists)
    {
        var name = fact.GetType().Name;
        return [.. sameLists.Select(same => Of(name, same, property => Text(FactReader.Value(fact, property)))).OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    /// <summary>Null where a value is missing: a blank is never the same as anything.</summary>
    private static string? Of(string fact, IReadOnlyList<string> same, Func<string, string?> value)
    {
        var parts = same.Select(name => (name, text: value(name))).ToList();
        return parts.Any(part => string.IsNullOrEmpty(part.text))
            ? null
            : $"{fact}|{string.Join('|', parts.Select(part => $"{part.name}={part.text}"))}";
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        Guid id => id.ToString("N"),
        _ when FactReader.IdOf(value) is { } id => id.ToString("N"),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
