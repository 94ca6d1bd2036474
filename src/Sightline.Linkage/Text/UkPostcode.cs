using System.Text;

namespace Sightline.Linkage;

/// <summary>A postcode of the United Kingdom, whole ("SW1A 1AA") or only its outward half ("SW1A").</summary>
/// <remarks>Form as in the address standard BS 7666: A9, A99, AA9, AA99, A9A or AA9A, then 9AA without C, I, K, M, O, V.
/// The usual slips between O and 0, I and 1, are put right where only one of them can stand. Codes that mean "no fixed abode" or
/// "abroad" (ZZ99, NF1) are not postcodes.</remarks>
public readonly record struct UkPostcode
{
    private UkPostcode(string outward, string inward, int areaLength)
    {
        Outward = outward;
        Inward = inward;
        Area = outward[..areaLength];
    }

    /// <summary>"SW1A".</summary>
    public string Outward { get; }

    /// <summary>"1AA", empty when only the outward half is known.</summary>
    public string Inward { get; }

    /// <summary>"SW".</summary>
    public string Area { get; }

    public bool IsFull => Inward.Length > 0;

    /// <summary>Outward half and the first digit of the inward one ("SW1A1"); the outward half when that is all.</summary>
    public string Sector => IsFull ? Outward + Inward[0] : Outward;

    /// <summary>Without the space: "SW1A1AA".</summary>
    public string Compact => Outward + Inward;

    public override string ToString() => IsFull ? $"{Outward} {Inward}" : Outward ?? string.Empty;

    public static bool TryParse(string? text, out UkPostcode postcode)
    {
        postcode = default;
        if (text is null || text.Length > 24)
        {
            return false;
        }

        var compact = Compacted(text);
        if (compact.Length is < 2 or > 7)
        {
            return false;
        }

        if (compact.Length >= 5 && TryInward(compact[^3..], out var inward) && TryOutward(compact[..^3], out var outward, out var area))
        {
            postcode = new UkPostcode(outward, inward, area);
        }
        else if (compact.Length <= 4 && TryOutward(compact, out outward, out area))
        {
            postcode = new UkPostcode(outward, string.Empty, area);
        }

        return postcode.Outward is not (null or "ZZ99" or "NF1");
    }

    /// <summary>Letters and digits in capitals, nothing else.</summary>
    internal static string Compacted(string text)
    {
        var kept = new StringBuilder(8);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                kept.Append(char.ToUpperInvariant(c));
            }
        }

        return kept.ToString();
    }

    private static bool TryInward(string text, out string inward)
    {
        inward = Digit(text[0]).ToString() + text[1..].Replace('0', 'O').Replace('1', 'I');
        return char.IsAsciiDigit(inward[0]) && IsUnitLetter(inward[1]) && IsUnitLetter(inward[2]);
    }

    private static bool TryOutward(string text, out string outward, out int areaLength)
    {
        outward = text;
        areaLength = 0;
        if (text == "GIR")
        {
            areaLength = 3;
            return true;
        }

        if (text.Length < 2 || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        // Two letters unless the second can only be a digit: "SO1" is Southampton, "S0" and "N1" are not letters pairs.
        areaLength = char.IsAsciiLetter(text[1]) && text.Length > 2 ? 2 : 1;
        var district = text[areaLength..];
        var rest = Digit(district[0]).ToString() + (district.Length > 1 ? district[1..] : string.Empty);
        outward = text[..areaLength] + rest;
        return char.IsAsciiDigit(rest[0]) && rest.Length <= 2;
    }

    private static char Digit(char c) => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c };

    private static bool IsUnitLetter(char c) => char.IsAsciiLetterUpper(c) && c is not ('C' or 'I' or 'K' or 'M' or 'O' or 'V');
}
