namespace Sightline.Linkage;

/// <summary>How files are to be read; what is left out is guessed from headings and contents.</summary>
public sealed record CsvOptions
{
    /// <summary>The heading of the column that names each record; null is the first column of each file.</summary>
    public string? IdColumn { get; init; }

    /// <summary>The heading of the column that holds the truth; it is never read when linking. Null when there is none, or when its
    /// heading says so itself.</summary>
    public string? TruthColumn { get; init; }

    /// <summary>Roles by heading, which count before any guess. Headings are compared without regard to case and blanks.</summary>
    public IReadOnlyDictionary<string, ColumnRole> Map { get; init; } = new Dictionary<string, ColumnRole>();

    /// <summary>How many threads read; 0 is as many as there are processors. What is read is the same whatever it is.</summary>
    public int Threads { get; init; }
}

/// <summary>What one column of a file is taken for.</summary>
/// <param name="Heading">As in the file, without blanks round it; two of one name are told apart by a number.</param>
/// <param name="Role">What it says about a person.</param>
/// <param name="Why">Why it is taken for that, in a few words.</param>
public sealed record PlannedColumn(string Heading, ColumnRole Role, string Why)
{
    /// <summary>It names the records.</summary>
    public bool IsId { get; init; }

    /// <summary>What kind of thing of its role: two numbers of different kinds are never compared.</summary>
    internal string Kind { get; init; } = "";
}

/// <summary>One file as it will be read.</summary>
public sealed record PlannedFile
{
    internal PlannedFile(CsvHead head, IReadOnlyList<PlannedColumn> columns)
    {
        (Path, Dialect, HeadBytes, HeadRows, Problems) = (head.Path, head.Dialect, head.HeadBytes, head.HeadRows, head.Problems);
        Columns = columns;
        IdAt = columns.ToList().FindIndex(column => column.IsId);
    }

    /// <summary>As the caller named it.</summary>
    public string Path { get; }

    /// <summary>In the order of the file.</summary>
    public IReadOnlyList<PlannedColumn> Columns { get; }

    /// <summary>What parts the fields.</summary>
    public char Delimiter => (char)Dialect.Delimiter;

    internal CsvDialect Dialect { get; }

    /// <summary>How many bytes (as UTF-8, without the mark of byte order) the headings take.</summary>
    internal long HeadBytes { get; }

    /// <summary>How many rows stand before the first record.</summary>
    internal int HeadRows { get; }

    internal IReadOnlyList<InputProblem> Problems { get; }

    internal int IdAt { get; }
}

/// <summary>A column of the records to be made.</summary>
/// <param name="Name">The heading in the first file that has it.</param>
/// <param name="Role">The role.</param>
/// <param name="Sources">For each file the columns it is read from: none, one, or those of year, month and day.</param>
internal sealed record TargetColumn(string Name, ColumnRole Role, IReadOnlyList<int[]> Sources);

/// <summary>How files will be read: to be shown before they are.</summary>
public sealed class CsvPlan
{
    internal CsvPlan(IReadOnlyList<PlannedFile> files, IReadOnlyList<TargetColumn> targets) => (Files, Targets) = (files, targets);

    public IReadOnlyList<PlannedFile> Files { get; }

    internal IReadOnlyList<TargetColumn> Targets { get; }
}
