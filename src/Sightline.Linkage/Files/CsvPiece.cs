using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace Sightline.Linkage;

/// <summary>Where one field lies in a block.</summary>
/// <param name="Start">Its first byte; behind the quotation mark of a quoted field.</param>
/// <param name="Length">In bytes.</param>
/// <param name="HasDoubled">It holds doubled quotation marks, which stand for one.</param>
internal readonly record struct FieldSpan(int Start, int Length, bool HasDoubled)
{
    internal static ulong Pack(int start, int length, bool hasDoubled = false) => ((ulong)(uint)start << 32) | ((uint)length << 1) | (hasDoubled ? 1u : 0u);

    internal static FieldSpan Of(ulong packed) => new((int)(packed >> 32), (int)((uint)packed >> 1), (packed & 1) != 0);
}

internal enum RowTrouble
{
    TooShort,
    TooLong,
    StrayQuote,
    Torn,
}

/// <summary>Whole rows of a block, cut into fields. Of the columns only those asked for are kept.</summary>
internal sealed class CsvPiece
{
    private readonly int[] _slots;
    private readonly CsvDialect _dialect;
    private readonly ulong[] _spill;
    private byte[] _data = [];
    private int _from;
    private int _to;
    private bool _withinLine;
    private int _row;
    private int _column;
    private int _fieldStart;
    private bool _isBlank;
    private bool _hasQuoted;
    private bool _hasMore;
    private ulong _quoted;

    /// <param name="slots">For each column of the file the slot its fields are kept in, or -1.</param>
    internal CsvPiece(CsvDialect dialect, int[] slots)
    {
        _dialect = dialect;
        _slots = slots;
        _spill = new ulong[slots.Length];
        Fields = new ulong[slots.Length == 0 ? 0 : slots.Max() + 1][];
        Array.Fill(Fields, []);
    }

    /// <summary>Stands for a text of which nothing is known beforehand.</summary>
    internal static CsvPiece ForAnyText(CsvDialect dialect) => new(dialect, []) { HasNul = true };

    /// <summary>By slot, then by record: a packed <see cref="FieldSpan"/>.</summary>
    internal ulong[][] Fields { get; }

    /// <summary>For each record its row, counted from 0 in this piece.</summary>
    internal int[] RowOf { get; private set; } = [];

    internal int Records { get; private set; }

    /// <summary>How many rows of the file stand before this piece.</summary>
    internal long FirstRow { get; set; }

    /// <summary>All rows, blank and refused ones included.</summary>
    internal int Rows => _row;

    internal bool IsAscii { get; private set; }

    internal bool HasNul { get; private set; }

    /// <summary>Rows from 0 in this piece, with the number of fields or the column meant.</summary>
    internal List<(int Row, RowTrouble What, int Number)> Troubles { get; } = [];

    /// <summary>How many there are beyond those listed, by kind.</summary>
    internal int[] Untold { get; } = new int[Enum.GetValues<RowTrouble>().Length];

    /// <summary>Cuts the text between two record ends. <paramref name="isTorn"/>: its last row is not whole and is left out.</summary>
    internal void Cut(CsvBlocks blocks, int from, int to, bool isTorn)
    {
        (_data, _from, _to, _withinLine) = (blocks.Data, from, to, blocks.WithinLine);
        (_row, Records, _column) = (0, 0, 0);
        (_isBlank, _hasQuoted, _hasMore) = (true, false, false);
        Troubles.Clear();
        Array.Clear(Untold);
        var text = _data.AsSpan(from, to - from);
        IsAscii = Ascii.IsValid(text);
        HasNul = text.Contains((byte)0);
        CutRows();
        if (_column > 0 || _fieldStart < _to)
        {
            EndLast(isTorn);
        }
    }

    /// <summary>The row a record is of, from 1.</summary>
    internal long RowNumber(int record) => FirstRow + RowOf[record] + 1;

