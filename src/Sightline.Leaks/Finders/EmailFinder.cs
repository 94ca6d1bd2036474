using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A secret e-mail address, with its marks in words or left out; and what stands before its @.</summary>
internal sealed class EmailFinder : IFinder
{
    private readonly List<Phrase> whole = [];
    private readonly Phrase? local;
    private readonly bool isKnown;

    internal EmailFinder(string email, KnownPhrases known)
    {
        var plain = Read.Of(email.Trim()).Plain;
        var at = plain.IndexOf('@', StringComparison.Ordinal);
        if (at <= 0 || at == plain.Length - 1)
        {
            return;
        }
        foreach (var dot in new[] { " ", " dot ", " full stop ", " period ", " point ", " dotcom " })
        {
            foreach (var sign in new[] { " ", " at ", " a t " })
            {
                var text = plain[..at].Replace(".", dot, StringComparison.Ordinal) + sign + plain[(at + 1)..].Replace(".", dot, StringComparison.Ordinal);
                whole.Add(new(Under(text, false)));
                whole.Add(new(Under(text, true)));
            }
        }
        var before = plain[..at];
        if (before.Count(Letters.IsWord) >= 6 && !known.NameWords.Contains(before) && (before.Any(letter => !char.IsAsciiLetter(letter)) || before.Length >= 8))
        {
            local = new(before);
            isKnown = known.Emails.Any(other => other.StartsWith(before + "@", StringComparison.Ordinal));
        }
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var hit in whole.SelectMany(phrase => scene.In(phrase)))
        {
            yield return new(FindingKind.Email, hit.From, hit.End);
        }
        if (local is null)
        {
            yield break;
        }
        // "gwen example" is her name; "gwen.example" or "gwenexample7" is how to reach her.
        foreach (var hit in scene.In(local).Where(hit => !scene.Part.Text[hit.From..hit.End].Any(char.IsWhiteSpace)))
        {
            yield return new(FindingKind.Email, hit.From, hit.End, !isKnown && AsWritten(scene, hit));
        }
    }

    /// <summary>"ann-example" in small letters and with its mark is no way to write a name, though he knows the name; how a file is called is.</summary>
    private static bool AsWritten(Scene scene, (int From, int End) hit) => scene.Part.Kind is not PaperPartKind.FileName and not PaperPartKind.Link
        && scene.Part.Text[hit.From..hit.End] is var stood && !stood.Any(char.IsUpper) && stood.AsSpan().IndexOfAny("-._") > 0 && !stood.Contains('\n', StringComparison.Ordinal)
        && !(scene.WordAfter(hit.End) is "docx" or "pdf" or "doc" or "txt" or "html" or "jpg" or "jpeg");

    private static string Under(string text, bool inWords) => text.Replace("_", inWords ? " underscore " : " ", StringComparison.Ordinal).Replace("-", inWords ? " dash " : " ", StringComparison.Ordinal);
}
