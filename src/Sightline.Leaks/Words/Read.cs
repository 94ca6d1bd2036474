using System.Text;

namespace Sightline.Leaks.Words;

/// <summary>
/// One text as a reader takes it in: <see cref="Plain"/> with look-alikes made plain and what is unseen left out, and <see cref="Tight"/>, its letters and digits alone,
/// so that nothing hides behind line ends, dots or spaces. Each character knows where it stood.
/// </summary>
internal sealed class Read
{
    private readonly int[] plainAt;
    private readonly int[] tightAt;
    private readonly int[] tightInPlain;

    private Read(string source, string plain, int[] plainAt)
    {
        Source = source;
        Plain = plain;
        this.plainAt = plainAt;
        var tight = new StringBuilder(plain.Length);
        var inPlain = new List<int>(plain.Length);
        for (var at = 0; at < plain.Length; at++)
        {
            if (Letters.IsWord(plain[at]))
            {
                tight.Append(Letters.Confused(plain[at]));
                inPlain.Add(at);
            }
        }
        Tight = tight.ToString();
        tightInPlain = [.. inPlain];
        tightAt = [.. inPlain.Select(at => plainAt[at])];
    }

    internal string Source { get; }

    internal string Plain { get; }

    internal string Tight { get; }

    internal static Read Of(string source)
    {
        var plain = new StringBuilder(source.Length);
        var from = new List<int>(source.Length);
        var at = 0;
        foreach (var rune in source.EnumerateRunes())
        {
            var letter = Letters.Of(rune);
            foreach (var one in Letters.Joined(rune) ?? (letter == Letters.Unseen ? "" : letter is '\r' or '\t' ? " " : letter.ToString()))
            {
                plain.Append(one);
                from.Add(Math.Min(at, source.Length - 1));
            }
            at += rune.Utf16SequenceLength;
        }
        return new(source, plain.ToString(), [.. from]);
    }

    /// <summary>The same text with pieces of <see cref="Plain"/> written otherwise ("fourteen" as 14): places still point into the source.</summary>
    internal Read Rewritten(IEnumerable<(int From, int Length, string Instead)> changes)
    {
        var plain = new StringBuilder(Plain.Length);
        var from = new List<int>(Plain.Length);
        var at = 0;
        foreach (var (start, length, instead) in changes)
        {
            Copy(plain, from, at, start);
            foreach (var letter in instead)
            {
                plain.Append(letter);
                from.Add(plainAt[start]);
            }
            at = start + length;
        }
        Copy(plain, from, at, Plain.Length);
        return new(Source, plain.ToString(), [.. from]);
    }

    /// <summary>Where a stretch of <see cref="Plain"/> stood in the source; the end is exclusive.</summary>
    internal (int Offset, int Length) InSource(int plainFrom, int plainEnd)
    {
        if (plainAt.Length == 0)
        {
            return (0, 1);
        }
        var first = plainAt[Math.Clamp(plainFrom, 0, plainAt.Length - 1)];
        var last = plainAt[Math.Clamp(plainEnd - 1, 0, plainAt.Length - 1)];
        return (first, Math.Max(1, last - first + 1));
    }

    internal int PlainOf(int tight) => tightInPlain[tight];

    internal int SourceOf(int plain) => plainAt[plain];

    /// <summary>Whether the tight character at this place follows the one before it with nothing between that a reader sees.</summary>
    internal bool Joined(int tight)
    {
        if (tight <= 0 || tight >= Tight.Length)
        {
            return false;
        }
        var before = tightInPlain[tight - 1];
        var here = tightInPlain[tight];
        if (here == before + 1 || (here == before + 2 && Plain[before + 1] == '\''))
        {
            return !Switches(before, here);
        }
        return false;
    }

    /// <summary>"GwenStreet": a capital after a small letter begins a word, as it does in file names.</summary>
    private bool Switches(int before, int here) => char.IsUpper(Source[plainAt[here]]) && char.IsLower(Source[plainAt[before]]);

    private void Copy(StringBuilder plain, List<int> from, int at, int to)
    {
        if (to > at)
        {
            plain.Append(Plain, at, to - at);
            from.AddRange(plainAt.AsSpan(at, to - at));
        }
    }
}
