namespace Sightline.Linkage;

/// <summary>One column of records: for each record the code of its value.</summary>
/// <param name="Name">The heading it came under.</param>
/// <param name="Role">What it says about a person.</param>
/// <param name="Codes">One per record; 0 is missing.</param>
/// <param name="Values">What the codes stand for.</param>
public sealed record ValueColumn(string Name, ColumnRole Role, int[] Codes, ValueTable Values);

/// <summary>Records to be linked, column by column. Records of several files stand one file after another.</summary>
public sealed class RecordSet
{
    private const double AboutAsFull = 0.8;

    /// <exception cref="ArgumentException">A column is longer or shorter than <paramref name="count"/>, or the file starts do not
    /// ascend from 0.</exception>
    public RecordSet(int count, IReadOnlyList<ValueColumn> columns, IReadOnlyList<int>? fileStarts = null)
    {
        ArgumentNullException.ThrowIfNull(columns);
        FileStarts = fileStarts ?? [0];
        if (columns.Any(column => column.Codes.Length != count))
        {
            throw new ArgumentException("Every column must have one code for each record.", nameof(columns));
        }

        if (FileStarts.Count == 0 || FileStarts[0] != 0 || FileStarts.Zip(FileStarts.Skip(1)).Any(pair => pair.First > pair.Second) || FileStarts[^1] > count)
        {
            throw new ArgumentException("The starts of the files must ascend from 0.", nameof(fileStarts));
        }

        Count = count;
        Columns = columns;
    }

    public int Count { get; }

    public IReadOnlyList<ValueColumn> Columns { get; }

    /// <summary>The first record of each file; one file starts at 0.</summary>
    public IReadOnlyList<int> FileStarts { get; }

    /// <summary>Of the columns of a role the first that is about as full as the fullest: an empty "work phone" before the mobile, or a former surname before
    /// the surname, does not take its place. -1 without any.</summary>
    internal int Main(ColumnRole role)
    {
        var columns = Enumerable.Range(0, Columns.Count).Where(at => Columns[at].Role == role).ToArray();
        if (columns.Length < 2)
        {
            return columns.Length == 0 ? -1 : columns[0];
        }

        var known = Array.ConvertAll(columns, at => Count - Columns[at].Codes.AsSpan().Count(0));
        return columns[Array.FindIndex(known, one => one >= AboutAsFull * known.Max())];
    }

    /// <summary>The file a record is of, from 0.</summary>
    public int FileOf(int record)
    {
        var file = FileStarts.Count - 1;
        while (FileStarts[file] > record)
        {
            file--;
        }

        return file;
    }
}
