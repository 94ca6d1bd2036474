using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Sightline.Leaks.Reading;

/// <summary>A Word document (ECMA-376, Office Open XML): every part of the package, runs joined within their paragraph.</summary>
internal static class DocxReader
{
    private const long LargestEntry = 40_000_000;
    private const long LargestWhole = 150_000_000;
    private const int MostEntries = 2_000;

    internal static void Read(ReadOnlyMemory<byte> content, Parts parts, int depth)
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), false), ZipArchiveMode.Read);
        if (zip.Entries.Count > MostEntries)
        {
            throw new NotReadException("The document holds more pieces than can be read.");
        }
        if (zip.GetEntry("word/document.xml") is null)
        {
            throw new NotReadException("This is a ZIP file or an office document other than DOCX, which cannot be read. Save it as DOCX or PDF.");
        }
        if (zip.Comment.Length > 0)
        {
            parts.Add(PaperPartKind.Metadata, "archive comment", zip.Comment);
        }
        long whole = 0;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            var bytes = Unpacked(entry, ref whole);
            One(entry.FullName, bytes, parts, depth);
        }
    }

    private static void One(string name, byte[] bytes, Parts parts, int depth)
    {
        var lower = name.ToLowerInvariant();
        if (lower.EndsWith(".xml", StringComparison.Ordinal) || lower.EndsWith(".rels", StringComparison.Ordinal))
        {
            new WordXml(name, parts).Read(bytes);
        }
        else if (bytes.AsSpan().StartsWith(JpegReader.Signature) || bytes.AsSpan().StartsWith(PngReader.Signature) || lower.EndsWith(".docx", StringComparison.Ordinal)
            || lower.EndsWith(".pdf", StringComparison.Ordinal))
        {
            DocumentReader.Read(bytes, name, parts, depth + 1);
        }
        else if (lower.EndsWith(".emf", StringComparison.Ordinal) || lower.EndsWith(".wmf", StringComparison.Ordinal) || lower.EndsWith(".gif", StringComparison.Ordinal)
            || lower.EndsWith(".odttf", StringComparison.Ordinal) || lower.EndsWith(".ttf", StringComparison.Ordinal))
        {
            parts.Pictures++;
        }
        else if (PlainText.Decode(bytes) is { } text)
        {
            parts.Add(PaperPartKind.Hidden, name, text);
        }
        else
        {
            throw new NotReadException("The document holds an object or a picture that cannot be read. Take it out, or save the document as PDF.");
        }
    }

    private static byte[] Unpacked(ZipArchiveEntry entry, ref long whole)
    {
        using var stream = entry.Open();
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            whole += read;
            if (bytes.Length + read > LargestEntry || whole > LargestWhole)
            {
                throw new NotReadException("The document grows larger than can be read when unpacked.");
            }
            bytes.Write(buffer, 0, read);
        }
        return bytes.ToArray();
    }
}

