using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Sightline.Linkage;

/// <summary>The records as rows of keys and codes, and the pattern of levels any two of them make.</summary>
/// <remarks>A row is 128 bytes: what blocking and comparing read of a record comes from memory in one go.</remarks>
internal sealed class Rows
{
    /// <summary>So many fields fit a pattern of 64 bits.</summary>
    internal const int MostFields = 12;

    /// <summary>Keys come first in a row; there is room for so many rules.</summary>
    internal const int Keys = 16;

    /// <summary>Codes hold this much of what stands in a row.</summary>
    internal const int CodeMask = (1 << BatchField.CodeBits) - 1;

    private const int Width = 32;

    /// <summary>So many records are filled in at once: what they need of a row stays near.</summary>
    private const int FilledAtOnce = 4096;

    private int[] _rows;
    private readonly BatchField[] _fields;
    private readonly FieldLevels _levels;
    private readonly int _forename;
    private readonly int _surname;
    private readonly int _line;
    private readonly int _secondLine;

    internal Rows(Fields fields, int threads)
    {
        _fields = [.. fields.All];
        _levels = new FieldLevels(_fields);
        Count = _fields[0].Records;
        (_forename, _surname) = fields.Forename >= 0 && fields.Surname >= 0 ? (fields.Forename, fields.Surname) : (-1, -1);
        (_line, _secondLine) = fields.FirstLine >= 0 ? (fields.FirstLine, fields.IndexOf(FieldMaker.SecondStreet)) : (-1, -1);
        Born = fields.Born;
        _rows = LargeArray.Of<int>((long)Count * Width);
        Content = new ulong[Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };
        var written = new WrittenCodes[_fields.Length];
        Parallel.For(0, _fields.Length, parallel, at => written[at] = new WrittenCodes(_fields[at], at, _levels.SketchAt(at)));
        Parallel.For(0, (Count + FilledAtOnce - 1) / FilledAtOnce, parallel, part =>
        {
            var (from, to) = (part * FilledAtOnce, Math.Min(Count, (part + 1) * FilledAtOnce));
            for (var at = 0; at < written.Length; at++)
            {
                Fill(written[at], at, from, to);
            }
        });
    }

    internal int Count { get; private set; }

    /// <summary>For each record a number made of all it says, whatever the order of the records.</summary>
    internal ulong[] Content { get; }

    internal IReadOnlyList<BatchField> Fields => _fields;

    /// <summary>Which field is the birth; -1 without.</summary>
    internal int Born { get; }

    /// <summary>Levels of values often held are remembered from here on: for records of which none is added or changed.</summary>
    internal void Remember() => _levels.Remember();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(WrittenCodes written, int at, int from, int to)
    {
        var codes = _fields[at].Codes.AsSpan(from, to - from);
        var sketch = _levels.SketchAt(at);
        for (var i = 0; i < codes.Length; i++)
        {
            var code = codes[i];
            var row = (long)(from + i) * Width;
            Content[from + i] += written.Contents[code];
            _rows[row + Keys + at] = written.Marked[code];
            if (sketch > 0)
            {
                _rows[row + Keys + sketch] = (int)written.Sketches[code];
            }
        }
    }

    /// <summary>What stands in the rows for each code of a field.</summary>
    private sealed class WrittenCodes
    {
        internal WrittenCodes(BatchField field, int at, int sketch)
        {
            Marked = new int[field.Values];
            Contents = new ulong[field.Values];
            Sketches = sketch > 0 ? new uint[field.Values] : [];
            for (var code = 1; code < Marked.Length; code++)
            {
                Marked[code] = Rows.Marked(field, code);
                Contents[code] = field.Counts[code] == 0 ? 0 : BatchField.Mixed(field.Content(code) + (ulong)at);
                if (sketch > 0)
                {
                    Sketches[code] = field.Sketch(code);
                }
            }
        }

        internal int[] Marked { get; }

        internal ulong[] Contents { get; }

        internal uint[] Sketches { get; }
    }

    /// <summary>The levels of every field, five bits each, the first field lowest.</summary>
    internal ulong Pattern(int a, int b) => Pattern(ref Row(a), ref Row(b), ulong.MaxValue);

    /// <summary>The same for a row that is not among them, reading of the record only the fields of <paramref name="seen"/>, a bit
    /// for each.</summary>
    internal ulong Pattern(ReadOnlySpan<int> row, int b, ulong seen) =>
        Pattern(ref Unsafe.Add(ref MemoryMarshal.GetReference(row), Keys), ref Row(b), seen);

    /// <summary>A row for these codes, with room for keys in front.</summary>
    internal int[] RowOf(ReadOnlySpan<int> codes)
    {
        var row = new int[Width];
        for (var at = 0; at < codes.Length; at++)
        {
            row[Keys + at] = Marked(_fields[at], codes[at]);
            if (_levels.SketchAt(at) is > 0 and var sketch && codes[at] != 0)
            {
                row[Keys + sketch] = (int)_fields[at].Sketch(codes[at]);
            }
        }

        return row;
    }

    internal static int CodeIn(ReadOnlySpan<int> row, int field) => row[Keys + field] & CodeMask;

    internal ReadOnlySpan<int> RowAt(int record) => _rows.AsSpan(record * Width, Width);

    /// <summary>Puts a row in a record's place; the one after the last adds a record.</summary>
    internal void Put(int record, ReadOnlySpan<int> row)
    {
        if (record == Count)
        {
            if (_rows.Length == Count * Width)
            {
                Array.Resize(ref _rows, checked((Count + (Count / 8) + 1024) * Width));
            }

            Count++;
        }

        row.CopyTo(_rows.AsSpan(record * Width, Width));
    }

