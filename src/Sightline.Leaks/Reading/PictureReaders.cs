using System.Globalization;
using System.Text;

namespace Sightline.Leaks.Reading;

/// <summary>A JPEG: what is written beside the pixels. What it shows is not looked at.</summary>
internal static class JpegReader
{
    internal static ReadOnlySpan<byte> Signature => [0xFF, 0xD8, 0xFF];

    internal static void Read(byte[] bytes, string name, Parts parts)
    {
        parts.Pictures++;
        var at = 2;
        while (at + 4 <= bytes.Length)
        {
            if (bytes[at] != 0xFF)
            {
                at++;
                continue;
            }
            var marker = bytes[at + 1];
            if (marker is 0xFF or 0x00 or 0x01 or >= 0xD0 and <= 0xD8)
            {
                at += marker == 0xFF ? 1 : 2;
                continue;
            }
            if (marker == 0xD9)
            {
                Trailing(bytes, at + 2, name, parts);
                return;
            }
            var length = bytes[at + 2] << 8 | bytes[at + 3];
            var data = bytes.AsSpan(Math.Min(at + 4, bytes.Length), Math.Clamp(length - 2, 0, bytes.Length - at - 4));
            Segment(marker, data, name, parts);
            at += 2 + Math.Max(2, length);
        }
    }

    private static void Trailing(byte[] bytes, int at, string name, Parts parts)
    {
        if (at < bytes.Length && PlainText.Decode(bytes.AsSpan(at)) is { } text)
        {
            parts.Add(PaperPartKind.Hidden, $"{name}, behind the picture", text);
        }
    }

    private static void Segment(byte marker, ReadOnlySpan<byte> data, string name, Parts parts)
    {
        if (marker == 0xE1 && data.StartsWith("Exif\0\0"u8))
        {
            new ExifReader(data[6..].ToArray(), name, parts).Read();
        }
        else if (marker is 0xE1 or 0xED or 0xFE or (>= 0xE2 and <= 0xEF))
        {
            parts.Add(marker == 0xFE ? PaperPartKind.Comment : PaperPartKind.Metadata, $"{name}, {(marker == 0xFE ? "comment" : "properties")}", PictureText.Readable(data));
        }
    }
}

/// <summary>A PNG: its chunks of text and its EXIF.</summary>
internal static class PngReader
{
    internal static ReadOnlySpan<byte> Signature => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    internal static void Read(byte[] bytes, string name, Parts parts)
    {
        parts.Pictures++;
        var at = 8L;
        while (at + 12 <= bytes.Length)
        {
            var length = (long)(uint)(bytes[at] << 24 | bytes[at + 1] << 16 | bytes[at + 2] << 8 | bytes[at + 3]);
            var type = Encoding.ASCII.GetString(bytes, (int)at + 4, 4);
            var data = bytes.AsSpan((int)at + 8, (int)Math.Min(length, bytes.Length - at - 8));
            if (type == "eXIf")
            {
                new ExifReader(data.ToArray(), name, parts).Read();
            }
            else if (type == "tEXt")
            {
                parts.Add(PaperPartKind.Metadata, $"{name}, {Keyword(data)}", Encoding.Latin1.GetString(data).Replace('\0', ' '));
            }
            else if (type is "zTXt" or "iTXt")
            {
                parts.Add(PaperPartKind.Metadata, $"{name}, {Keyword(data)}", Packed(type, data));
            }
            at += 12 + length;
        }
        if (at < bytes.Length && at > 8)
        {
            parts.Add(PaperPartKind.Hidden, $"{name}, behind the picture", PictureText.Readable(bytes.AsSpan((int)at)));
        }
    }

    private static string Keyword(ReadOnlySpan<byte> data) => data.IndexOf((byte)0) is var end and > 0 and < 80 ? Encoding.Latin1.GetString(data[..end]) : "text";

    private static string Packed(string type, ReadOnlySpan<byte> data)
    {
        var end = data.IndexOf((byte)0);
        if (end < 0 || end + 2 > data.Length)
        {
            return "";
        }
        var rest = data[(end + 1)..];
        if (type == "zTXt")
        {
            return PlainText.Windows1252(PdfFilters.Inflated(rest[1..].ToArray()));
        }
        var packed = rest.Length > 2 && rest[0] == 1;
        var text = rest.Length > 2 ? rest[2..] : [];
        for (var skip = 0; skip < 2 && text.IndexOf((byte)0) is var zero and >= 0; skip++)
        {
            text = text[(zero + 1)..];
        }
        return Encoding.UTF8.GetString(packed ? PdfFilters.Inflated(text.ToArray()) : text);
    }
}

