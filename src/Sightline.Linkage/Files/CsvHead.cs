using System.Globalization;
using System.Text;

namespace Sightline.Linkage;

/// <summary>The first part of a file: enough to say how it is written and what its columns are.</summary>
internal sealed class CsvHead
{
    private const int FirstLooked = 256 << 10;
    private const int LongestHead = 16 << 20;
    private const int RowsForDialect = 200;
    private const int MostSamples = 3000;

    private static readonly byte[] Delimiters = ",\t;|"u8.ToArray();

    private CsvHead(string path) => Path = path;

    internal string Path { get; }

    internal CsvDialect Dialect { get; private set; }

    internal IReadOnlyList<string> Headings { get; private set; } = [];

    internal long HeadBytes { get; private set; }

    internal int HeadRows { get; private set; }

    /// <summary>Records from the start, the middle and the end, as text.</summary>
    internal List<string[]> Samples { get; } = [];

    internal List<InputProblem> Problems { get; } = [];

    /// <exception cref="InputRefusedException">The file cannot be opened, is empty, or its headings never end.</exception>
    internal static CsvHead Open(string path)
    {
        var head = new CsvHead(path);
        using var stream = CsvSource.Open(path);
        var text = new byte[FirstLooked];
        var length = 0;
        while (true)
        {
            var read = stream.ReadAtLeast(text.AsSpan(length), text.Length - length, throwOnEndOfStream: false);
            length += read;
            var isWhole = length < text.Length;
            if (head.Look(text.AsSpan(0, length), isWhole))
            {
                break;
            }

            if (isWhole || length >= LongestHead)
            {
                throw new InputRefusedException(isWhole
                    ? head.Problem("this file is empty.", "There is nothing to link in it.", "Give a file with a row of headings and a row for each record.")
                    : head.Problem("the first row does not end.", "A row of headings is expected first.", "Check that this is a table of text, with line breaks."));
            }

            Array.Resize(ref text, text.Length * 4);
        }

        head.SampleFurther(stream);
        return head;
    }

    private InputProblem Problem(string what, string why, string instead) => new() { File = Path, What = what, Why = why, Instead = instead };

    /// <summary>False when more must be read to know the headings.</summary>
    private bool Look(ReadOnlySpan<byte> text, bool isWhole)
    {
        Dialect = DialectOf(text, isWhole);
        var rules = new QuoteRules(Dialect, isWhole, WithinLine: false);
        var rows = CsvRows.Of(text, rules, MostSamples / 2);
        var at = 0;
        while (at < rows.Count && CsvRows.IsBlank(text, rows[at].Fields, Dialect))
        {
            at++;
        }

        if (at == rows.Count)
        {
            return false;
        }

        HeadBytes = rows[at].End;
        HeadRows = at + 1;
        Headings = Named(Values(text, rows[at].Fields));
        AddSamples(text, rows.Skip(at + 1));
        if (isWhole && rows.Count == at + 1)
        {
            Problems.Add(Problem("this file has headings and no records.", "There is nothing to link in it.", "Give a row for each record."));
        }

        return true;
    }

    /// <summary>LF wherever there is one. The delimiter that parts the most rows into as many fields as there are headings.</summary>
    private static CsvDialect DialectOf(ReadOnlySpan<byte> text, bool isWhole)
    {
        var lineEnd = text.Contains(CsvDialect.Lf) || !text.Contains(CsvDialect.Cr) ? CsvDialect.Lf : CsvDialect.Cr;
        var best = new CsvDialect(Delimiters[0], lineEnd);
        var bestScore = 0.0;
        foreach (var delimiter in Delimiters)
        {
            var dialect = new CsvDialect(delimiter, lineEnd);
            var rows = CsvRows.Of(text, new QuoteRules(dialect, isWhole, WithinLine: false), RowsForDialect);
            var counts = rows.Select(row => row.Fields.Count).SkipWhile(count => count == 1).ToList();
            var score = counts.Count == 0 ? 0 : counts.Count(count => count == counts[0]) / (double)rows.Count * (counts[0] - 1);
            if (score > bestScore)
            {
                (best, bestScore) = (dialect, score);
            }
        }

        return best;
    }

    private string[] Values(ReadOnlySpan<byte> text, List<ulong> fields)
    {
        var piece = CsvPiece.ForAnyText(Dialect);
        var reader = default(FieldText);
        var values = new string[fields.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = Encoding.UTF8.GetString(reader.Clean(text, fields[at], piece, out _));
        }

        return values;
    }

    private List<string> Named(string[] given)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var at = 0; at < given.Length; at++)
        {
            var name = given[at].Length > 200 ? given[at][..200] : given[at];
            if (name.Length == 0)
            {
                name = string.Create(CultureInfo.InvariantCulture, $"column {at + 1}");
            }

            var unique = name;
            for (var number = 2; !seen.Add(unique); number++)
            {
                unique = string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
            }

            if (unique != name)
            {
                Problems.Add(Problem($"two columns are headed “{name}”.", $"The later one is called “{unique}” here.", "Give each column a heading of its own.") with { Row = HeadRows, Column = name });
            }

            names.Add(unique);
        }

        if (given.Any(name => name.Length > 0 && name.All(letter => char.IsAsciiDigit(letter) || letter is '-' or '/' or '.')))
        {
            Problems.Add(Problem("a heading is a number or a date.", "The first row is taken for headings, not for a record.", "If it is a record, put a row of headings before it.") with { Row = HeadRows });
        }

        return names;
    }

    private void AddSamples(ReadOnlySpan<byte> text, IEnumerable<(int End, List<ulong> Fields)> rows)
    {
        foreach (var (_, fields) in rows)
        {
            if (fields.Count == Headings.Count && Samples.Count < MostSamples)
            {
                Samples.Add(Values(text, fields));
            }
        }
    }

    /// <summary>A file may be sorted: its start alone would not show what its columns hold.</summary>
    private void SampleFurther(Stream stream)
    {
        if (stream is not FileStream file || file.Length < 8 * FirstLooked)
        {
            return;
        }

        var text = new byte[FirstLooked / 2];
        foreach (var share in new[] { 0.4, 0.8 })
        {
            file.Position = (long)(file.Length * share);
            var some = text.AsSpan(0, file.ReadAtLeast(text, text.Length, throwOnEndOfStream: false));
            var start = some.IndexOf(Dialect.LineEnd) + 1;
            AddSamples(some[start..], CsvRows.Of(some[start..], new QuoteRules(Dialect, IsWhole: false, WithinLine: false), MostSamples / 4));
        }
    }
}
