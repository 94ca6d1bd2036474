using System.Text;

namespace Sightline.Linkage;

/// <summary>What each record is called in its file: the text of its id column, as UTF-8, one after another.</summary>
public sealed class RecordIds
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;
    private const int LengthBits = 17;
    private const int LengthMask = (1 << LengthBits) - 1;

    private readonly List<byte[]> _chunks = [new byte[ChunkSize]];

    /// <summary>Where each begins, and in the lower bits how long it is: one look at memory for both. An id is at most 65,536 bytes.</summary>
    private long[] _entries = new long[1024];
    private long _end;

    /// <summary>One for each record.</summary>
    public int Count { get; private set; }

    /// <summary>The id of a record, numbered from 0 over all files; empty when its row gives none.</summary>
    public ReadOnlySpan<byte> Utf8(int record)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(record, Count);
        var start = _entries[record] >> LengthBits;
        return _chunks[(int)(start >> ChunkBits)].AsSpan((int)(start & (ChunkSize - 1)), (int)(_entries[record] & LengthMask));
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

        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        id.CopyTo(_chunks[(int)(_end >> ChunkBits)].AsSpan((int)(_end & (ChunkSize - 1))));
        _entries[Count++] = (_end << LengthBits) | (uint)id.Length;
        _end += id.Length;
    }
}
