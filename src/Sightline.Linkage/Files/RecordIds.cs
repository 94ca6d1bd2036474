using System.Text;

namespace Sightline.Linkage;

/// <summary>What each record is called in its file: the text of its id column, as UTF-8, one after another.</summary>
public sealed class RecordIds
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<byte[]> _chunks = [new byte[ChunkSize]];
    private long[] _starts = new long[1024];
    private int[] _lengths = new int[1024];
    private long _end;

    /// <summary>One for each record.</summary>
    public int Count { get; private set; }

    /// <summary>The id of a record, numbered from 0 over all files; empty when its row gives none.</summary>
    public ReadOnlySpan<byte> Utf8(int record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record, Count);
        var start = _starts[record];
        return _chunks[(int)(start >> ChunkBits)].AsSpan((int)(start & (ChunkSize - 1)), _lengths[record]);
    }

    public string Text(int record) => Encoding.UTF8.GetString(Utf8(record));

    internal void Add(ReadOnlySpan<byte> id)
    {
        if ((_end & (ChunkSize - 1)) + id.Length > ChunkSize)
        {
            _end = (_end | (ChunkSize - 1)) + 1;
        }

        while (_end >> ChunkBits >= _chunks.Count)
        {
            _chunks.Add(new byte[ChunkSize]);
        }

        if (Count == _starts.Length)
        {
            Array.Resize(ref _starts, Count * 2);
            Array.Resize(ref _lengths, Count * 2);
        }

        id.CopyTo(_chunks[(int)(_end >> ChunkBits)].AsSpan((int)(_end & (ChunkSize - 1))));
        _starts[Count] = _end;
        _lengths[Count++] = id.Length;
        _end += id.Length;
    }
}
