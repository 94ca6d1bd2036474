using System.Globalization;

namespace Sightline.Linkage;

/// <summary>Links read back from a file.</summary>
public sealed record ReadLinks
{
    /// <summary>Records of each pair, numbered from 0 over all files.</summary>
    public required IReadOnlyList<int> Left { get; init; }

    public required IReadOnlyList<int> Right { get; init; }

    /// <summary>In log2 of the odds.</summary>
    public required IReadOnlyList<float> Weight { get; init; }

    /// <summary>Links that could not be taken, and why.</summary>
    public required IReadOnlyList<InputProblem> Problems { get; init; }
}

/// <summary>Reads what <see cref="LinksFile"/> writes, or another program in the same form. A file number may be left out where there is
/// but one file.</summary>
public sealed class AnswerFiles
{
    private readonly CsvRecords _read;
    private readonly Dictionary<(int File, string Id), int> _records = [];
    private readonly HashSet<int> _twice = [];

    /// <param name="read">The records the answer is about.</param>
    public AnswerFiles(CsvRecords read)
    {
        ArgumentNullException.ThrowIfNull(read);
        _read = read;
        for (var record = 0; record < read.Ids.Count; record++)
        {
            if (!_records.TryAdd((read.Records.FileOf(record), read.Ids.Text(record)), record))
            {
                _twice.Add(_records[(read.Records.FileOf(record), read.Ids.Text(record))]);
            }
        }
    }

    /// <exception cref="InputRefusedException">The file cannot be opened, or lacks a column it must have.</exception>
    public ReadLinks Links(string path, CancellationToken stop = default)
    {
        var table = new Table(path, ["left_id", "right_id"], stop);
        var problems = new ProblemList(path);
        var (left, right, weight) = (new List<int>(), new List<int>(), new List<float>());
        var hasWeight = table.Has("match_weight");
        if (!hasWeight && !table.Has("match_probability"))
        {
            throw Table.Without(path, "match_weight");
        }

        for (var row = 0; row < table.Count; row++)
        {
            var one = Record(table.Text("left_id", row), table.Text("left_file", row), out var why);
            var other = why is null ? Record(table.Text("right_id", row), table.Text("right_file", row), out why) : -1;
            var bits = hasWeight ? Number(table.Text("match_weight", row)) : Bits(Number(table.Text("match_probability", row)));
            why ??= float.IsNaN(bits) ? "Its weight is not a number." : one == other ? "It ties a record to itself." : null;
            if (why is not null)
            {
                problems.Add("Links that cannot be taken", problems.Problem("this link was left out.", why, "Check that the files are those that were linked.") with { Row = table.Row(row) });
                continue;
            }

            left.Add(one);
            right.Add(other);
            weight.Add(bits);
        }

        return new ReadLinks { Left = left, Right = right, Weight = weight, Problems = problems.Told() };
    }

    /// <summary>For each record the number of its cluster; a record the file does not name is alone.</summary>
    /// <exception cref="InputRefusedException">The file cannot be opened, or lacks a column it must have.</exception>
    public (IReadOnlyList<int> Cluster, IReadOnlyList<InputProblem> Problems) Clusters(string path, CancellationToken stop = default)
    {
        var table = new Table(path, ["record_id", "cluster_id"], stop);
        var problems = new ProblemList(path);
        var cluster = Enumerable.Range(0, _read.Ids.Count).Select(record => -1 - record).ToArray();
        for (var row = 0; row < table.Count; row++)
        {
            var record = Record(table.Text("record_id", row), table.Text("file", row), out var why);
            if (why is null)
            {
                cluster[record] = table.Code("cluster_id", row);
            }
            else
            {
                problems.Add("Rows that cannot be taken", problems.Problem("this row was left out.", why, "Check that the files are those that were linked.") with { Row = table.Row(row) });
            }
        }

        return (cluster, problems.Told());
    }

    private static float Number(string text) => float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : float.NaN;

    private static float Bits(float probability) => probability is >= 0 and <= 1 ? (float)Math.Clamp(Math.Log2(probability / (1 - (double)probability)), -60, 60) : float.NaN;

    private int Record(string id, string file, out string? why)
    {
        why = null;
        var files = _read.Records.FileStarts.Count;
        var isNumber = int.TryParse(file, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        number = file.Length == 0 && files == 1 ? 1 : isNumber ? number : 0;
        if (number < 1 || number > files)
        {
            why = $"There is no file “{file}”: files are numbered from 1 to {files}.";
            return -1;
        }

        if (!_records.TryGetValue((number - 1, id), out var record))
        {
            why = "A record of this id is in none of the files.";
            return -1;
        }

        why = _twice.Contains(record) ? "Two records bear this id." : null;
        return record;
    }

    /// <summary>A small table by headings, as codes.</summary>
    private sealed class Table
    {
        private readonly Dictionary<string, ExtraColumn> _columns = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Asked for only when something is wrong.</summary>
        private readonly Lazy<CsvRecords> _rows;

        internal Table(string path, string[] needed, CancellationToken stop)
        {
            var plan = CsvFiles.Plan([path], new CsvOptions());
            _rows = new Lazy<CsvRecords>(() => CsvFiles.Read(plan, 0, stop));
            foreach (var column in plan.Files[0].Columns)
            {
                _columns[column.Heading] = CsvFiles.ReadColumn(plan, column.Heading, 0, stop);
            }

            var missing = needed.FirstOrDefault(heading => !_columns.ContainsKey(heading));
            if (missing is not null)
            {
                throw Without(path, missing);
            }

            Count = _columns[needed[0]].Codes.Length;
        }

        internal int Count { get; }

        internal static InputRefusedException Without(string path, string heading) => new(new InputProblem
        {
            File = path,
            Column = heading,
            What = "there is no column of this heading.",
            Why = "An answer has left_id, right_id and match_weight (or match_probability); clusters have record_id and cluster_id.",
            Instead = "Give a file that “sightline link” wrote, or one of the same form.",
        });

        internal bool Has(string heading) => _columns.ContainsKey(heading);

        internal int Code(string heading, int row) => _columns[heading].Codes[row];

        internal string Text(string heading, int row) => _columns.TryGetValue(heading, out var column) ? column.Values.Text(column.Codes[row]) : "";

        internal long Row(int row) => _rows.Value.RowOf(row);
    }
}
