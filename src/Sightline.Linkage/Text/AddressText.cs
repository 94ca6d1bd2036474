using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>House number, flat and street out of the lines of an address.</summary>
internal readonly record struct AddressText(string? House, string? Flat, string? Street)
{
    private static readonly FrozenSet<string> FlatWords = Set("flat apartment apt unit room studio suite maisonette bedsit");

    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["rd"] = "road", ["st"] = "street", ["str"] = "street", ["ave"] = "avenue", ["av"] = "avenue", ["ln"] = "lane", ["cl"] = "close",
        ["ct"] = "court", ["crt"] = "court", ["dr"] = "drive", ["gdns"] = "gardens", ["gdn"] = "gardens", ["gr"] = "grove",
        ["pl"] = "place", ["sq"] = "square", ["terr"] = "terrace", ["ter"] = "terrace", ["cres"] = "crescent", ["crs"] = "crescent",
        ["pk"] = "park", ["hse"] = "house", ["wlk"] = "walk", ["wy"] = "way", ["pde"] = "parade", ["bldgs"] = "buildings",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    internal static AddressText Of(IReadOnlyList<string> lines)
    {
        string? house = null;
        string? flat = null;
        string? street = null;
        foreach (var line in lines.Take(6))
        {
            var words = TextFolding.Words(line, withDigits: true);
            var at = 0;
            while (at < words.Count && street is null && (IsNumber(words[at]) || FlatWords.Contains(words[at])))
            {
                if (FlatWords.Contains(words[at]))
                {
                    at++;
                    flat = at < words.Count ? words[at] : flat;
                }
                else
                {
                    // Two numbers in a row are flat and house.
                    flat = house ?? flat;
                    house = words[at];
                }

                at++;
            }

            if (street is null && at < words.Count && (house is not null || flat is null))
            {
                street = string.Join(' ', words.Skip(at).Take(5).Select(word => ShortForms.GetValueOrDefault(word, word)));
            }
        }

        return new AddressText(house, flat, street);
    }

    private static bool IsNumber(string word) => char.IsAsciiDigit(word[0]) && word.Length <= 6;

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
