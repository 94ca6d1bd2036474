namespace Sightline.Leaks.Reading;

/// <summary>
/// A PDF, every revision of it: text of pages and forms, notes, fields, bookmarks, properties, files within. What cannot be read, be it locked, a picture of text or letters
/// without a table, is refused.
/// </summary>
internal sealed class PdfReader(ReadOnlyMemory<byte> content, Parts parts, int depth)
{
    private const int DeepestForm = 12;

    private readonly PdfFile file = new(content);
    private readonly HashSet<PdfObject> done = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PdfDictionary, PdfFont> fontCache = new(ReferenceEqualityComparer.Instance);
    private int pictures;
    private int shown;

    internal void Read()
    {
        var pages = file.All.Where(found => found.Dictionary?.NameOf("Type") == "Page").ToList();
        if (pages.Count == 0)
        {
            throw new NotReadException("No pages can be found in the PDF. It may be damaged. Save it anew.");
        }
        foreach (var page in pages)
        {
            Page(page);
        }
        foreach (var found in file.All)
        {
            Strings(found.Value, "", 0);
            Other(found);
        }
        parts.Add(PaperPartKind.Hidden, "PDF, between its objects", file.Between);
        var lost = fontCache.Values.Sum(font => font.NotRead);
        if (lost * 20 > shown)
        {
            throw new NotReadException("The letters of this PDF cannot be told from their codes. Save it anew from the program it was written with, or send it as DOCX.");
        }
        parts.Pictures += pictures;
    }

    private void Page(PdfObject page)
    {
        var newest = file.IsNewest(page);
        var resources = Inherited(page.Dictionary!, "Resources");
        var contents = page.Dictionary!["Contents"];
        var list = file.Resolve(contents) is PdfList many ? many.Items : contents is null ? [] : [contents];
        var versions = list.Select(file.Versions).ToList();
        var current = new MemoryStream();
        foreach (var version in versions.Where(version => version.Count > 0))
        {
            current.Write(Unpacked(version[^1]));
            current.WriteByte((byte)'\n');
            done.Add(version[^1]);
        }
        var (text, drew) = Draw(current.ToArray(), resources, newest ? PaperPartKind.Body : PaperPartKind.EarlierRevision, 0);
        if (newest && drew && text.Count(char.IsLetterOrDigit) < 3)
        {
            throw new NotReadException("A page of this PDF is a picture. What a picture shows cannot be read: send the document it was made from.");
        }
        foreach (var older in versions.SelectMany(version => version.SkipLast(1)).Where(done.Add))
        {
            Draw(Unpacked(older), resources, PaperPartKind.EarlierRevision, 0);
        }
    }

    private (string Text, bool Drew) Draw(byte[] bytes, PdfDictionary? resources, PaperPartKind kind, int formDepth)
    {
        var inForms = "";
        var page = new PdfPageText(file, Fonts(resources), reference => inForms += Drawn(reference, resources, kind, formDepth));
        page.Read(bytes, file.Resolve(resources?["XObject"]) as PdfDictionary);
        shown += page.Seen.Length + page.Unseen.Length;
        parts.Add(kind, kind is PaperPartKind.Body ? "PDF, page" : "PDF, earlier revision", page.Seen);
        parts.Add(kind is PaperPartKind.Body ? PaperPartKind.Hidden : kind, "PDF, text that is not seen", page.Unseen);
        return (page.Seen + page.Unseen + inForms, page.HasPicture);
    }

    private string Drawn(PdfValue? reference, PdfDictionary? outer, PaperPartKind kind, int formDepth)
    {
        var text = "";
        foreach (var form in file.Versions(reference).Where(found => found.Dictionary?.NameOf("Subtype") == "Form" && done.Add(found)))
        {
            if (formDepth > DeepestForm)
            {
                throw new NotReadException("The PDF is nested deeper than can be read.");
            }
            var resources = file.Resolve(form.Dictionary!["Resources"]) as PdfDictionary ?? outer;
            text += Draw(Unpacked(form), resources, file.IsNewest(form) ? kind : PaperPartKind.EarlierRevision, formDepth + 1).Text;
        }
        return text;
    }

