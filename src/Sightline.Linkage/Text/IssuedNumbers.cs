namespace Sightline.Linkage;

/// <summary>What its own check digit or letter says of a number.</summary>
internal enum NumberCheck
{
    /// <summary>Of a kind that has none, or not written as that kind is.</summary>
    None,

    Holds,

    /// <summary>It cannot have been issued so: something in it is written wrongly, or it stands for "not known".</summary>
    Fails,
}

/// <summary>
/// Numbers that one body issues to one person, in one form however they are written: NHS numbers (modulus 11), PNC identifiers and CRO numbers (a letter by the
/// year and the serial, modulus 23). One character changed, or two neighbours exchanged, breaks any of these checks: two that hold are never one slip apart.
/// Sources: NHS Data Dictionary, "NHS number"; Criminal Justice System Data Standards Catalogue, "PNC ID" and "CRO number".
/// </summary>
internal static class IssuedNumbers
{
    internal const string Nhs = "NHS";
    internal const string Pnc = "PNC";
    internal const string Cro = "CRO";

    /// <summary>I, O and S are left out; the remainder 0 is Z.</summary>
    private const string Letters = "ZABCDEFGHJKLMNPQRTUVWXY";

    /// <summary>One name for a kind that each system calls its own way.</summary>
    /// <param name="compact">The kind in capital letters and digits.</param>
    internal static string Kind(string compact) => compact switch
    {
        "PNCID" or "PNCNUMBER" or "PNCNO" or "PNCIDENTIFIER" or "POLICENATIONALCOMPUTERID" => Pnc,
        "CRONUMBER" or "CRONO" or "CROID" => Cro,
        "NHSNUMBER" or "NHSNO" or "NHSID" => Nhs,
        "NATIONALINSURANCE" or "NATIONALINSURANCENUMBER" or "NINUMBER" or "NINO" or "NI" => "NINO",
        _ => compact,
    };

    /// <summary>The kind of number a column's heading speaks of, where it has a check of its own; null otherwise.</summary>
    internal static string? KindOfHeading(string heading) => HeadingRoles.IdentifierKind(new HeadingWords(heading)) switch
    {
        "nhs" => Nhs,
        "pnc" => Pnc,
        "cro" => Cro,
        _ => null,
    };

    /// <summary>A number in the one form of its kind: "2003/62845E", "03/0062845E" and "03 62845e" are "030062845E".</summary>
    /// <returns>Letters and digits in capitals; those alone where it is not written as its kind is.</returns>
    internal static string Value(string kind, string written)
    {
        var compact = UkPostcode.Compacted(written);
        return kind switch
        {
            Pnc => PncOf(written, compact) ?? compact,
            Cro => CroOf(written, compact) ?? compact,
            _ => compact,
        };
    }

    /// <param name="kind">As <see cref="Kind"/> gives it.</param>
    /// <param name="value">As <see cref="Value"/> gives it.</param>
    internal static NumberCheck Check(string kind, string value) => kind switch
    {
        Nhs => ByModulus11(value),
        Pnc => Lettered(value, 9, yearAt: 0),
        // Of those kept on paper alone ("SF") the rule is not sure: they have none here.
        Cro => Lettered(value, 8, yearAt: 6),
        _ => NumberCheck.None,
    };

    private static NumberCheck ByModulus11(string value)
    {
        if (value.Length != 10 || !AreDigits(value))
        {
            return NumberCheck.None;
        }

        var sum = 0;
        for (var at = 0; at < 9; at++)
        {
            sum += (value[at] - '0') * (10 - at);
        }

        // A number whose remainder would ask for 10 is never issued, and no digit is 10.
        return (11 - (sum % 11)) % 11 == value[9] - '0' ? NumberCheck.Holds : NumberCheck.Fails;
    }

    /// <summary>The letter that the remainder of year and serial, as one number, stands for.</summary>
    private static NumberCheck Lettered(string value, int digits, int yearAt)
    {
        if (value.Length != digits + 1 || !char.IsAsciiLetterUpper(value[^1]) || !AreDigits(value.AsSpan(0, digits)))
        {
            return NumberCheck.None;
        }

        var remainder = Remainder(Remainder(Remainder(0, value.AsSpan(yearAt, 2)), value.AsSpan(0, yearAt)), value.AsSpan(yearAt + 2, digits - yearAt - 2));
        return Letters[remainder] == value[^1] ? NumberCheck.Holds : NumberCheck.Fails;
    }

    private static bool AreDigits(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAsciiDigit(letter))
            {
                return false;
            }
        }

        return true;
    }

    private static int Remainder(int before, ReadOnlySpan<char> digits)
    {
        foreach (var digit in digits)
        {
            before = ((before * 10) + (digit - '0')) % Letters.Length;
        }

        return before;
    }

    /// <summary>Two digits of the year, the serial in seven, the letter. The century is no part of the check and often not written.</summary>
    private static string? PncOf(string written, string compact)
    {
        if (compact.Length < 4 || !char.IsAsciiLetterUpper(compact[^1]) || !AreDigits(compact.AsSpan(0, compact.Length - 1)))
        {
            return null;
        }

        var digits = compact[..^1];
        var year = BeforeStroke(written) ?? (digits.Length == 11 || (digits.Length > 9 && digits[..2] is "19" or "20") ? 4 : 2);
        return year is 2 or 4 && digits.Length - year is >= 1 and <= 7 ? $"{digits[(year - 2)..year]}{digits[year..].PadLeft(7, '0')}{compact[^1]}" : null;
    }

    /// <summary>The serial in six, two digits of the year, the letter; "SF" and the year first for those kept on paper alone.</summary>
    private static string? CroOf(string written, string compact)
    {
        if (compact.Length < 4 || !char.IsAsciiLetterUpper(compact[^1]))
        {
            return null;
        }

        var isShort = compact.StartsWith("SF", StringComparison.Ordinal);
        var digits = isShort ? compact[2..^1] : compact[..^1];
        if (digits.Length < 3 || !AreDigits(digits))
        {
            return null;
        }

        var (serial, year) = isShort ? (digits[2..], digits[..2]) : (digits[..^2], digits[^2..]);
        var isWritten = isShort || BeforeStroke(written) is not { } before || before == serial.Length;
        return isWritten && serial.Length is >= 1 and <= 6 ? $"{(isShort ? "SF" + year : "")}{serial.PadLeft(6, '0')}{(isShort ? "" : year)}{compact[^1]}" : null;
    }

    /// <summary>How many digits stand before the stroke; null without one.</summary>
    private static int? BeforeStroke(string written)
    {
        var at = written.IndexOf('/', StringComparison.Ordinal);
        return at < 0 ? null : written.Take(at).Count(char.IsAsciiDigit);
    }
}
