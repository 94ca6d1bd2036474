namespace Sightline.Linkage;

/// <summary>The answer of a run as files: <c>left_id,right_id,match_weight,match_probability,left_file,right_file</c> and
/// <c>record_id,cluster_id,file</c>. Weights in log2 to three digits, probabilities to six; files are numbered from 1 in the order given;
/// a cluster is called by its first record.</summary>
public static class LinksFile
{
    private const int RowsAtOnce = 16_384;

    private static readonly byte[] LinkHeadings = "left_id,right_id,match_weight,match_probability,left_file,right_file\n"u8.ToArray();
    private static readonly byte[] ClusterHeadings = "record_id,cluster_id,file\n"u8.ToArray();

    /// <summary>Writes the links at least as probable as asked for; in the order of the result.</summary>
    /// <param name="threads">0 is as many as there are processors.</param>
    public static void WriteLinks(Stream to, LinkResult result, CsvRecords read, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(read);
        to.Write(LinkHeadings);
        Write(to, result.Left.Length, threads, (row, lines) =>
        {
            var (left, right) = (result.Left[row], result.Right[row]);
            lines.Text(read.Ids.Utf8(left));
            lines.Text(read.Ids.Utf8(right));
            lines.Thousandths(result.Weight[row]);
            lines.Millionths(LinkResult.Probability(result.Weight[row]));
            lines.Whole(read.Records.FileOf(left) + 1, (byte)',');
            lines.Whole(read.Records.FileOf(right) + 1, (byte)'\n');
        });
    }

    /// <summary>Writes every record with its cluster. Records of several files may share an id: the cluster is then told apart by its file.</summary>
    public static void WriteClusters(Stream to, LinkResult result, CsvRecords read, int threads = 0)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(read);
        to.Write(ClusterHeadings);
        var manyFiles = read.Records.FileStarts.Count > 1;
        Write(to, result.Cluster.Length, threads, (record, lines) =>
        {
            var cluster = result.Cluster[record];
            lines.Text(read.Ids.Utf8(record));
            if (manyFiles)
            {
                lines.TextOfFile(read.Ids.Utf8(cluster), read.Records.FileOf(cluster) + 1);
            }
            else
            {
                lines.Text(read.Ids.Utf8(cluster));
            }

            lines.Whole(read.Records.FileOf(record) + 1, (byte)'\n');
        });
    }

    private static void Write(Stream to, int rows, int threads, Action<int, CsvLines> write)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : Environment.ProcessorCount };
        var parts = Enumerable.Range(0, parallel.MaxDegreeOfParallelism * 2).Select(_ => new CsvLines()).ToArray();
        for (var from = 0; from < rows; from += parts.Length * RowsAtOnce)
        {
            var first = from;
            Parallel.For(0, parts.Length, parallel, part =>
            {
                var start = first + ((long)part * RowsAtOnce);
                var end = (int)Math.Min(rows, start + RowsAtOnce);
                for (var row = start; row < end; row++)
                {
                    write((int)row, parts[part]);
                }
            });
            foreach (var part in parts)
            {
                part.Drain(to);
            }
        }
    }
}
