namespace Sightline.Leaks.Words;

/// <summary>Some words to be looked for, however they are spaced, broken over lines, or dotted.</summary>
internal sealed class Phrase
{
    private readonly HashSet<int> gaps = [];

    internal Phrase(string words)
    {
        var plain = Read.Of(words.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal));
        Tight = plain.Tight;
        for (var at = 1; at < plain.Tight.Length; at++)
        {
            if (!plain.Joined(at))
            {
                gaps.Add(at);
            }
        }
    }

    internal string Tight { get; }

    /// <summary>Every place where the words stand whole: they begin and end where words do, and are broken within only by line ends, hyphens, or between every letter.</summary>
    internal IEnumerable<(int From, int End)> In(Read read)
    {
        if (Tight.Length == 0)
        {
            yield break;
        }
        for (var at = read.Tight.IndexOf(Tight, StringComparison.Ordinal); at >= 0; at = read.Tight.IndexOf(Tight, at + 1, StringComparison.Ordinal))
        {
            if (!read.Joined(at) && EndsWhole(read, at + Tight.Length) && HeldTogether(read, at))
            {
                yield return (read.PlainOf(at), read.PlainOf(at + Tight.Length - 1) + 1);
            }
        }
    }

    /// <summary>A word may end in a possessive s.</summary>
    private bool EndsWhole(Read read, int end) => !read.Joined(end)
        || (end < read.Tight.Length && read.Tight[end] == 's' && char.IsLetter(Tight[^1]) && !read.Joined(end + 1) && read.PlainOf(end) - read.PlainOf(end - 1) == 2);

    /// <summary>Each word stands unbroken, or broken between all its letters, or by the end of a line; with figures in it and long enough, however it is broken.</summary>
    private bool HeldTogether(Read read, int start)
    {
        var loose = Tight.Length >= 6 && Tight.Any(char.IsAsciiDigit) && Tight.Any(letter => letter is >= 'a' and <= 'z');
        var (breaks, free, inner) = (0, 0, 0);
        for (var at = 1; at <= Tight.Length; at++)
        {
            if (at == Tight.Length || gaps.Contains(at))
            {
                if (!loose && breaks > free && breaks < inner || breaks == free && breaks > 3 && breaks < inner)
                {
                    return false;
                }
                if (at < Tight.Length && Far(read, start + at))
                {
                    return false;
                }
                (breaks, free, inner) = (0, 0, 0);
                continue;
            }
            inner++;
            if (!read.Joined(start + at))
            {
                breaks++;
                free += OverALine(read, start + at) ? 1 : 0;
                if (Far(read, start + at))
                {
                    return false;
                }
            }
        }
        return true;
    }

    /// <summary>More than a cell's or a line's worth of marks between two words, or a sentence's end with more to it, is not one phrase.</summary>
    private static bool Far(Read read, int at) => read.PlainOf(at) - read.PlainOf(at - 1) > 12;

    private static bool OverALine(Read read, int at)
    {
        var between = read.Plain.AsSpan(read.PlainOf(at - 1) + 1, read.PlainOf(at) - read.PlainOf(at - 1) - 1);
        return between.Contains('\n') || between.Contains('-') || between.Contains('.') || between.Contains('_') || between.Contains(';') || between.Contains('*');
    }
}
