using System.Runtime.CompilerServices;
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

    // A value is at most 65,536 bytes long: seventeen bits of an entry.
    private const int LengthBits = 17;
    private const int LengthMask = (1 << LengthBits) - 1;

    private readonly List<byte[]> _chunks = [new byte[ChunkSize]];

    /// <summary>By code: where the value begins, and how long it is.</summary>
    private long[] _entries = new long[256];

    /// <summary>The hash above, the code below: one line of memory says nearly always whether the value is known.</summary>
    private ulong[] _slots = new ulong[1024];
    private long _end;

    /// <summary>How many codes there are, the missing one included.</summary>
    public int Count { get; private set; } = 1;

    /// <summary>The value with this code, as it was written; empty for code 0.</summary>
    public ReadOnlySpan<byte> Utf8(int code)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)code, (uint)Count, nameof(code));
        var entry = _entries[code];
        var start = entry >> LengthBits;
        return Chunk(start).AsSpan((int)(start & (ChunkSize - 1)), (int)(entry & LengthMask));
    }

    public string Text(int code) => Encoding.UTF8.GetString(Utf8(code));

    /// <summary>The code of this value, which is added when it is new. An empty value is 0. A value is read to at most
    /// 65,536 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Intern(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
        {
            return 0;
        }

        value = value.Length > 65_536 ? value[..65_536] : value;
        var hash = Hash(value);
        var slots = _slots;
        var mask = slots.Length - 1;
        var at = (int)hash & mask;
        for (var slot = slots[at]; slot != 0; slot = slots[at])
        {
            if ((uint)(slot >> 32) == hash && Utf8((int)(uint)slot).SequenceEqual(value))
            {
                return (int)(uint)slot;
            }

            at = (at + 1) & mask;
        }

        var code = Append(value);
        slots[at] = ((ulong)hash << 32) | (uint)code;
        if (Count * 2L > slots.Length)
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
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count] = (_end << LengthBits) | (uint)value.Length;
        _end += value.Length;
        return Count++;
    }

    private void Grow()
    {
        var old = _slots;
        _slots = new ulong[old.Length * (old.Length < 1 << 20 ? 4 : 2)];
        var mask = _slots.Length - 1;
        foreach (var slot in old)
        {
            if (slot == 0)
            {
                continue;
            }

            var at = (int)(slot >> 32) & mask;
            while (_slots[at] != 0)
            {
                at = (at + 1) & mask;
            }

            _slots[at] = slot;
        }
    }
}
