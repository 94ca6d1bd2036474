using CsvHelper;
using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>One row under the headings, counted from 1.</summary>
/// <param name="Trouble">Why the row cannot be read at all; then <paramref name="Fields"/> is empty.</param>
internal sealed record RawRow(int Number, IReadOnlyList<string> Fields, string? Trouble);

/// <summary>Reads the table strictly: exactly the known columns in their order. A row that cannot be read stops no other.</summary>
internal static class ManifestTable
{
    /// <exception cref="ManifestUnreadableException">The headings are not those of a court's manifest; says which column.</exception>
    internal static IReadOnlyList<RawRow> Read(string text, ManifestLimits limits)
    {
        var (rows, ranAway) = Read(text, limits, acrossLines: true);
        // A quotation mark that is never closed would swallow every row after it: read line by line, only its own row is lost.
        return ranAway ? Read(text, limits, acrossLines: false).Rows : rows;
    }

    private static (List<RawRow> Rows, bool RanAway) Read(string text, ManifestLimits limits, bool acrossLines)
    {
        CsvMalformedReason? wrong = null;
        var ranAway = false;
        using var reader = CsvReader.FromText(text, new CsvReaderOptions
        {
            Separator = ',',
            DetectSeparatorHint = false,
            HasHeader = false,
            AllowLineBreaksInQuotes = acrossLines,
            IncludeValuesInExceptions = false,
            OnMalformedRecord = record =>
            {
                wrong = record.Reason;
                ranAway |= record.Reason == CsvMalformedReason.UnterminatedQuote;
            },
        });
        CheckHeadings(reader.Read() ? FieldsOf(reader) : []);
        var rows = new List<RawRow>();
        while (true)
        {
            wrong = null;
            if (!reader.Read())
            {
                return (rows, ranAway);
            }
            var fields = FieldsOf(reader);
            var trouble = TroubleOf(fields, wrong, limits);
            rows.Add(new RawRow(rows.Count + 1, trouble is null ? fields : [], trouble));
        }
    }

    private static string[] FieldsOf(CsvReader reader) => Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToArray();

    private static string? TroubleOf(string[] fields, CsvMalformedReason? wrong, ManifestLimits limits)
    {
        var longest = Array.FindIndex(fields, field => field.Length > limits.FieldCharacters);
        if (longest >= 0)
        {
            return $"{NameOf(longest)} holds {fields[longest].Length:N0} characters; it may hold {limits.FieldCharacters:N0}.";
        }
        if (wrong is not null)
        {
            return "The row’s quotation marks do not match, so its fields cannot be told apart.";
        }
        if (fields.Length != ManifestColumns.Names.Count)
        {
            return $"The row has {fields.Length:N0} fields and must have {ManifestColumns.Names.Count}.";
        }
        var control = Array.FindIndex(fields, field => field.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t')));
        return control < 0 ? null : $"{NameOf(control)} holds a character that cannot be printed.";
    }

    private static string NameOf(int column) =>
        column < ManifestColumns.Names.Count ? $"“{ManifestColumns.Names[column]}”" : $"Field {column + 1}";

    private static void CheckHeadings(string[] found)
    {
        var expected = ManifestColumns.Names;
        for (var column = 0; column < Math.Max(found.Length, expected.Count); column++)
        {
            var stands = column < found.Length ? found[column].Trim() : null;
            var should = column < expected.Count ? expected[column] : null;
            if (!string.Equals(stands, should, StringComparison.OrdinalIgnoreCase))
            {
                throw new ManifestUnreadableException(new Refusal("manifest", Difference(column + 1, stands, should),
                    "The columns are told apart by their place, so nothing of it was loaded.", "Ask the court to send it in the layout agreed."));
            }
        }
    }

    private static string Difference(int number, string? found, string? expected) => (found, expected) switch
    {
        (null, not null) => $"The CSV file lacks column {number}, “{expected}”.",
        (not null, null) => $"The CSV file has a column {number} that a manifest does not have.",
        _ => $"Column {number} of the CSV file should be “{expected}” and is {Shown(found!)}.",
    };

    /// <summary>A file without headings has a person's values where they should stand: those are not repeated.</summary>
    private static string Shown(string found) =>
        ManifestColumns.Names.FirstOrDefault(name => string.Equals(name, found, StringComparison.OrdinalIgnoreCase)) is { } known ? $"“{known}”" : "something else";
}