    private ref int Row(int record) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), (record * (nint)Width) + Keys);

    private static int Marked(BatchField field, int code) =>
        code == 0 || field.Counts[code] == 0 ? code : code | (field.ExactLevel(code) << BatchField.CodeBits);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private ulong Pattern(ref int one, ref int two, ulong seen)
    {
        var pattern = SameLevels.Of(ref one, ref two, out var differ);
        if (seen != ulong.MaxValue)
        {
            differ &= (uint)seen;
            for (var at = 0; at < _fields.Length; at++)
            {
                pattern = (seen >> at & 1) == 0 ? With(pattern, at, 0) : pattern;
            }
        }

        for (; differ != 0; differ &= differ - 1)
        {
            var at = BitOperations.TrailingZeroCount(differ);
            pattern |= (ulong)(uint)_levels.OfDifferent(ref one, ref two, at) << (BatchField.LevelBits * at);
        }

        return WithSwaps(pattern, ref one, ref two, seen);
    }

    /// <summary>Gives all records their keys under some rules that follow one another.</summary>
    /// <param name="first">The first of the rules.</param>
    /// <param name="keys">By rule, then by record.</param>
    /// <param name="parallel">How many work at once.</param>
    internal void SetKeys(int first, uint[][] keys, ParallelOptions parallel) => Parallel.For(0, (Count + FilledAtOnce - 1) / FilledAtOnce, parallel, part =>
    {
        for (var rule = 0; rule < keys.Length; rule++)
        {
            var to = Math.Min(Count, (part + 1) * FilledAtOnce);
            for (var record = part * FilledAtOnce; record < to; record++)
            {
                _rows[((long)record * Width) + first + rule] = (int)keys[rule][record];
            }
        }
    });

    internal void SetKey(int record, int rule, uint key) => _rows[((long)record * Width) + rule] = (int)key;

    internal uint Key(int record, int rule) => (uint)_rows[((long)record * Width) + rule];

    internal bool HasKey(int record) => RowAt(record)[..Keys].IndexOfAnyExcept(0) >= 0;

    /// <summary>Fetches the keys of all pairs, none waiting for another.</summary>
    internal void TouchKeys(PairBatch batch) => Touch(batch, 0);

    /// <summary>Likewise the codes.</summary>
    internal void TouchCodes(PairBatch batch) => Touch(batch, Keys);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Touch(PairBatch batch, int at)
    {
        var left = batch.Left.AsSpan(0, batch.Count);
        var right = batch.Right.AsSpan(0, batch.Count);
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), at);
        var touched = 0;
        for (var i = 0; i < right.Length; i++)
        {
            touched ^= Unsafe.Add(ref first, left[i] * (nint)Width) ^ Unsafe.Add(ref first, right[i] * (nint)Width);
        }

        batch.Touched = touched;
    }

    /// <summary>True when two records have a key in common under one of these rules, a bit for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Meet(int a, int b, uint rules)
    {
        ref var keyA = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), a * (nint)Width);
        ref var keyB = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), b * (nint)Width);
        return ((EqualKeys(ref keyA, ref keyB) | (EqualKeys(ref Unsafe.Add(ref keyA, 8), ref Unsafe.Add(ref keyB, 8)) << 8)) & rules) != 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint EqualKeys(ref int one, ref int two)
    {
        var keys = Vector256.LoadUnsafe(ref one);
        return Vector256.AndNot(Vector256.Equals(keys, Vector256.LoadUnsafe(ref two)), Vector256.Equals(keys, Vector256<int>.Zero)).ExtractMostSignificantBits();
    }

    internal static int Level(ulong pattern, int field) => (int)(pattern >> (BatchField.LevelBits * field)) & 31;

    private ulong WithSwaps(ulong pattern, ref int one, ref int two, ulong seen)
    {
        if (_forename >= 0 && (seen >> _forename & seen >> _surname & 1) != 0 && NameCrossing.MayBe(Level(pattern, _forename), Level(pattern, _surname)) && NamesCross(ref one, ref two))
        {
            pattern = With(With(pattern, _forename, NameField.Swapped), _surname, 0);
        }

        if (_line < 0 || (seen >> _line & seen >> _secondLine & 1) == 0)
        {
            return pattern;
        }

        var level = Level(pattern, _line);
        if (level is 0 or > TextField.Close && LinesCross(ref one, ref two))
        {
            pattern = With(With(pattern, _line, TextField.Swapped), _secondLine, 0);
        }

        return pattern;
    }

    /// <summary>Each forename is the other's surname, give or take a slip; one of the two may be missing when the other is the same.</summary>
    private bool NamesCross(ref int one, ref int two)
    {
        var (foreA, surA, foreB, surB) = (Code(ref one, _forename), Code(ref one, _surname), Code(ref two, _forename), Code(ref two, _surname));
        var first = Crossing(foreA, surB);
        return NameCrossing.IsSwap(first, first == NameCrossing.Unlike ? first : Crossing(surA, foreB));
    }

    private int Crossing(int a, int b) => a == 0 || b == 0 ? 0 : NameCrossing.Of(a == b, a == b ? 0 : _levels.OfDifferent(_surname, a, b));

    private bool LinesCross(ref int one, ref int two) =>
        AreAlike(Code(ref one, _line), Code(ref two, _secondLine)) || AreAlike(Code(ref one, _secondLine), Code(ref two, _line));

    private bool AreAlike(int a, int b) => a != 0 && b != 0 && (a == b || _levels.OfDifferent(_line, a, b) <= TextField.Close);

    private static int Code(ref int row, int field) => Unsafe.Add(ref row, field) & CodeMask;

    private static ulong With(ulong pattern, int field, int level) =>
        (pattern & ~(31UL << (BatchField.LevelBits * field))) | ((ulong)(uint)level << (BatchField.LevelBits * field));
}