/// <summary>One XML part of a Word document.</summary>
internal sealed class WordXml(string name, Parts parts)
{
    private readonly StringBuilder body = new();
    private readonly StringBuilder hidden = new();
    private readonly StringBuilder deleted = new();
    private readonly StringBuilder codes = new();
    private readonly StringBuilder attributes = new();
    private readonly bool isMetadata = name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase);
    private bool runHidden;
    private string element = "";

    internal void Read(byte[] bytes)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = 60_000_000, MaxCharactersFromEntities = 1_000,
            IgnoreWhitespace = false };
        using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
        var path = new Stack<string>();
        var property = "";
        while (reader.Read())
        {
            if (reader.Depth > 500)
            {
                throw new NotReadException("The document is nested deeper than can be read.");
            }
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    property = reader.LocalName == "property" ? reader.GetAttribute("name") ?? "" : property;
                    Begin(reader);
                    element = reader.LocalName;
                    if (!reader.IsEmptyElement)
                    {
                        path.Push(reader.LocalName);
                    }
                    break;
                case XmlNodeType.EndElement:
                    End(path.TryPop(out var ended) ? ended : "");
                    element = path.TryPeek(out var outer) ? outer : "";
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    Text(reader.Value, path, property);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    parts.Add(PaperPartKind.Comment, $"{name}, {(reader.NodeType == XmlNodeType.Comment ? "comment" : "instruction")}", reader.Value);
                    break;
                default:
                    break;
            }
        }
        Flush();
    }

    private void Flush()
    {
        var lower = name.ToLowerInvariant();
        var kind = lower.Contains("comment", StringComparison.Ordinal) ? PaperPartKind.Comment : lower.Contains("header", StringComparison.Ordinal)
            || lower.Contains("footer", StringComparison.Ordinal) ? PaperPartKind.HeaderOrFooter
            : lower is "word/document.xml" ? PaperPartKind.Body : lower.Contains("note", StringComparison.Ordinal) ? PaperPartKind.Body : PaperPartKind.Hidden;
        parts.Add(kind, name, body.ToString());
        parts.Add(PaperPartKind.Hidden, $"{name}, hidden text", hidden.ToString());
        parts.Add(PaperPartKind.Deleted, $"{name}, tracked deletion", deleted.ToString());
        parts.Add(PaperPartKind.Hidden, $"{name}, field codes", codes.ToString());
        parts.Add(isMetadata ? PaperPartKind.Metadata : PaperPartKind.Hidden, $"{name}, attributes", attributes.ToString());
    }

    private void Begin(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "r":
                runHidden = false;
                break;
            case "vanish" or "webHidden" or "specVanish" when Value(reader) is not ("0" or "false" or "off"):
                runHidden = true;
                break;
            case "color" when Value(reader).Equals("FFFFFF", StringComparison.OrdinalIgnoreCase):
                runHidden = true;
                break;
            case "sz" when int.TryParse(Value(reader), out var half) && half <= 4:
                runHidden = true;
                break;
            case "tab" or "br" or "cr" or "noBreakHyphen" or "softHyphen":
                Current().Append(reader.LocalName switch { "tab" => '\t', "noBreakHyphen" => '-', "softHyphen" => '\u00AD', _ => '\n' });
                break;
            default:
                break;
        }
        Attributes(reader);
    }

    private void Attributes(XmlReader reader)
    {
        if (!reader.MoveToFirstAttribute())
        {
            return;
        }
        do
        {
            var key = reader.LocalName;
            if (key is "descr" or "title" or "alt" or "tooltip")
            {
                parts.Add(PaperPartKind.AltText, $"{name}, {key}", reader.Value);
            }
            else if (key is "author" or "initials")
            {
                parts.Add(PaperPartKind.Metadata, $"{name}, {key}", reader.Value);
            }
            else if (key == "Target")
            {
                parts.Add(PaperPartKind.Link, $"{name}, target", reader.Value);
            }
            else if (key is not ("val" or "id" or "rsidR") && reader.Value.Length > 3 && reader.Prefix != "xmlns" && key != "xmlns" && reader.Value.Any(char.IsLetter)
                && !reader.Value.Contains("schemas.", StringComparison.Ordinal) && !key.StartsWith("rsid", StringComparison.Ordinal))
            {
                attributes.Append(reader.Value).Append('\n');
            }
            else if (key == "val" && reader.Value.Length > 8)
            {
                attributes.Append(reader.Value).Append('\n');
            }
        }
        while (reader.MoveToNextAttribute());
        reader.MoveToElement();
    }

    private void Text(string value, Stack<string> path, string property)
    {
        if (isMetadata || name.StartsWith("customXml/", StringComparison.OrdinalIgnoreCase))
        {
            parts.Add(PaperPartKind.Metadata, $"{name}, {(property.Length > 0 ? "property" : path.TryPeek(out var inner) ? inner : "")}", value);
            return;
        }
        if (element is "delText" or "delInstrText" || path.Contains("del") || path.Contains("moveFrom"))
        {
            deleted.Append(value);
        }
        else if (element == "instrText")
        {
            codes.Append(value);
        }
        else if (element == "t" || !string.IsNullOrWhiteSpace(value))
        {
            Current().Append(value);
        }
    }

    private void End(string ended)
    {
        if (ended is "p" or "tr" or "tc" or "comment" or "moveFrom")
        {
            body.Append('\n');
            Newline(hidden);
            Newline(deleted);
            Newline(codes);
        }
        if (ended == "r")
        {
            runHidden = false;
        }
    }

    private StringBuilder Current() => runHidden ? hidden : body;

    private static void Newline(StringBuilder text)
    {
        if (text.Length > 0 && text[^1] != '\n')
        {
            text.Append('\n');
        }
    }

    private static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? reader.GetAttribute("val") ?? "";
}
