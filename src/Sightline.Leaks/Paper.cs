namespace Sightline.Leaks;

/// <summary>In which part of a paper something stands.</summary>
public enum PaperPartKind
{
    Body = 0,
    HeaderOrFooter = 1,
    Comment = 2,
    Deleted = 3,
    Hidden = 4,
    AltText = 5,
    Metadata = 6,
    FileName = 7,
    EarlierRevision = 8,
    Encoded = 9,
    ImagePosition = 10,
    Link = 11,
}

/// <param name="Kind">Which part.</param>
/// <param name="Name">Where within the document, as its format names it ("docProps/core.xml creator"); never a value.</param>
/// <param name="Text">What stands there.</param>
public sealed record PaperPart(PaperPartKind Kind, string Name, string Text);

/// <summary>A document taken apart into everything that can be read in it.</summary>
public sealed record Paper
{
    public required IReadOnlyList<PaperPart> Parts { get; init; }

    /// <summary>Pictures whose contents were not looked at: only what is written beside the pixels is read.</summary>
    public int PicturesNotLookedAt { get; init; }

    /// <summary>A paper of one text and a file name.</summary>
    public static Paper OfText(string text, string fileName = "")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(fileName);
        List<PaperPart> parts = [new(PaperPartKind.Body, "text", text)];
        if (fileName.Length > 0)
        {
            parts.Add(new(PaperPartKind.FileName, "file name", fileName));
        }
        return new() { Parts = parts };
    }
}
