namespace Sightline.Linkage;

/// <summary>Pairs for a person to judge, as a table: one row a pair, the values of both sides next to each other, and an empty column to
/// write yes or no in.</summary>
public static class LabelSheet
{
    public static void Write(Stream to, JudgedLinks links, CsvRecords read, int size)
    {
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(read);
        var lines = new CsvLines();
        lines.Text("left_id"u8);
        lines.Text("right_id"u8);
        lines.Text("left_file"u8);
        lines.Text("right_file"u8);
        lines.Text("match_weight"u8);
        lines.Text("match_probability"u8);
        lines.Text("stratum"u8);
        lines.Text("drawn"u8);
        lines.Text("of"u8);
        foreach (var column in read.Records.Columns)
        {
            lines.Text(System.Text.Encoding.UTF8.GetBytes($"left {column.Name}"));
            lines.Text(System.Text.Encoding.UTF8.GetBytes($"right {column.Name}"));
        }

        lines.Text("same_person"u8, (byte)'\n');
        foreach (var pair in Estimation.Sample(links.Weight, size))
        {
            Write(lines, links, read, pair);
        }

        lines.Drain(to);
    }

    private static void Write(CsvLines lines, JudgedLinks links, CsvRecords read, SampledPair pair)
    {
        var (left, right) = (links.Left[pair.Link], links.Right[pair.Link]);
        lines.Text(read.Ids.Utf8(left));
        lines.Text(read.Ids.Utf8(right));
        lines.Whole(read.Records.FileOf(left) + 1, (byte)',');
        lines.Whole(read.Records.FileOf(right) + 1, (byte)',');
        lines.Thousandths(links.Weight[pair.Link]);
        lines.Millionths(LinkResult.Probability(links.Weight[pair.Link]));
        lines.Text(System.Text.Encoding.UTF8.GetBytes(pair.Stratum));
        lines.Whole(pair.Drawn, (byte)',');
        lines.Whole(pair.Of, (byte)',');
        foreach (var column in read.Records.Columns)
        {
            lines.Text(column.Values.Utf8(column.Codes[left]));
            lines.Text(column.Values.Utf8(column.Codes[right]));
        }

        lines.Text([], (byte)'\n');
    }
}
