using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Sightline.Linkage;

/// <summary>At what level two different values of a field stand: looked for where it is found soonest.</summary>
internal sealed class FieldLevels
{
    /// <summary>Behind the codes of a row there is room for so many sketches of numbers.</summary>
    private const int MostSketches = 4;

    /// <summary>Levels of so many values, each with each, are remembered.</summary>
    private const int MostRemembered = 2048;

    private readonly Way[] _ways;

    internal FieldLevels(BatchField[] fields)
    {
        _ways = Array.ConvertAll(fields, field => new Way { Field = field, Different = field.Different, Levels = [] });
        var sketches = 0;
        foreach (var at in Enumerable.Range(0, fields.Length).Where(at => fields[at].MostApart >= 0).OrderBy(at => fields[at] is NameField ? 0 : 1).Take(MostSketches))
        {
            _ways[at].Sketch = Rows.MostFields + sketches++;
            _ways[at].MostApart = fields[at].MostApart;
        }
    }

    /// <summary>Where a field's sketch stands in a row, counted from the first code; 0 without.</summary>
    internal int SketchAt(int field) => _ways[field].Sketch;

    /// <summary>Finds for each field of names and texts the values whose levels are worth remembering: those that follow one another by number and are
    /// held by the most records.</summary>
    internal void Remember()
    {
        foreach (ref var way in _ways.AsSpan())
        {
            if (way.Field is NameField or TextField or HouseField)
            {
                way.Remembered = Math.Min(MostRemembered, (int)BitOperations.RoundUpToPowerOf2((uint)way.Field.Values));
                way.Bits = BitOperations.Log2((uint)way.Remembered);
                way.First = MostHeld(way.Field, way.Remembered);
                way.Levels = LargeArray.Of<byte>(way.Remembered * way.Remembered);
            }
        }
    }

    /// <summary>For two rows that differ in a field, known to both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int OfDifferent(ref int one, ref int two, int at)
    {
        ref readonly var way = ref _ways[at];
        if (way.Sketch > 0)
        {
            var (sketchOne, sketchTwo) = (Unsafe.Add(ref one, way.Sketch), Unsafe.Add(ref two, way.Sketch));
            if ((sketchOne | sketchTwo) >= 0 && BitOperations.PopCount((uint)(sketchOne ^ sketchTwo)) > way.MostApart)
            {
                return way.Different;
            }
        }

        var (a, b) = (Unsafe.Add(ref one, at) & Rows.CodeMask, Unsafe.Add(ref two, at) & Rows.CodeMask);
        ref var level = ref Remembered(in way, a, b);
        if (Unsafe.IsNullRef(ref level))
        {
            return way.Sketch > 0 ? way.Field.CompareClosely(a, b) : way.Field.Compare(a, b);
        }

        if (level == 0)
        {
            level = (byte)way.Field.Compare(a, b);
        }

        return level;
    }

    /// <summary>For two different values, both known.</summary>
    internal int OfDifferent(int at, int a, int b)
    {
        ref readonly var way = ref _ways[at];
        ref var level = ref Remembered(in way, a, b);
        if (Unsafe.IsNullRef(ref level))
        {
            return way.Field.Compare(a, b);
        }

        if (level == 0)
        {
            level = (byte)way.Field.Compare(a, b);
        }

        return level;
    }

    /// <summary>Where the level of two values is kept, 0 while it is not known; nowhere for most. Several threads may find the same at once: a level is a byte, and
    /// always the same.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref byte Remembered(ref readonly Way way, int a, int b)
    {
        var (row, column) = ((uint)(a - way.First), (uint)(b - way.First));
        return ref Math.Max(row, column) >= way.Remembered
            ? ref Unsafe.NullRef<byte>()
            : ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(way.Levels), (nint)((row << way.Bits) + column));
    }

    private static int MostHeld(BatchField field, int values)
    {
        var counts = field.Counts;
        var (held, first, most) = (0L, 0, -1L);
        for (var code = 0; code < field.Values; code++)
        {
            held += counts[code] - (code >= values ? counts[code - values] : 0);
            if (held > most)
            {
                (most, first) = (held, Math.Max(0, code - values + 1));
            }
        }

        return first;
    }

    private struct Way
    {
        internal BatchField Field;
        internal byte[] Levels;
        internal int Different;
        internal int Sketch;
        internal int MostApart;
        internal int First;
        internal int Bits;
        internal int Remembered;
    }
}
