namespace Sightline.Linkage;

/// <summary>How a file parts its fields and rows.</summary>
/// <param name="Delimiter">Between fields: comma, semicolon, tab or pipe.</param>
/// <param name="LineEnd">LF, which may follow a CR; CR alone in a file that has no LF.</param>
internal readonly record struct CsvDialect(byte Delimiter, byte LineEnd)
{
    internal const byte Quote = (byte)'"';
    internal const byte Lf = (byte)'\n';
    internal const byte Cr = (byte)'\r';

    internal static CsvDialect Common { get; } = new((byte)',', Lf);

    /// <summary>White space that may stand round a field.</summary>
    internal bool IsBlank(byte value) =>
        value is (byte)' ' || (value is (byte)'\t' && Delimiter != value) || (value is Cr or Lf && LineEnd != value);
}

/// <summary>How a quotation mark at the start of a field ends.</summary>
internal enum Quoting
{
    /// <summary>With a mark of its own.</summary>
    Closed,

    /// <summary>It does not: the mark is a part of the text.</summary>
    Stray,

    /// <summary>It does not, as far as a field may be long.</summary>
    Unclosed,

    /// <summary>What was read so far does not say.</summary>
    Undecided,
}

/// <summary>Where a quoted field ends. The one place that decides it: the splitter of blocks and the cutter of rows must never differ.</summary>
/// <param name="Dialect">The file's.</param>
/// <param name="IsWhole">No more text follows.</param>
/// <param name="WithinLine">A field may not hold a line break: the marks of this file do not pair.</param>
internal readonly record struct QuoteRules(CsvDialect Dialect, bool IsWhole, bool WithinLine)
{
    /// <summary>A field is never longer; a mark without its partner would otherwise swallow the file.</summary>
    internal const int LongestQuoted = 4 << 20;

    /// <summary>Looks for the mark that closes the one at <paramref name="open"/>: the next that is not doubled and that only blanks
    /// part from a delimiter or an end of line. A mark followed by anything else is text, unless a line break lies before it: then the
    /// opening mark was the text, and rows must not be swallowed.</summary>
    internal Quoting End(ReadOnlySpan<byte> text, int open, out int close)
    {
        var at = open + 1;
        var hasBreak = false;
        while (true)
        {
            var reach = text[at..Math.Min(text.Length, open + LongestQuoted)];
            var next = reach.IndexOf(CsvDialect.Quote);
            hasBreak = hasBreak || (next < 0 ? reach : reach[..next]).Contains(Dialect.LineEnd);
            close = at + next;
            if (WithinLine && hasBreak)
            {
                return Quoting.Stray;
            }

            if (next < 0)
            {
                return IsWhole || open + LongestQuoted <= text.Length ? Quoting.Unclosed : Quoting.Undecided;
            }

            if (close + 1 < text.Length && text[close + 1] == CsvDialect.Quote)
            {
                at = close + 2;
                if (at - open >= LongestQuoted)
                {
                    return Quoting.Unclosed;
                }
            }
            else if (Follower(text, close) is var how && (how != Quoting.Stray || hasBreak))
            {
                return how;
            }
            else
            {
                at = close + 1;
            }
        }
    }

    /// <summary>What the text behind a mark makes of it; stray when it is text itself.</summary>
    private Quoting Follower(ReadOnlySpan<byte> text, int close)
    {
        var follower = close + 1;
        while (follower < text.Length && Dialect.IsBlank(text[follower]))
        {
            follower++;
        }

        return follower == text.Length ? IsWhole ? Quoting.Closed : Quoting.Undecided
            : text[follower] == Dialect.Delimiter || text[follower] == Dialect.LineEnd ? Quoting.Closed
            : Quoting.Stray;
    }

    /// <summary>Whether the mark at <paramref name="at"/> stands first in its field.</summary>
    internal bool Opens(ReadOnlySpan<byte> text, int at)
    {
        for (at--; at >= 0; at--)
        {
            if (!Dialect.IsBlank(text[at]))
            {
                return text[at] == Dialect.Delimiter || text[at] == Dialect.LineEnd;
            }
        }

        return true;
    }
}
