using System.Text.RegularExpressions;

namespace Sightline.Access.Directory;

/// <summary>A postcode's parts, from the whole of it to its area: "ZZ1 2AB", "ZZ1 2", "ZZ1", "ZZ". An agency may serve by any of them; the narrowest counts.</summary>
internal static partial class PostcodeParts
{
    /// <returns>Narrowest first; none when the text is no postcode, nor the front half of one.</returns>
    internal static IReadOnlyList<string> Of(string postcode)
    {
        var text = string.Concat(postcode.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var match = Whole().Match(text);
        if (!match.Success)
        {
            match = FrontHalf().Match(text);
        }
        if (!match.Success)
        {
            return [];
        }
        var district = match.Groups["area"].Value + match.Groups["rest"].Value;
        var inward = match.Groups["inward"].Value;
        return inward.Length == 0
            ? [district, match.Groups["area"].Value]
            : [$"{district} {inward}", $"{district} {inward[0]}", district, match.Groups["area"].Value];
    }

    /// <summary>A prefix as it is kept; null when it is no part of a postcode.</summary>
    internal static string? Canonical(string prefix)
    {
        var text = string.Join(' ', prefix.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Prefix().IsMatch(text) ? text : null;
    }

    [GeneratedRegex("^(?<area>[A-Z]{1,2})(?<rest>[0-9][0-9A-Z]?)(?<inward>[0-9][A-Z]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("^(?<area>[A-Z]{1,2})(?<rest>[0-9][0-9A-Z]?)(?<inward>)$", RegexOptions.CultureInvariant)]
    private static partial Regex FrontHalf();

    [GeneratedRegex("^[A-Z]{1,2}([0-9][0-9A-Z]?( [0-9]([A-Z]{2})?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
