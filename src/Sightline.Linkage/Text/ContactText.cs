using System.Text;

namespace Sightline.Linkage;

/// <summary>Phone numbers, e-mail addresses and identifiers in one comparable form each.</summary>
public static class ContactText
{
    /// <summary>Digits with country code, as E.164 without the plus: "07700 900123", "+44 (0)7700 900123" and "00447700900123" are all
    /// "447700900123". A number without a code is taken as one of the United Kingdom.</summary>
    /// <returns>Null when there are fewer than 7 or more than 15 digits, or when it is a filler such as 00000000000.</returns>
    public static string? Phone(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var digits = new StringBuilder(16);
        var international = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 64)))
        {
            if (char.IsAsciiDigit(c) && digits.Length < 20)
            {
                digits.Append(c);
            }
            else if (c == '+' && digits.Length == 0)
            {
                international = true;
            }
            else if (char.IsAsciiLetter(c) && digits.Length >= 7)
            {
                // An extension or a remark follows ("ext 12", "mum's").
                break;
            }
        }

        var number = WithCountry(digits.ToString(), international);
        return number.Length is < 7 or > 15 || number.AsSpan(4).IndexOfAnyExcept(number[^1]) < 0 ? null : number;
    }

    /// <summary>A mobile is mostly one person's; a line at home is the household's.</summary>
    internal static bool IsMobile(string phone) => phone.StartsWith("447", StringComparison.Ordinal);

    /// <summary>Lower case, without a "+tag"; dots before gmail.com do not count.</summary>
    /// <returns>Null when it has no name, no domain, or is a filler ("none@", "noemail@").</returns>
    public static string? Email(string? text)
    {
        if (text is null || text.Length > TextFolding.LongestRead)
        {
            return null;
        }

        var lower = text.Trim().ToLowerInvariant();
        var at = lower.LastIndexOf('@');
        if (at < 1 || at == lower.Length - 1 || lower.AsSpan().ContainsAny(' ', '\0'))
        {
            return null;
        }

        var domain = lower[(at + 1)..];
        var box = lower[..at];
        var tag = box.IndexOf('+', StringComparison.Ordinal);
        box = tag > 0 ? box[..tag] : box;
        if (domain is "gmail.com" or "googlemail.com")
        {
            domain = "gmail.com";
            box = box.Replace(".", string.Empty, StringComparison.Ordinal);
        }

        return box.Length == 0 || box is "none" or "noemail" or "no" or "na" or "unknown" or "test" or "refused" ? null : $"{box}@{domain}";
    }

    /// <summary>Kind and value of an identifier in letters and digits only; "PNC-ID" and "pnc" are one kind, and a number of it is the same with or without its
    /// century and leading zeros (see the README).</summary>
    /// <returns>Null when kind or value is empty, too long, or the value is one character repeated.</returns>
    public static Identifier? Identifier(Identifier? identifier)
    {
        if (identifier?.Kind is null || identifier.Value is null || identifier.Kind.Length > 64 || identifier.Value.Length > 64)
        {
            return null;
        }

        var kind = IssuedNumbers.Kind(UkPostcode.Compacted(identifier.Kind));
        var compact = UkPostcode.Compacted(identifier.Value);
        return kind.Length == 0 || compact.Length < 3 || compact.AsSpan().IndexOfAnyExcept(compact[0]) < 0 ? null : new Identifier(kind, IssuedNumbers.Value(kind, identifier.Value));
    }

    private static string WithCountry(string digits, bool international)
    {
        if (!international && digits.StartsWith("00", StringComparison.Ordinal))
        {
            return WithCountry(digits[2..], international: true);
        }

        if (digits.StartsWith("440", StringComparison.Ordinal) && digits.Length >= 12)
        {
            return "44" + digits[3..];
        }

        if (international || (digits.StartsWith("44", StringComparison.Ordinal) && digits.Length >= 11))
        {
            return digits;
        }

        return digits.Length switch
        {
            0 => digits,
            _ when digits[0] == '0' => "44" + digits[1..],
            10 when digits[0] == '7' => "44" + digits,
            _ => digits,
        };
    }
}
