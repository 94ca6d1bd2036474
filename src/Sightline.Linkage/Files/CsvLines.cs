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

    /// <summary>A number with so many digits behind the point, and a comma. Beyond ±10^9 it is held there.</summary>
    internal void Number(double value, int digits)
    {
        var scale = digits == 3 ? 1_000L : 1_000_000L;
        var scaled = (long)Math.Round(Math.Clamp(value, -1e9, 1e9) * scale, MidpointRounding.AwayFromZero);
        var room = Room(32);
        var at = 0;
        if (scaled < 0)
        {
            room[at++] = (byte)'-';
            scaled = -scaled;
        }

        at += Digits(room[at..], scaled / scale);
        room[at++] = (byte)'.';
        var rest = scaled % scale;
        for (var place = scale / 10; place > 0; place /= 10)
        {
            room[at++] = (byte)('0' + (rest / place % 10));
        }

        room[at++] = (byte)',';
        _length += at;
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