    private byte[] Unpacked(PdfObject found) => file.Unpacked(found) ?? (found.Stream is null ? [] : throw new NotReadException("Text of this PDF is packed in a way that cannot be read. Save it anew."));

    private Dictionary<string, PdfFont> Fonts(PdfDictionary? resources)
    {
        var fonts = new Dictionary<string, PdfFont>();
        if (file.Resolve(resources?["Font"]) is PdfDictionary named)
        {
            foreach (var (name, value) in named.Entries)
            {
                if (file.Resolve(value) is PdfDictionary font)
                {
                    fonts[name] = fontCache.TryGetValue(font, out var known) ? known : fontCache[font] = new(font, file);
                }
            }
        }
        return fonts;
    }

    private PdfDictionary? Inherited(PdfDictionary page, string key)
    {
        PdfDictionary? from = page;
        for (var step = 0; step < 30 && from is not null; step++)
        {
            if (file.Resolve(from[key]) is PdfDictionary found)
            {
                return found;
            }
            from = file.Resolve(from["Parent"]) as PdfDictionary;
        }
        return null;
    }

    /// <summary>Streams that no page draws: properties, files within, pictures, and drawing left behind.</summary>
    private void Other(PdfObject found)
    {
        if (found.Stream is not { } stream || !done.Add(found))
        {
            return;
        }
        var dictionary = found.Dictionary!;
        var type = dictionary.NameOf("Type");
        var bytes = file.Unpacked(found);
        if (dictionary.NameOf("Subtype") == "Image" || bytes is null)
        {
            pictures++;
            if (stream.Span.StartsWith(JpegReader.Signature))
            {
                JpegReader.Read(stream.ToArray(), "PDF, picture", parts);
            }
        }
        else if (type == "EmbeddedFile")
        {
            DocumentReader.Read(bytes, "PDF, file within", parts, depth + 1);
        }
        else if (type == "Metadata")
        {
            parts.Add(PaperPartKind.Metadata, "PDF, XMP", PlainText.Decode(bytes) ?? "");
        }
        else if (type is not ("XRef" or "ObjStm") && bytes.AsSpan().IndexOf("Tj"u8) >= 0 | bytes.AsSpan().IndexOf("TJ"u8) >= 0 && bytes.AsSpan().IndexOf("BT"u8) >= 0
            && bytes.AsSpan().IndexOf("beginbf"u8) < 0 && bytes.Length < 5_000_000)
        {
            Draw(bytes, file.Resolve(dictionary["Resources"]) as PdfDictionary ?? AnyFonts(), PaperPartKind.EarlierRevision, 0);
        }
    }

    private PdfDictionary? AnyFonts() => file.All.Select(found => file.Resolve(found.Dictionary?["Resources"])).OfType<PdfDictionary>().FirstOrDefault(resources => resources["Font"] is not null);

    private void Strings(PdfValue value, string key, int level)
    {
        switch (value)
        {
            case PdfString text when text.Bytes.Length > 2 && key is not ("ID" or "Contents" or "CharSet" or "CheckSum") || value is PdfString && key == "Contents":
                parts.Add(KindOf(key), $"PDF, {key}", ((PdfString)value).Text);
                break;
            case PdfDictionary dictionary when level < 40:
                foreach (var (name, inner) in dictionary.Entries)
                {
                    Strings(inner, name, level + 1);
                }
                break;
            case PdfList list when level < 40:
                foreach (var inner in list.Items)
                {
                    Strings(inner, key, level + 1);
                }
                break;
            default:
                break;
        }
    }

    private static PaperPartKind KindOf(string key) => key switch
    {
        "Title" or "Author" or "Subject" or "Keywords" or "Creator" or "Producer" or "Company" or "Manager" => PaperPartKind.Metadata,
        "URI" or "F" or "UF" => PaperPartKind.Link,
        "Alt" or "ActualText" or "TU" => PaperPartKind.AltText,
        "Contents" or "RC" or "T" or "V" or "Subj" => PaperPartKind.Comment,
        _ => PaperPartKind.Hidden,
    };
}
