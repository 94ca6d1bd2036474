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

    private const int Width = 32;
    private const int CodeMask = (1 << BatchField.CodeBits) - 1;

    private int[] _rows;
    private readonly BatchField[] _fields;
    private readonly int _forename;
    private readonly int _surname;
    private readonly int _line;
    private readonly int _secondLine;

    internal Rows(Fields fields, int threads)
    {
        _fields = [.. fields.All];
        Count = _fields[0].Records;
        (_forename, _surname) = fields.Forename >= 0 && fields.Surname >= 0 ? (fields.Forename, fields.Surname) : (-1, -1);
        (_line, _secondLine) = fields.FirstLine >= 0 ? (fields.FirstLine, fields.IndexOf(FieldMaker.SecondStreet)) : (-1, -1);
        Born = fields.Born;
        _rows = new int[(long)Count * Width];
        Content = new ulong[Count];
        Parallel.For(0, _fields.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, Fill);
    }

    internal int Count { get; private set; }

    /// <summary>For each record a number made of all it says, whatever the order of the records.</summary>
    internal ulong[] Content { get; }

    internal IReadOnlyList<BatchField> Fields => _fields;

    /// <summary>Which field is the birth; -1 without.</summary>
    internal int Born { get; }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Fill(int at)
    {
        var field = _fields[at];
        var marked = new int[field.Values];
        for (var code = 1; code < marked.Length; code++)
        {
            marked[code] = Marked(field, code);
        }

        var contents = new ulong[field.Values];
        for (var code = 1; code < contents.Length; code++)
        {
            contents[code] = field.Counts[code] == 0 ? 0 : BatchField.Mixed(field.Content(code) + (ulong)at);
        }

        for (var record = 0; record < Count; record++)
        {
            // Sums of several threads: adding commutes.
            Interlocked.Add(ref Content[record], contents[field.Codes[record]]);
        }

        for (var record = 0; record < Count; record++)
        {
            _rows[((long)record * Width) + Keys + at] = marked[field.Codes[record]];
        }
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
        var pattern = 0UL;
        for (var at = 0; at < _fields.Length; at++)
        {
            var codeA = Unsafe.Add(ref one, at);
            var codeB = Unsafe.Add(ref two, at);
            if (codeA == 0 || codeB == 0 || (seen >> at & 1) == 0)
            {
                continue;
            }

            // Where one came later, when the value had grown more common, the later mark holds.
            var level = ((codeA ^ codeB) & CodeMask) == 0
                ? Math.Max(1, Math.Max(codeA >>> BatchField.CodeBits, codeB >>> BatchField.CodeBits))
                : _fields[at].Compare(codeA & CodeMask, codeB & CodeMask);
            pattern |= (ulong)(uint)level << (BatchField.LevelBits * at);
        }

        return WithSwaps(pattern, ref one, ref two, seen);
    }

    internal void SetKey(int record, int rule, uint key) => _rows[((long)record * Width) + rule] = (int)key;

    internal uint Key(int record, int rule) => (uint)_rows[((long)record * Width) + rule];

    internal bool HasKey(int record) => RowAt(record)[..Keys].IndexOfAnyExcept(0) >= 0;

    /// <summary>Brings a row near before it is needed; what comes back means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal int Touch(int record)
    {
        ref var row = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), record * (nint)Width);
        return row ^ Unsafe.Add(ref row, Keys);
    }

    /// <summary>True when two records have a key in common under one of these rules, a bit for each.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Meet(int a, int b, uint rules)
    {
        ref var keyA = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), a * (nint)Width);
        ref var keyB = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_rows), b * (nint)Width);
        var first = Vector256.LoadUnsafe(ref keyA);
        var met = Vector256.AndNot(Vector256.Equals(first, Vector256.LoadUnsafe(ref keyB)), Vector256.Equals(first, Vector256<int>.Zero)).ExtractMostSignificantBits();
        if ((met & rules) != 0)
        {
            return true;
        }

        if (rules < 256)
        {
            return false;
        }

        var rest = Vector256.LoadUnsafe(ref keyA, 8);
        met = Vector256.AndNot(Vector256.Equals(rest, Vector256.LoadUnsafe(ref keyB, 8)), Vector256.Equals(rest, Vector256<int>.Zero)).ExtractMostSignificantBits();
        return ((met << 8) & rules) != 0;
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

    private int Crossing(int a, int b) => a == 0 || b == 0 ? 0 : NameCrossing.Of(a == b, a == b ? 0 : _fields[_surname].Compare(a, b));

    private bool LinesCross(ref int one, ref int two) =>
        AreAlike(Code(ref one, _line), Code(ref two, _secondLine)) || AreAlike(Code(ref one, _secondLine), Code(ref two, _line));

    private bool AreAlike(int a, int b) => a != 0 && b != 0 && (a == b || _fields[_line].Compare(a, b) <= TextField.Close);

    private static int Code(ref int row, int field) => Unsafe.Add(ref row, field) & CodeMask;

    private static ulong With(ulong pattern, int field, int level) =>
        (pattern & ~(31UL << (BatchField.LevelBits * field))) | ((ulong)(uint)level << (BatchField.LevelBits * field));
}
