using System.Buffers;

namespace Sightline.Linkage;

/// <summary>Lines of a table in the making, as bytes.</summary>
internal sealed class CsvLines
{
    private static readonly SearchValues<byte> NeedMarks = SearchValues.Create(",\"\r\n"u8);

    private byte[] _bytes = new byte[1 << 16];
    private int _length;

    /// <summary>A value and a comma; in quotation marks where it needs them.</summary>
    internal void Text(ReadOnlySpan<byte> value, byte behind = (byte)',')
    {
        var room = Room((value.Length * 2) + 3);
        if (value.IndexOfAny(NeedMarks) < 0 && !(value.Length > 0 && (value[0] == ' ' || value[^1] == ' ')))
        {
            value.CopyTo(room);
            room[value.Length] = behind;
            _length += value.Length + 1;
            return;
        }

        var at = 0;
        room[at++] = CsvDialect.Quote;
        foreach (var one in value)
        {
            room[at++] = one;
            if (one == CsvDialect.Quote)
            {
                room[at++] = one;
            }
        }

        room[at++] = CsvDialect.Quote;
        room[at++] = behind;
        _length += at;
    }

    /// <summary>"file:value" and a comma.</summary>
    internal void TextOfFile(ReadOnlySpan<byte> value, int file)
    {
        var whole = new byte[value.Length + 12];
        _ = System.Buffers.Text.Utf8Formatter.TryFormat(file, whole, out var digits);
        whole[digits] = (byte)':';
        value.CopyTo(whole.AsSpan(digits + 1));
        Text(whole.AsSpan(0, digits + 1 + value.Length));
    }

    /// <summary>A number with three digits behind the point, and a comma. Beyond ±2,000,000 it is held there.</summary>
    internal void Thousandths(double value)
    {
        var room = Room(16);
        var scaled = Math.Clamp(value, -2e6, 2e6) * 1_000;
        var at = 0;
        if (scaled <= -0.5)
        {
            room[at++] = (byte)'-';
            scaled = -scaled;
        }

        var whole = (uint)(Math.Max(0, scaled) + 0.5);
        at += Digits(room[at..], whole / 1_000);
        room[at] = (byte)'.';
        Three(room[(at + 1)..], whole % 1_000);
        room[at + 4] = (byte)',';
        _length += at + 5;
    }

    /// <summary>A probability with six digits, and a comma.</summary>
    internal void Millionths(double share)
    {
        var room = Room(16);
        var whole = (uint)((Math.Clamp(share, 0, 1) * 1_000_000) + 0.5);
        room[0] = (byte)('0' + (whole / 1_000_000));
        room[1] = (byte)'.';
        Three(room[2..], whole / 1_000 % 1_000);
        Three(room[5..], whole % 1_000);
        room[8] = (byte)',';
        _length += 9;
    }

    internal void Whole(long value, byte behind)
    {
        var room = Room(24);
        var at = Digits(room, value);
        room[at] = behind;
        _length += at + 1;
    }

    internal void Drain(Stream to)
    {
        to.Write(_bytes, 0, _length);
        _length = 0;
    }

    private static void Three(Span<byte> room, uint value)
    {
        room[0] = (byte)('0' + (value / 100));
        room[1] = (byte)('0' + (value / 10 % 10));
        room[2] = (byte)('0' + (value % 10));
    }

    private static int Digits(Span<byte> room, long value)
    {
        _ = System.Buffers.Text.Utf8Formatter.TryFormat(value, room, out var written);
        return written;
    }

    private Span<byte> Room(int needed)
    {
        if (_bytes.Length - _length < needed)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + needed));
        }

        return _bytes.AsSpan(_length);
    }
}
