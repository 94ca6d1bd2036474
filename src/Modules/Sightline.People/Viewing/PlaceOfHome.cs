using System.Text.RegularExpressions;
using Sightline.People.Contracts;

namespace Sightline.People.Viewing;

/// <summary>An address brought to a form that can be compared: its postcode, and the numbers of house and flat in their order. A blank is never the same as anything.</summary>
/// <param name="House">"12", "2B/14"; null where no line has a number.</param>
internal sealed partial record PlaceOfHome(string? Postcode, string? House)
{
    internal static PlaceOfHome Of(IReadOnlyList<string> lines, string? postcode, string? house = null)
    {
        var text = string.Join(' ', lines.Append(house)).ToUpperInvariant();
        var read = Postcodes().Match($"{postcode} {text}".ToUpperInvariant());
        var written = Postcodes().Replace(text, " ");
        var numbers = Numbers().Matches(written).Select(number => number.Value.Replace(" ", "", StringComparison.Ordinal)).ToList();
        return new(read.Success ? read.Groups["out"].Value + read.Groups["in"].Value : null, numbers.Count > 0 ? string.Join('/', numbers) : null);
    }

    /// <summary>How the place asked about stands to this home.</summary>
    internal HomeMatch To(PlaceOfHome asked)
    {
        if (Postcode is null || asked.Postcode is null)
        {
            return HomeMatch.NotKnown;
        }
        if (Postcode != asked.Postcode)
        {
            return HomeMatch.Other;
        }
        // One written with its flat and one without may be one house; only numbers that all differ are two.
        return House is null || asked.House is null ? HomeMatch.SamePostcode
            : House == asked.House ? HomeMatch.Same
            : House.Split('/').Intersect(asked.House.Split('/'), StringComparer.Ordinal).Any() ? HomeMatch.SamePostcode
            : HomeMatch.Other;
    }

    [GeneratedRegex(@"\b(?<out>[A-Z]{1,2}[0-9][A-Z0-9]?)\s*(?<in>[0-9][A-Z]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Postcodes();

    [GeneratedRegex(@"\b[0-9]+[A-Z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}
