using System.Text.RegularExpressions;

namespace Sightline.Orders.Place;

/// <summary>A place as typed, brought to a form that can be compared: "12 Mill Lane, no1 4ab" → postcode "NO14AB", house "12".</summary>
internal sealed partial record PlaceText(string? Postcode, string? House)
{
    internal static PlaceText Read(string? typed)
    {
        var text = (typed ?? "").ToUpperInvariant();
        var postcode = Postcodes().Match(text);
        var numbers = Houses().Matches(postcode.Success ? text.Remove(postcode.Index, postcode.Length) : text).Select(number => number.Value).ToList();
        return new(postcode.Success ? postcode.Groups["out"].Value + postcode.Groups["in"].Value : null, numbers.Count > 0 ? string.Join('/', numbers) : null);
    }

    /// <summary>What the keyed digests of a place are made of.</summary>
    internal static string PostcodeToken(string postcode) => $"place:postcode:{postcode}";

    internal static string HouseToken(string postcode, string house) => $"place:house:{house}|{postcode}";

    [GeneratedRegex(@"\b(?<out>[A-Z]{1,2}[0-9][A-Z0-9]?)\s*(?<in>[0-9][A-Z]{2})\b", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Postcodes();

    [GeneratedRegex(@"\b[0-9]+[A-Z]?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Houses();
}

/// <summary>How the place where the officer stands is to a place a term names.</summary>
internal enum Closeness
{
    NotKnown = 0,
    SameHouse = 1,
    SamePostcode = 2,
    Elsewhere = 3,
}

internal enum Whereabouts
{
    NotKnown = 0,
    Inside = 1,
    Outside = 2,
}

/// <summary>"This place: INSIDE".</summary>
internal sealed record PlaceAnswer(Whereabouts Where, string Words)
{
    /// <summary>A postcode says where a house is only roughly: near one it proves nothing about metres, so that a term with a distance is outside only by a ruler.</summary>
    internal static PlaceAnswer Of(Closeness closeness, int? metres) => closeness switch
    {
        Closeness.SameHouse => new(Whereabouts.Inside, "This place: INSIDE"),
        Closeness.SamePostcode => new(Whereabouts.NotKnown, "This place: NOT KNOWN. The postcode is the same: give the house number too"),
        Closeness.Elsewhere when metres is null or 0 => new(Whereabouts.Outside, "This place: OUTSIDE"),
        Closeness.Elsewhere => new(Whereabouts.NotKnown, "This place: NOT KNOWN. It is another postcode; how far it is cannot be told from that"),
        _ => new(Whereabouts.NotKnown, "This place: NOT KNOWN"),
    };
}
