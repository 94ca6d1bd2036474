using System.Globalization;

namespace Sightline.Linkage;

/// <summary>What is said of rows that cannot be read as they stand.</summary>
internal static class RowWords
{
    internal static string Kind(RowTrouble what) => what switch
    {
        RowTrouble.TooShort => "Rows with fewer fields than headings",
        RowTrouble.TooLong => "Rows with more fields than headings",
        RowTrouble.StrayQuote => "Quotation marks that do not pair",
        _ => "Rows that are too long",
    };

    internal static InputProblem Problem(PlannedFile file, RowTrouble what, int number)
    {
        var headings = file.Columns.Count;
        var (told, why, instead) = what switch
        {
            RowTrouble.TooShort => (Text($"this row has {number} fields, the headings are {headings}."), "What it lacks is taken as blank.", "Check whether the row was cut off."),
            RowTrouble.TooLong => (Text($"this row has {number} fields, the headings are {headings}."),
                "It was left out: which value belongs to which heading cannot be known.", "Put quotation marks round a value that holds the delimiter."),
            RowTrouble.StrayQuote => ("a quotation mark opens a field and nothing closes it.", "The mark was taken as part of the text.", "Double the marks inside a value, or remove this one."),
            _ => ("this row does not end within 64 MB.", "It was left out.", "Check whether a line break is missing."),
        };
        return new InputProblem
        {
            File = file.Path,
            Column = what == RowTrouble.StrayQuote && number < headings ? file.Columns[number].Heading : null,
            IsLoss = what is RowTrouble.TooLong or RowTrouble.Torn,
            What = told,
            Why = why,
            Instead = instead,
        };
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What is said of fields that were read otherwise than they stand.</summary>
internal static class FieldWords
{
    internal const string NoId = "Rows without an id";
    internal const string IdsTwice = "Ids that stand twice";
    internal const string UnreadDates = "Dates that cannot be read";

    internal static string Kind(FieldNotes notes) => notes switch
    {
        FieldNotes.Nul => "Values with NUL bytes",
        FieldNotes.Western => "Values in another encoding",
        _ => "Values that are too long",
    };

    internal static InputProblem Problem(PlannedFile file, FieldNotes notes)
    {
        var (what, why, instead) = notes switch
        {
            FieldNotes.Nul => ("this value holds NUL bytes.", "They were left out.", "Check how the file was made: text has none."),
            FieldNotes.Western => ("this value is not UTF-8, though others in the file are.", "It was read as Windows-1252.", "Save the file in one encoding, best UTF-8."),
            _ => ("this value is longer than 65,536 bytes.", "It was read so far.", "Check whether a quotation mark or a delimiter is missing."),
        };
        return new InputProblem { File = file.Path, IsLoss = notes == FieldNotes.Cut, What = what, Why = why, Instead = instead };
    }

    internal static InputProblem WholeFileIsWestern(PlannedFile file, long values) => new()
    {
        File = file.Path,
        What = string.Create(CultureInfo.InvariantCulture, $"this file is not UTF-8: {values:N0} values hold other letters."),
        Why = "It was read as Windows-1252.",
        Instead = "Nothing is needed if names look right; else save it as UTF-8.",
    };

    internal static InputProblem BlankId(PlannedFile file) => new()
    {
        File = file.Path,
        What = "this row has no id.",
        Why = "It was read all the same, and is called by its row: “row 7” for the seventh.",
        Instead = "Give every row an id, or name another column with --id-column.",
    };

    internal static InputProblem IdTwice(PlannedFile file, long first) => new()
    {
        File = file.Path,
        What = string.Create(CultureInfo.InvariantCulture, $"this id stands in row {first} already."),
        Why = "Both rows were read as records of their own; the answer cannot tell them apart.",
        Instead = "Give every row an id of its own, or name another column with --id-column.",
    };

    internal static InputProblem UnreadDate(PlannedFile file) => new()
    {
        File = file.Path,
        What = "this is not read as a date.",
        Why = "It counts as not known.",
        Instead = "Write dates as 1984-07-12.",
    };
}
