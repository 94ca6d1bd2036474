namespace Sightline.Leaks.Reading;

/// <summary>What became of reading a document: a paper, or in plain words why it could not be read. What could not be read must not leave as scanned.</summary>
public sealed record PaperRead
{
    private PaperRead(Paper? paper, string notRead) => (Paper, NotRead) = (paper, notRead);

    public Paper? Paper { get; }

    /// <summary>Why not; empty when it was read.</summary>
    public string NotRead { get; }

    internal static PaperRead Of(Paper paper) => new(paper, "");

    internal static PaperRead Refused(string why) => new(null, why);
}

/// <summary>Takes a document apart into everything that can be read in it. Any bytes get an answer; none makes it throw.</summary>
public static class PaperReader
{
    /// <summary>The largest document that is read, in bytes.</summary>
    public static int LargestDocument => 50_000_000;

    /// <summary>Reads text, HTML, DOCX, PDF, JPEG and PNG, told apart by what stands in them and not by their name.</summary>
    /// <param name="content">The whole document; at most <see cref="LargestDocument"/> bytes.</param>
    /// <param name="fileName">The name under which it would leave; it is a part of the paper.</param>
    public static PaperRead Read(ReadOnlyMemory<byte> content, string fileName)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var parts = new Parts();
        try
        {
            DocumentReader.Read(content, "document", parts, 0);
        }
        catch (NotReadException refused)
        {
            return PaperRead.Refused(refused.Message);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException or System.Xml.XmlException
            or NotSupportedException or InvalidOperationException or KeyNotFoundException or System.Text.RegularExpressions.RegexMatchTimeoutException)
        {
            return PaperRead.Refused("The document is damaged or not of the format it begins like. Save it anew, or send it as plain text.");
        }
        if (fileName.Length > 0)
        {
            parts.Add(PaperPartKind.FileName, "file name", fileName.Length > 1000 ? fileName[..1000] : fileName);
        }
        return PaperRead.Of(parts.ToPaper());
    }
}

/// <summary>In words for the person who asked: what could not be read.</summary>
internal sealed class NotReadException(string message) : Exception(message);

/// <summary>What has been read so far, bounded.</summary>
internal sealed class Parts
{
    private const int MostText = 8_000_000;
    private const int MostParts = 20_000;

    private readonly List<PaperPart> parts = [];
    private int text;

    internal int Pictures { get; set; }

    internal void Add(PaperPartKind kind, string name, string value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return;
        }
        text += value.Length;
        if (text > MostText || parts.Count >= MostParts || value.Length > LeakScan.LongestPart)
        {
            throw new NotReadException("The document holds more text than can be read. Send it in pieces.");
        }
        parts.Add(new(kind, name, value));
    }

    internal int TextLength(PaperPartKind kind) => parts.Where(part => part.Kind == kind).Sum(part => part.Text.Length);

    internal Paper ToPaper() => new() { Parts = [.. parts], PicturesNotLookedAt = Pictures };
}

/// <summary>Finds out what a piece of bytes is, and has it read.</summary>
internal static class DocumentReader
{
    private const int Deepest = 4;

    internal static void Read(ReadOnlyMemory<byte> content, string name, Parts parts, int depth)
    {
        if (depth > Deepest)
        {
            throw new NotReadException("Documents lie in one another deeper than can be read.");
        }
        if (content.Length > PaperReader.LargestDocument)
        {
            throw new NotReadException("The document is larger than can be read.");
        }
        var bytes = content.Span;
        if (bytes.IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            new PdfReader(content, parts, depth).Read();
        }
        else if (bytes.StartsWith("PK\u0003\u0004"u8))
        {
            DocxReader.Read(content, parts, depth);
        }
        else if (bytes.StartsWith(JpegReader.Signature))
        {
            JpegReader.Read(content.ToArray(), name, parts);
        }
        else if (bytes.StartsWith(PngReader.Signature))
        {
            PngReader.Read(content.ToArray(), name, parts);
        }
        else
        {
            Text(bytes, name, parts);
        }
    }

    private static void Text(ReadOnlySpan<byte> bytes, string name, Parts parts)
    {
        var text = PlainText.Decode(bytes) ?? throw new NotReadException("The format of this document is not one that can be read. Send it as PDF, DOCX, HTML, text, JPEG or PNG.");
        if (text.StartsWith(@"{\rtf", StringComparison.Ordinal))
        {
            throw new NotReadException("Rich text (RTF) cannot be read. Save it as DOCX or PDF.");
        }
        if (HtmlReader.IsHtml(text))
        {
            HtmlReader.Read(text, name, parts);
        }
        else
        {
            parts.Add(PaperPartKind.Body, name, text);
        }
    }
}
