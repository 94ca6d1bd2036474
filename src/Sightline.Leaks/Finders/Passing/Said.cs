namespace Sightline.Leaks.Finders.Passing;

/// <summary>Something that seems to be told, and where it stands: what each sentence of why it may pass looks at.</summary>
internal sealed record Said(Scene Scene, int At, int From, int Length)
{
    private const int FurthestBack = 3;

    internal Actors Actors => Scene.Actors;

    internal IReadOnlyList<Sentence> Sentences => Scene.Sentences.Value;

    internal string Text => Sentences[At].Text;

    internal string Value => Text.Substring(From, Length);

    internal string Before => Text[..From];

    internal string After => Text[(From + Length)..];

    /// <summary>The sentences before it in its paragraph, the nearest first.</summary>
    internal IEnumerable<Sentence> Earlier()
    {
        for (var back = At; back > 0 && At - back < FurthestBack && !Sentences[back].BeginsParagraph; back--)
        {
            yield return Sentences[back - 1];
        }
    }

    /// <summary>The sentence after it in its paragraph, or nothing.</summary>
    internal string Next => At + 1 < Sentences.Count && !Sentences[At + 1].BeginsParagraph ? Sentences[At + 1].Text : "";

    /// <summary>A child is named here or just before.</summary>
    internal bool SpeaksOfAChild => Earlier().Select(sentence => sentence.Text).Prepend(Text).Any(text => Words(text).Any(word => Actors.Children.Contains(word) || word is "child" or "children"));

    /// <summary>She whom the paper protects, or a child, is named in the sentence.</summary>
    internal bool NamesHer => Words(Text).Any(word => Actors.Victims.Contains(word) || Actors.Children.Contains(word) || Actors.SourceNames.Contains(word));

    private static IEnumerable<string> Words(string text) =>
        text.Split([' ', ',', '.', ';', ':', '"', '(', ')', '?', '!'], StringSplitOptions.RemoveEmptyEntries).Select(word => word.Replace("'s", "", StringComparison.Ordinal));
}
