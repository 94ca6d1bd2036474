using System.Text;

namespace Sightline.Linkage.Tests.Files;

/// <summary>A table written to a file of its own, for one test.</summary>
internal sealed class TableFile : IDisposable
{
    private TableFile(byte[] content)
    {
        Path = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"sightline-table-{Interlocked.Increment(ref _made)}-{Environment.ProcessId}.csv");
        File.WriteAllBytes(Path, content);
    }

    private static int _made;

    internal string Path { get; }

    internal static TableFile Of(string text, Encoding? encoding = null) => new([.. encoding?.GetPreamble() ?? [], .. (encoding ?? new UTF8Encoding(false)).GetBytes(text)]);

    internal static TableFile Of(byte[] content) => new(content);

    internal CsvPlan Plan(CsvOptions? options = null) => CsvFiles.Plan([Path], options ?? new CsvOptions());

    internal CsvRecords Read(CsvOptions? options = null, int threads = 1) => CsvFiles.Read(Plan(options), threads, TestContext.Current.CancellationToken);

    public void Dispose() => File.Delete(Path);
}

internal static class RecordsAsText
{
    /// <summary>The values of a record by heading; blank when missing.</summary>
    internal static string Of(this CsvRecords read, int record, string column)
    {
        var found = read.Records.Columns.Single(one => one.Name == column);
        return found.Values.Text(found.Codes[record]);
    }

    internal static string Row(this CsvRecords read, int record) =>
        string.Join('|', read.Records.Columns.Select(column => column.Values.Text(column.Codes[record])).Prepend(read.Ids.Text(record)));

    internal static string Whole(this CsvRecords read) => string.Join('\n', Enumerable.Range(0, read.Records.Count).Select(record => read.Row(record)))
        + "\n" + string.Join('\n', read.Records.Columns.Select(column => $"{column.Name} {column.Role} {string.Join(',', column.Codes)}"))
        + "\n" + string.Join('\n', read.Problems);
}
