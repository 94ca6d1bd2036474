namespace Sightline.Linkage;

/// <summary>Which row of its file each record is of. Rows and records run side by side but for blank and refused rows, so only where they
/// part is kept.</summary>
internal sealed class RowNumbers
{
    private readonly List<int> _records = [];
    private readonly List<long> _ahead = [];

    /// <summary>Takes the records of a piece in order; the first is <paramref name="firstRecord"/> over all files.</summary>
    internal void Add(CsvPiece piece, int firstRecord)
    {
        if (piece.Records == 0)
        {
            return;
        }

        Note(firstRecord, piece.RowNumber(0));
        for (var at = piece.Records == piece.RowOf[piece.Records - 1] - piece.RowOf[0] + 1 ? piece.Records : 1; at < piece.Records; at++)
        {
            Note(firstRecord + at, piece.RowNumber(at));
        }
    }

    internal long Of(int record)
    {
        var at = _records.BinarySearch(record);
        return _ahead[at >= 0 ? at : ~at - 1] + record;
    }

    private void Note(int record, long row)
    {
        if (_ahead.Count == 0 || _ahead[^1] != row - record)
        {
            _records.Add(record);
            _ahead.Add(row - record);
        }
    }
}
