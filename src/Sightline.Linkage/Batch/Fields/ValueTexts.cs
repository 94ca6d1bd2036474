namespace Sightline.Linkage;

/// <summary>A line of an address as house and street.</summary>
internal static class AddressLineText
{
    /// <summary>The words and numbers, one blank between.</summary>
    internal static string Whole(string text) => string.Join(' ', TextFolding.Words(text, withDigits: true));

    /// <summary>The leading words that begin with a digit: "12a", "flat 3 14" gives "3 14"; empty without any.</summary>
    internal static string House(string text)
    {
        var words = TextFolding.Words(text, withDigits: true);
        return string.Join(' ', words.Take(LastNumber(words) + 1).Where(word => char.IsAsciiDigit(word[0])));
    }

    /// <summary>What follows the numbers.</summary>
    internal static string Street(string text)
    {
        var words = TextFolding.Words(text, withDigits: true);
        return string.Join(' ', words.Skip(LastNumber(words) + 1));
    }

    // A number far into the line belongs to the street's name or to the flat's.
    private static int LastNumber(List<string> words)
    {
        for (var i = Math.Min(3, words.Count - 1); i >= 0; i--)
        {
            if (char.IsAsciiDigit(words[i][0]))
            {
                return i;
            }
        }

        return -1;
    }
}

/// <summary>Postcodes and numbers: letters and digits, packed.</summary>
internal static class CodeText
{
    /// <summary>Letters as capitals and digits, nothing else; the first sixteen. A value of zeros alone, or of one character again
    /// and again, says nothing.</summary>
    internal static UInt128 Packed(ReadOnlySpan<byte> utf8)
    {
        UInt128 packed = 0;
        var length = 0;
        var first = (byte)0;
        var varies = false;
        foreach (var read in utf8)
        {
            var c = read is >= (byte)'a' and <= (byte)'z' ? (byte)(read - 32) : read;
            if (c is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or >= 0x80)
            {
                first = length == 0 ? c : first;
                varies |= c != first;
                packed = (packed << 8) | c;
                if (++length == 16)
                {
                    break;
                }
            }
        }

        return !varies ? UInt128.Zero : packed << (8 * (16 - length));
    }
}

/// <summary>Dates of birth as eight digits.</summary>
internal static class BornText
{
    /// <summary>Year, month, day as one number; unknown parts are zeros, 0 when nothing is said. Eight digits that are no date are
    /// kept as they stand.</summary>
    internal static int Digits(ReadOnlySpan<byte> utf8)
    {
        if (TryPlain(utf8, out var plain))
        {
            return IsNothing(plain) ? 0 : plain;
        }

        return utf8.Length <= 40 && PartialDate.TryParse(System.Text.Encoding.UTF8.GetString(utf8), out var date)
            ? ((date.Year ?? 0) * 10000) + ((date.Month ?? 0) * 100) + (date.Day ?? 0) is var digits && IsNothing(digits) ? 0 : digits
            : 0;
    }

    /// <summary>1980-02-03 and 19800203, the common forms, without a string.</summary>
    private static bool TryPlain(ReadOnlySpan<byte> utf8, out int digits)
    {
        digits = 0;
        var dashed = utf8.Length == 10 && utf8[4] == (byte)'-' && utf8[7] == (byte)'-';
        if (!dashed && utf8.Length != 8)
        {
            return false;
        }

        for (var i = 0; i < utf8.Length; i++)
        {
            if (dashed && i is 4 or 7)
            {
                continue;
            }

            if (!char.IsAsciiDigit((char)utf8[i]))
            {
                return false;
            }

            digits = (digits * 10) + (utf8[i] - '0');
        }

        return true;
    }

    // What systems write when they know nothing.
    private static bool IsNothing(int digits) => digits is 19000101 or 19700101 or 99991231 or 10101 or < 10000;
}
