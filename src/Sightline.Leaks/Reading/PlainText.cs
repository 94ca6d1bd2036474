using System.Text;

namespace Sightline.Leaks.Reading;

/// <summary>Bytes as text: by byte order mark, as UTF-8, and else as Windows-1252.</summary>
internal static class PlainText
{
    private const string From80 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

    private static readonly UTF8Encoding Strict = new(false, true);

    /// <summary>Null when it is no text.</summary>
    internal static string? Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\u00EF\u00BB\u00BF"u8) || bytes.Length >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF)
        {
            bytes = bytes[3..];
        }
        else if (bytes.Length >= 2 && (bytes[0] == 0xFF && bytes[1] == 0xFE || bytes[0] == 0xFE && bytes[1] == 0xFF))
        {
            return (bytes[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(bytes[2..]);
        }
        try
        {
            var text = Strict.GetString(bytes);
            return Reads(text) ? text : null;
        }
        catch (DecoderFallbackException)
        {
            var text = Windows1252(bytes);
            return Reads(text) ? text : null;
        }
    }

    internal static string Windows1252(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var value in bytes)
        {
            text.Append(value is >= 0x80 and < 0xA0 ? From80[value - 0x80] : (char)value);
        }
        return text.ToString();
    }

    private static bool Reads(string text) => text.Count(letter => letter < ' ' && letter is not ('\n' or '\r' or '\t' or '\f')) is var odd && odd * 100 <= text.Length
        && !text.Contains('\0', StringComparison.Ordinal);
}
