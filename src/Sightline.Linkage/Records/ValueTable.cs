using System.Runtime.InteropServices;
using System.Text;

namespace Sightline.Linkage;

/// <summary>Each distinct value of a column once, as UTF-8. Code 0 is "missing" and has no text; values are numbered from 1 in the order
/// they came.</summary>
/// <remarks>Writing is for one thread; reading for any number, once writing has ended.</remarks>
public sealed class ValueTable
{
    private const int ChunkBits = 20;
    private const int ChunkSize = 1 << ChunkBits;

    private readonly List<byte[]> _chunks = [new byte[ChunkSize]];
    private readonly List<long> _starts = [0];
    private readonly List<int> _lengths = [0];
    private int[] _slots = new int[1024];
    private uint[] _hashes = new uint[1024];
    private long _end;

    /// <summary>How many codes there are, the missing one included.</summary>
    public int Count => _lengths.Count;

    /// <summary>The value with this code, as it was written; empty for code 0.</summary>
    public ReadOnlySpan<byte> Utf8(int code)
    {
        var start = _starts[code];
        return Chunk(start).AsSpan((int)(start & (ChunkSize - 1)), _lengths[code]);
    }

    public string Text(int code) => Encoding.UTF8.GetString(Utf8(code));

    /// <summary>The code of this value, which is added when it is new. An empty value is 0. A value is read to at most
    /// 65,536 bytes.</summary>
    public int Intern(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        value = value.Length > 65_536 ? value[..65_536] : value;
        var hash = Hash(value);
        var mask = _slots.Length - 1;
        var at = (int)hash & mask;
        while (_slots[at] != 0)
        {
            if (_hashes[at] == hash && Utf8(_slots[at]).SequenceEqual(value))
            {
                return _slots[at];
            }

            at = (at + 1) & mask;
        }

        var code = Append(value);
        _slots[at] = code;
        _hashes[at] = hash;
        if (Count * 2 > _slots.Length)
        {
            Grow();
        }

        return code;
    }

    public int Intern(string value) => Intern(Encoding.UTF8.GetBytes(value));

    private static uint Hash(ReadOnlySpan<byte> value)
    {
        var hash = 0x9E3779B97F4A7C15UL ^ (ulong)value.Length;
        while (value.Length >= 8)
        {
            hash = (hash ^ MemoryMarshal.Read<ulong>(value)) * 0xFF51AFD7ED558CCDUL;
            hash ^= hash >> 32;
            value = value[8..];
        }

        var rest = 0UL;
        for (var i = 0; i < value.Length; i++)
        {
            rest |= (ulong)value[i] << (8 * i);
        }

        hash = (hash ^ rest) * 0xC4CEB9FE1A85EC53UL;
        return (uint)(hash ^ (hash >> 29) ^ (hash >> 47));
    }

    private byte[] Chunk(long start) => _chunks[(int)(start >> ChunkBits)];

    private int Append(ReadOnlySpan<byte> value)
    {
        // A value never lies across two chunks.
        if ((_end & (ChunkSize - 1)) + value.Length > ChunkSize)
        {
            _end = (_end | (ChunkSize - 1)) + 1;
        }

        if (_end >> ChunkBits == _chunks.Count)
        {
            _chunks.Add(new byte[ChunkSize]);
        }

        value.CopyTo(Chunk(_end).AsSpan((int)(_end & (ChunkSize - 1))));
        var code = _lengths.Count;
        _lengths.Add(value.Length);
        _starts.Add(_end);
        _end += value.Length;
        return code;
    }

    private void Grow()
    {
        var old = _slots;
        var oldHashes = _hashes;
        _slots = new int[old.Length * 4];
        _hashes = new uint[old.Length * 4];
        var mask = _slots.Length - 1;
        for (var i = 0; i < old.Length; i++)
        {
            if (old[i] == 0)
            {
                continue;
            }

            var at = (int)oldHashes[i] & mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = old[i];
            _hashes[at] = oldHashes[i];
        }
    }
}