    private void EndLast(bool isTorn)
    {
        if (isTorn)
        {
            Trouble(RowTrouble.Torn, _column);
            _row++;
            return;
        }

        EndField(_to);
        EndRow();
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CutRows()
    {
        _fieldStart = _from;
        var at = _from;
        while (at < _to)
        {
            var mask = Marks(at);
            var resume = at + 64;
            while (mask != 0)
            {
                var mark = at + BitOperations.TrailingZeroCount(mask);
                mask &= mask - 1;
                var value = _data[mark];
                if (value == _dialect.Delimiter)
                {
                    EndField(mark);
                    _fieldStart = mark + 1;
                }
                else if (value == _dialect.LineEnd)
                {
                    EndField(mark);
                    EndRow();
                    _fieldStart = mark + 1;
                }
                else if (Quoted(mark) is var next and > 0)
                {
                    resume = next;
                    break;
                }
            }

            at = resume;
        }
    }

    /// <summary>A bit for each delimiter, end of line and quotation mark among the next 64 bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ulong Marks(int at)
    {
        ref var start = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_data), at);
        var low = Vector256.LoadUnsafe(ref start);
        var high = Vector256.LoadUnsafe(ref start, 32);
        var mask = Marks(low) | ((ulong)Marks(high) << 32);
        var left = _to - at;
        return left < 64 ? mask & ((1UL << left) - 1) : mask;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Marks(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create(_dialect.Delimiter)) | Vector256.Equals(bytes, Vector256.Create(_dialect.LineEnd))
            | Vector256.Equals(bytes, Vector256.Create(CsvDialect.Quote))).ExtractMostSignificantBits();

    /// <summary>Takes a quoted field; answers where to go on, or 0 when the mark is a part of the text.</summary>
    private int Quoted(int mark)
    {
        for (var before = _fieldStart; before < mark; before++)
        {
            if (!_dialect.IsBlank(_data[before]))
            {
                return 0;
            }
        }

        var text = _data.AsSpan(0, _to);
        if (new QuoteRules(_dialect, IsWhole: true, _withinLine).End(text, mark, out var close) != Quoting.Closed)
        {
            Trouble(RowTrouble.StrayQuote, _column);
            return 0;
        }

        var inside = text[(mark + 1)..close];
        _quoted = FieldSpan.Pack(mark + 1, inside.Length, inside.IndexOf("\"\""u8) >= 0);
        _hasQuoted = true;
        _isBlank = false;
        return close + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EndField(int end)
    {
        if (_column < _slots.Length)
        {
            _spill[_column] = _hasQuoted ? _quoted : FieldSpan.Pack(_fieldStart, end - _fieldStart);
        }
        else if (_hasQuoted || HasText(end))
        {
            _hasMore = true;
        }

        _hasQuoted = false;
        _column++;
    }

    private bool HasText(int end)
    {
        for (var at = _fieldStart; at < end; at++)
        {
            if (!_dialect.IsBlank(_data[at]))
            {
                return true;
            }
        }

        return false;
    }

    private void EndRow()
    {
        if (_column == 1 && _isBlank && !HasText(_fieldStart + FieldSpan.Of(_spill[0]).Length))
        {
            // An empty line is nobody's record.
        }
        else if (_hasMore)
        {
            Trouble(RowTrouble.TooLong, _column);
        }
        else
        {
            Keep();
        }

        _row++;
        (_column, _isBlank, _hasMore) = (0, true, false);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Keep()
    {
        if (_column < _slots.Length)
        {
            Trouble(RowTrouble.TooShort, _column);
            _spill.AsSpan(_column).Clear();
        }

        if (Records == RowOf.Length)
        {
            Grow();
        }

        var record = Records++;
        RowOf[record] = _row;
        for (var column = 0; column < _slots.Length; column++)
        {
            var slot = _slots[column];
            if (slot >= 0)
            {
                Fields[slot][record] = _spill[column];
            }
        }
    }

    private void Grow()
    {
        var size = Math.Max(256, RowOf.Length * 2);
        var rows = RowOf;
        Array.Resize(ref rows, size);
        RowOf = rows;
        for (var slot = 0; slot < Fields.Length; slot++)
        {
            Array.Resize(ref Fields[slot], size);
        }
    }

    private void Trouble(RowTrouble what, int number)
    {
        if (Troubles.Count < ProblemList.MostKept)
        {
            Troubles.Add((_row, what, number));
        }
        else
        {
            Untold[(int)what]++;
        }
    }
}
