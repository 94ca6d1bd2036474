using System.Globalization;

namespace Sightline.Linkage;

/// <summary>Something in a file that could not be read as it stands. The rest was read.</summary>
public sealed record InputProblem
{
    /// <summary>The file as it was named by the caller.</summary>
    public required string File { get; init; }

    /// <summary>The row as a spreadsheet counts it: the headings are row 1, a record of several lines is one row. Null when the whole
    /// file is meant.</summary>
    public long? Row { get; init; }

    /// <summary>The heading of the column. Null when the whole row is meant.</summary>
    public string? Column { get; init; }

    public required string What { get; init; }

    /// <summary>Why it matters, or what was done instead.</summary>
    public required string Why { get; init; }

    /// <summary>What the reader of this can do.</summary>
    public required string Instead { get; init; }

    /// <summary>Something that was there is not in what was read.</summary>
    public bool IsLoss { get; init; }

    /// <summary>Where: what. Why. What to do.</summary>
    public override string ToString()
    {
        var row = Row is { } number ? string.Create(CultureInfo.InvariantCulture, $", row {number}") : "";
        var column = Column is { } heading ? $", column “{heading}”" : "";
        return Printable($"{Path.GetFileName(File)}{row}{column}: {What} {Why} {Instead}");
    }

    /// <summary>A heading may hold what moves a terminal's cursor.</summary>
    private static string Printable(string text) => text.Any(char.IsControl) ? string.Concat(text.Select(letter => char.IsControl(letter) ? '·' : letter)) : text;
}

/// <summary>A file of which nothing can be read: it is missing, empty or not a table.</summary>
public sealed class InputRefusedException : Exception
{
    public InputRefusedException(InputProblem problem)
        : base((problem ?? throw new ArgumentNullException(nameof(problem))).ToString()) => Problem = problem;

    public InputProblem Problem { get; }
}
