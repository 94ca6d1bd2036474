using System.IO.Compression;
using System.Text;

namespace Sightline.Leaks.Tests;

/// <summary>Small documents, written byte by byte.</summary>
internal static class Documents
{
    internal static byte[] Docx(string body, params (string Name, string Xml)[] others)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, true))
        {
            Add(zip, "[Content_Types].xml", Encoding.UTF8.GetBytes("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"));
            Add(zip, "word/document.xml", Encoding.UTF8.GetBytes(Word("document", $"<w:body>{body}</w:body>")));
            foreach (var (name, xml) in others)
            {
                Add(zip, name, Encoding.UTF8.GetBytes(xml));
            }
        }
        return memory.ToArray();
    }

    internal static string Word(string root, string inner) => $"<w:{root} xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">{inner}</w:{root}>";

    internal static string Paragraph(params string[] runs) => $"<w:p>{string.Concat(runs.Select(run => run.StartsWith('<') ? run : $"<w:r><w:t xml:space=\"preserve\">{run}</w:t></w:r>"))}</w:p>";

    internal static void Add(ZipArchive zip, string name, byte[] bytes)
    {
        using var stream = zip.CreateEntry(name).Open();
        stream.Write(bytes);
    }

    /// <summary>A PDF of one page whose content is given, packed, with what else is given behind it.</summary>
    internal static byte[] Pdf(string content, string info = "", string appended = "")
    {
        var packed = Zlib(Encoding.Latin1.GetBytes(content));
        var pdf = new MemoryStream();
        void Write(string text) => pdf.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 /Resources << /Font << /F1 5 0 R >> >> >>\nendobj\n");
        Write("3 0 obj\n<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>\nendobj\n");
        Write($"4 0 obj\n<< /Length {packed.Length} /Filter /FlateDecode >>\nstream\n");
        pdf.Write(packed);
        Write("\nendstream\nendobj\n5 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n");
        Write($"6 0 obj\n<< {info} >>\nendobj\ntrailer\n<< /Root 1 0 R /Info 6 0 R >>\n%%EOF\n");
        Write(appended);
        return pdf.ToArray();
    }

    internal static byte[] Zlib(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var packed = new ZLibStream(memory, CompressionLevel.Optimal, true))
        {
            packed.Write(bytes);
        }
        return memory.ToArray();
    }

    internal static byte[] Jpeg(params (byte Marker, byte[] Data)[] segments)
    {
        List<byte> bytes = [0xFF, 0xD8];
        foreach (var (marker, data) in segments)
        {
            bytes.AddRange([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data]);
        }
        return [.. bytes, 0xFF, 0xD9];
    }

    /// <summary>EXIF with an artist and a position, in the byte order of the writer.</summary>
    internal static byte[] Exif(string artist)
    {
        var tiff = new List<byte>("MM\0*\0\0\0\x8"u8.ToArray());
        void Short(int value) => tiff.AddRange([(byte)(value >> 8), (byte)value]);
        void Long(long value) => tiff.AddRange([(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value]);
        var name = Encoding.ASCII.GetBytes(artist + "\0");
        Short(2);
        Short(0x13B);
        Short(2);
        Long(name.Length);
        Long(38);
        Short(0x8825);
        Short(4);
        Long(1);
        Long(38 + name.Length);
        Long(0);
        tiff.AddRange(name);
        var ratios = 38 + name.Length + 2 + 24 + 4;
        Short(2);
        foreach (var (tag, at) in new[] { (2, ratios), (4, ratios + 24) })
        {
            Short(tag);
            Short(5);
            Long(3);
            Long(at);
        }
        Long(0);
        foreach (var value in new[] { 54, 29, 17, 0, 36, 44 })
        {
            Long(value);
            Long(1);
        }
        return [.. "Exif\0\0"u8, .. tiff];
    }

    internal static byte[] Png(string keyword, string text)
    {
        List<byte> bytes = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
        byte[] data = [.. Encoding.Latin1.GetBytes(keyword), 0, 0, .. Zlib(Encoding.Latin1.GetBytes(text))];
        bytes.AddRange([0, 0, (byte)(data.Length >> 8), (byte)data.Length, .. "zTXt"u8, .. data, 0, 0, 0, 0]);
        return [.. bytes];
    }
}