internal static class PictureText
{
    /// <summary>Runs of four and more letters that can be read, in bytes and in pairs of bytes.</summary>
    internal static string Readable(ReadOnlySpan<byte> data)
    {
        var text = new StringBuilder();
        var run = new StringBuilder();
        foreach (var letter in PlainText.Decode(data) ?? PlainText.Windows1252(data))
        {
            if (letter is >= ' ' and not '\u007f' and not (>= '\u0080' and < '\u00a0'))
            {
                run.Append(letter);
            }
            else if (letter != '\0' || run.Length == 0)
            {
                text.Append(run.Length >= 4 ? run : new StringBuilder()).Append(run.Length >= 4 ? "\n" : "");
                run.Clear();
            }
        }
        return text.Append(run.Length >= 4 ? run : new StringBuilder()).ToString();
    }
}

/// <summary>EXIF (TIFF 6.0 directories): its texts, and whether it says where the picture was taken.</summary>
internal sealed class ExifReader(byte[] bytes, string name, Parts parts)
{
    private const int MostEntries = 4_000;

    private readonly HashSet<long> directories = [];
    private readonly bool little = bytes.Length > 1 && bytes[0] == 'I';
    private int entries;

    internal void Read()
    {
        if (bytes.Length >= 8)
        {
            Directory(Number(4, 4), false);
        }
    }

    private void Directory(long at, bool places)
    {
        if (at < 8 || at + 2 > bytes.Length || !directories.Add(at))
        {
            return;
        }
        var count = Number(at, 2);
        double? latitude = null, longitude = null;
        for (var entry = 0; entry < count && at + 2 + entry * 12 + 12 <= bytes.Length && entries++ < MostEntries; entry++)
        {
            var from = at + 2 + entry * 12;
            var tag = Number(from, 2);
            var type = Number(from + 2, 2);
            var values = Number(from + 4, 4);
            var size = values * type switch { 3 or 8 => 2, 4 or 9 or 11 => 4, 5 or 10 or 12 => 8, _ => 1 };
            var data = size <= 4 ? from + 8 : Number(from + 8, 4);
            if (size < 0 || data < 0 || data + size > bytes.Length)
            {
                continue;
            }
            if (tag is 0x8769 or 0x8825 or 0xA005)
            {
                Directory(Number(from + 8, 4), tag == 0x8825);
            }
            else if (places && tag is 2 or 4 && places && type == 5 && values >= 3)
            {
                latitude = tag == 2 ? Degrees(data) : latitude;
                longitude = tag == 4 ? Degrees(data) : longitude;
            }
            else if (type is 2 or 7 or 1 && size >= 4)
            {
                Text(tag, data, size);
            }
        }
        if (latitude is { } north && longitude is { } east && (north != 0 || east != 0))
        {
            parts.Add(PaperPartKind.ImagePosition, $"{name}, GPS", string.Create(CultureInfo.InvariantCulture, $"{north:0.0000}, {east:0.0000}"));
        }
        if (at + 2 + count * 12 + 4 <= bytes.Length)
        {
            Directory(Number(at + 2 + count * 12, 4), false);
        }
    }

    private void Text(long tag, long at, long size)
    {
        var data = bytes.AsSpan((int)at, (int)Math.Min(size, 65_536));
        // Tags 0x9C9B to 0x9C9F: title, comment, author, keywords and subject as Windows writes them, two bytes a letter.
        var text = tag is >= 0x9C9B and <= 0x9C9F ? Encoding.Unicode.GetString(data) : PictureText.Readable(data);
        var key = tag switch { 0x13B => "Artist", 0x10E => "ImageDescription", 0x8298 => "Copyright", 0x9286 => "UserComment", 0x9C9D => "XPAuthor", 0xA430 => "Owner", _ => $"tag {tag:X}" };
        parts.Add(PaperPartKind.Metadata, $"{name}, EXIF {key}", text.Trim('\0', ' '));
    }

    private double Degrees(long at) => Ratio(at) + Ratio(at + 8) / 60 + Ratio(at + 16) / 3600;

    private double Ratio(long at) => Number(at + 4, 4) is var below and not 0 ? (double)Number(at, 4) / below : 0;

    private long Number(long at, int size)
    {
        long value = 0;
        for (var place = 0; place < size && at + place < bytes.Length; place++)
        {
            var next = bytes[at + (little ? size - 1 - place : place)];
            value = value << 8 | next;
        }
        return value;
    }
}
