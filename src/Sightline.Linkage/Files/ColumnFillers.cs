using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Sightline.Linkage;

/// <summary>Takes the fields of one column out of the pieces of each block, in the order of the file.</summary>
internal abstract class ColumnFiller
{
    private protected FieldText Reader;

    /// <summary>The heading told in problems.</summary>
    internal required string Heading { get; init; }

    /// <summary>One per record over all files; ids have none.</summary>
    internal int[] Codes { get; set; } = [];

    internal virtual bool HasCodes => true;

    /// <summary>What was odd about fields: the row, and what.</summary>
    internal List<(long Row, FieldNotes Notes)> Odd { get; } = [];

    /// <summary>How many fields held each kind of note, listed or not.</summary>
    internal long[] Counts { get; } = new long[4];

    /// <summary>How dear it is; dear ones are begun first.</summary>
    internal abstract int Cost { get; }

    internal abstract void Fill(byte[] data, CsvPiece piece, int firstRecord);

    private protected void Note(long row, FieldNotes notes)
    {
        for (var kind = 0; kind < Counts.Length; kind++)
        {
            if (((int)notes & (1 << kind)) != 0 && Counts[kind]++ < ProblemList.MostKept)
            {
                Odd.Add((row, (FieldNotes)(1 << kind)));
            }
        }
    }
}

/// <summary>Values as codes.</summary>
internal sealed class CodeFiller(ValueTable values, int slot) : ColumnFiller
{
    internal override int Cost => values.Count;

    internal override void Fill(byte[] data, CsvPiece piece, int firstRecord)
    {
        var codes = Codes.AsSpan(firstRecord, piece.Records);
        var fields = piece.Fields[slot];
        for (var at = 0; at < codes.Length; at++)
        {
            var value = Reader.Clean(data, fields[at], piece, out var notes);
            codes[at] = values.Intern(value);
            if (notes != FieldNotes.None)
            {
                Note(piece.RowNumber(at), notes);
            }
        }
    }
}

/// <summary>Year, month and day of three columns as one date, "1984-07-12"; what lies behind an unknown part is unknown too.</summary>
internal sealed class DateFiller(ValueTable values, int[] slots) : ColumnFiller
{
    internal override int Cost => values.Count;

    internal override void Fill(byte[] data, CsvPiece piece, int firstRecord)
    {
        Span<byte> date = stackalloc byte[16];
        for (var at = 0; at < piece.Records; at++)
        {
            var year = Part(data, piece, slots[0], at);
            var month = Part(data, piece, slots[1], at);
            var day = Part(data, piece, slots[2], at);
            var length = 0;
            if (year is > 0 and < 10_000)
            {
                length = Written(date, 0, year, "D4");
                length = month is > 0 and < 100 ? Written(date, length, month, "D2") : length;
                length = month is > 0 and < 100 && day is > 0 and < 100 ? Written(date, length, day, "D2") : length;
            }

            Codes[firstRecord + at] = values.Intern(date[..length]);
        }
    }

    private static int Written(Span<byte> date, int at, int part, string format)
    {
        if (at > 0)
        {
            date[at++] = (byte)'-';
        }

        var isWritten = Utf8Formatter.TryFormat(part, date[at..], out var length, new System.Buffers.StandardFormat(format[0], (byte)(format[1] - '0')));
        Debug.Assert(isWritten, "Sixteen bytes hold any date.");
        return at + length;
    }

    private int Part(byte[] data, CsvPiece piece, int slot, int record)
    {
        if (slot < 0)
        {
            return 0;
        }

        var text = Reader.Clean(data, piece.Fields[slot][record], piece, out _);
        return Utf8Parser.TryParse(text, out int part, out var used) && (used == text.Length || text[used..].IndexOfAnyExcept(".0"u8) < 0) ? part : 0;
    }
}

/// <summary>The ids of the records; one without is called by its row.</summary>
internal sealed class IdFiller(RecordIds ids, int slot) : ColumnFiller
{
    /// <summary>The first rows without an id.</summary>
    internal List<long> Blank { get; } = [];

    internal long BlankCount { get; private set; }

    internal override int Cost => int.MaxValue;

    internal override bool HasCodes => false;

    internal override void Fill(byte[] data, CsvPiece piece, int firstRecord)
    {
        var fields = piece.Fields[slot];
        for (var at = 0; at < piece.Records; at++)
        {
            var id = Reader.Clean(data, fields[at], piece, out var notes);
            if (notes != FieldNotes.None)
            {
                Note(piece.RowNumber(at), notes);
            }

            if (id.IsEmpty)
            {
                id = Called(piece.RowNumber(at));
            }

            ids.Add(id);
        }
    }

    private byte[] Called(long row)
    {
        if (BlankCount++ < ProblemList.MostKept)
        {
            Blank.Add(row);
        }

        return Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"row {row}"));
    }
}
