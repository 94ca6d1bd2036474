namespace Sightline.Linkage;

/// <summary>Records read from files.</summary>
public sealed record CsvRecords
{
    public required RecordSet Records { get; init; }

    /// <summary>What each record is called, in the order of <see cref="Records"/>.</summary>
    public required RecordIds Ids { get; init; }

    /// <summary>What could not be read as it stands. Of each kind twenty rows of a file are named, the others counted.</summary>
    public required IReadOnlyList<InputProblem> Problems { get; init; }

    internal IReadOnlyList<RowNumbers> Rows { get; init; } = [];

    /// <summary>The row of its file a record is of; the headings are row 1.</summary>
    public long RowOf(int record) => Rows[Records.FileOf(record)].Of(record);
}

/// <summary>One column read for itself.</summary>
/// <param name="Codes">One per record, in the order of <see cref="CsvRecords.Records"/>; 0 is blank.</param>
/// <param name="Values">What the codes stand for.</param>
public sealed record ExtraColumn(int[] Codes, ValueTable Values);

/// <summary>Tables of text as records: comma, semicolon, tab or pipe; quotation marks as in RFC 4180; UTF-8, Windows-1252, or UTF-16 with its
/// mark; LF, CRLF or CR. Bad rows and values are left out or taken as blank, and told; the rest is read.</summary>
/// <remarks>Memory: the distinct values of the columns that have a role, four bytes a record for each such column, the ids, and a few blocks
/// of 4 MB. A row is at most 64 MB, a quoted field 4 MB, a value 65,536 bytes.</remarks>
public static class CsvFiles
{
    /// <summary>Looks at the first part of each file and says how it will be read.</summary>
    /// <exception cref="InputRefusedException">A file cannot be opened or is empty, or a heading asked for is in none.</exception>
    public static CsvPlan Plan(IReadOnlyList<string> paths, CsvOptions options)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(options);
        var files = paths.Select(path => ColumnGuess.Plan(CsvHead.Open(path), options)).ToList();
        var asked = options.Map.Keys.Concat(options.TruthColumn is { } truth ? [truth] : []);
        foreach (var heading in asked)
        {
            if (!files.Any(file => file.Columns.Any(column => ColumnGuess.IsSame(column.Heading, heading))))
            {
                throw new InputRefusedException(NoSuchColumn(files, heading));
            }
        }

        return new CsvPlan(files, ColumnMatch.Targets(files));
    }

    /// <summary>Reads the columns that have a role, and the ids. The same for any number of threads. Truth and other ignored columns are
    /// not looked at.</summary>
    /// <param name="threads">0 is as many as there are processors.</param>
    /// <exception cref="InputRefusedException">A file cannot be opened any more.</exception>
    public static CsvRecords Read(CsvPlan plan, int threads = 0, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var ids = new RecordIds();
        var tables = plan.Targets.Select(_ => new ValueTable()).ToArray();
        var codes = plan.Targets.Select(_ => Array.Empty<int>()).ToArray();
        var starts = new List<int>();
        var readings = new List<FileReading>();
        for (var file = 0; file < plan.Files.Count; file++)
        {
            starts.Add(ids.Count);
            var reading = new FileReading(plan.Files[file], threads, stop);
            reading.AddId(ids);
            for (var target = 0; target < tables.Length; target++)
            {
                reading.AddColumn(plan.Targets[target], file, tables[target], codes[target]);
            }

            reading.Run(starts[file]);
            reading.TellSameIds(ids, starts[file]);
            for (var target = 0; target < tables.Length; target++)
            {
                codes[target] = reading.CodesOf(target) ?? Longer(codes[target], ids.Count);
            }

            readings.Add(reading);
        }

        var columns = plan.Targets.Select((target, at) => new ValueColumn(target.Name, target.Role, codes[at], tables[at])).ToList();
        for (var at = 0; at < columns.Count; at++)
        {
            columns[at] = columns[at].Role == ColumnRole.Born ? WithDates(columns[at], starts, readings) : columns[at];
        }

        var records = new RecordSet(ids.Count, columns, starts);
        return new CsvRecords { Records = records, Ids = ids, Problems = [.. readings.SelectMany(reading => reading.Told())], Rows = [.. readings.Select(reading => reading.Rows)] };
    }

    /// <summary>Reads one column by its heading, whatever its role, row for row as <see cref="Read"/> does: for the truth, which only
    /// evaluation asks for. A file without it gives blanks.</summary>
    /// <exception cref="InputRefusedException">No file has this heading, or a file cannot be opened any more.</exception>
    public static ExtraColumn ReadColumn(CsvPlan plan, string heading, int threads = 0, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(heading);
        var table = new ValueTable();
        var codes = Array.Empty<int>();
        var count = 0;
        var sources = plan.Files.Select(file => file.Columns.ToList().FindIndex(column => ColumnGuess.IsSame(column.Heading, heading)))
            .Select(at => at < 0 ? Array.Empty<int>() : [at]).ToList();
        if (sources.All(source => source.Length == 0))
        {
            throw new InputRefusedException(NoSuchColumn(plan.Files, heading));
        }

        for (var file = 0; file < plan.Files.Count; file++)
        {
            var reading = new FileReading(plan.Files[file], threads, stop);
            reading.AddColumn(new TargetColumn(heading, ColumnRole.Ignored, sources), file, table, codes);
            count += reading.Run(count);
            codes = reading.CodesOf(0) ?? Longer(codes, count);
        }

        return new ExtraColumn(codes, table);
    }

    private static ValueColumn WithDates(ValueColumn column, List<int> starts, List<FileReading> readings) => BornTexts.Rewritten(column, starts, record =>
    {
        var file = starts.FindLastIndex(start => start <= record);
        readings[file].TellUnreadDate(column.Name, record);
    });

    private static int[] Longer(int[] codes, int count)
    {
        Array.Resize(ref codes, count);
        return codes;
    }

    private static InputProblem NoSuchColumn(IReadOnlyList<PlannedFile> files, string heading) => new()
    {
        File = files[0].Path,
        Column = heading,
        What = "there is no column of this heading.",
        Why = $"The headings are: {string.Join(", ", files.SelectMany(file => file.Columns).Select(column => column.Heading).Distinct())}.",
        Instead = "Name one of them.",
    };
}
