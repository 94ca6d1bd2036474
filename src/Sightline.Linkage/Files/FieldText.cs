using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace Sightline.Linkage;

/// <summary>What was found in a field beside its text.</summary>
[Flags]
internal enum FieldNotes
{
    None = 0,

    /// <summary>It held NUL bytes, which were dropped.</summary>
    Nul = 1,

    /// <summary>It is not UTF-8 and was read as Windows-1252.</summary>
    Western = 2,

    /// <summary>It holds letters beyond ASCII in UTF-8.</summary>
    Unicode = 4,

    /// <summary>It is longer than a value may be and was cut.</summary>
    Cut = 8,
}

/// <summary>Turns the bytes of a field into a value: UTF-8, without blanks round it, empty when it says that nothing is known.</summary>
internal struct FieldText
{
    /// <summary>A value is read so far.</summary>
    internal const int Longest = 65_536;

    /// <summary>The letters 0x80 to 0x9F of Windows-1252; the rest are those of Latin-1.</summary>
    private const string Western = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private byte[]? _scratch;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> data, ulong packed, CsvPiece piece, out FieldNotes notes)
    {
        notes = FieldNotes.None;
        var span = FieldSpan.Of(packed);
        var value = Trimmed(data.Slice(span.Start, span.Length));
        if (span.HasDoubled)
        {
            value = Trimmed(Undoubled(value));
        }

        if (piece.HasNul && value.Contains((byte)0))
        {
            value = Trimmed(WithoutNul(value));
            notes |= FieldNotes.Nul;
        }

        if (!piece.IsAscii && !Ascii.IsValid(value))
        {
            var isUtf8 = System.Text.Unicode.Utf8.IsValid(value);
            value = Trimmed(isUtf8 ? WithoutWideBlanks(value) : FromWestern(value));
            notes |= isUtf8 ? FieldNotes.Unicode : FieldNotes.Western;
        }

        if (value.Length > Longest)
        {
            value = CutAtLetter(value);
            notes |= FieldNotes.Cut;
        }

        return MissingWords.Has(value) ? [] : value;
    }

    private static ReadOnlySpan<byte> Trimmed(ReadOnlySpan<byte> value)
    {
        var (start, end) = (0, value.Length);
        while (start < end && value[start] is <= 32 and not 0)
        {
            start++;
        }

        while (end > start && value[end - 1] is <= 32 and not 0)
        {
            end--;
        }

        return value[start..end];
    }

    /// <summary>No-break spaces and a mark of byte order pasted into a field are white space too.</summary>
    private static ReadOnlySpan<byte> WithoutWideBlanks(ReadOnlySpan<byte> value)
    {
        while (value.StartsWith("\u00a0"u8) || value.StartsWith("\ufeff"u8))
        {
            value = value[(value[0] == 0xC2 ? 2 : 3)..];
        }

        while (value.EndsWith("\u00a0"u8))
        {
            value = value[..^2];
        }

        return value;
    }

    private static ReadOnlySpan<byte> CutAtLetter(ReadOnlySpan<byte> value)
    {
        var end = Longest;
        while ((value[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return value[..end];
    }

    private Span<byte> Scratch(int length)
    {
        if (_scratch is null || _scratch.Length < length)
        {
            _scratch = new byte[Math.Max(256, length)];
        }

        return _scratch;
    }

    private ReadOnlySpan<byte> Undoubled(ReadOnlySpan<byte> value)
    {
        var scratch = Scratch(value.Length);
        var length = 0;
        for (var at = 0; at < value.Length; at++)
        {
            scratch[length++] = value[at];
            at += value[at] == CsvDialect.Quote && at + 1 < value.Length && value[at + 1] == CsvDialect.Quote ? 1 : 0;
        }

        return scratch[..length];
    }

    /// <summary>May work in place: what is written never overtakes what is read.</summary>
    private ReadOnlySpan<byte> WithoutNul(ReadOnlySpan<byte> value)
    {
        var scratch = Scratch(value.Length);
        var length = 0;
        foreach (var one in value)
        {
            if (one != 0)
            {
                scratch[length++] = one;
            }
        }

        return scratch[..length];
    }

    private static ReadOnlySpan<byte> FromWestern(ReadOnlySpan<byte> value)
    {
        var text = string.Create(value.Length, value, (letters, bytes) =>
        {
            for (var at = 0; at < bytes.Length; at++)
            {
                letters[at] = bytes[at] is >= 0x80 and < 0xA0 ? Western[bytes[at] - 0x80] : (char)bytes[at];
            }
        });
        return WithoutWideBlanks(Encoding.UTF8.GetBytes(text));
    }
}

/// <summary>Words that stand for "nothing is known". Whoever "unknown" was would otherwise be one person with many names.</summary>
internal static class MissingWords
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "(null)", "\\n", "#n/a", "n/a", "n/k", "none", "nil", "unknown", "not known", "not recorded", "not given", "not stated", "not provided",
        "not applicable", "(blank)", "(unknown)", "<na>", "<null>",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly SearchValues<byte> Strokes = SearchValues.Create("-.?*/ "u8);
    private static readonly int Longest = Words.Max(word => word.Length);

    /// <summary>Whether this value, without blanks round it, says nothing. "NaN" is what some programs write for a blank; Nan is a
    /// name.</summary>
    internal static bool Has(ReadOnlySpan<byte> value)
    {
        if (value.Length > Longest || value.IsEmpty)
        {
            return false;
        }

        return (value[0] | 0x20) switch
        {
            'n' or 'u' or '(' or '#' or '<' or '|' => IsWord(value),
            '-' or '.' or '?' or '*' or '/' => value.IndexOfAnyExcept(Strokes) < 0,
            _ => false,
        };
    }

    private static bool IsWord(ReadOnlySpan<byte> value)
    {
        Span<char> letters = stackalloc char[value.Length];
        for (var at = 0; at < value.Length; at++)
        {
            letters[at] = (char)value[at];
        }

        return Lookup.Contains(letters) || value.SequenceEqual("NaN"u8);
    }
}
