using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>A person whose very name must not be there: a new partner, a helper. Whole, with initial, surname with a title, or given name alone.</summary>
internal sealed class PersonFinder : IFinder
{
    private static readonly Dictionary<string, string[]> Short = new()
    {
        ["daniel"] = ["dan", "danny"], ["michael"] = ["mike", "mick"], ["christopher"] = ["chris"], ["matthew"] = ["matt"], ["thomas"] = ["tom"], ["robert"] = ["rob", "bob"], ["david"] = ["dave"], ["james"] = ["jim", "jamie"], ["andrew"] = ["andy"],
        ["stephen"] = ["steve"], ["steven"] = ["steve"], ["anthony"] = ["tony"], ["joseph"] = ["joe"], ["samuel"] = ["sam"], ["samantha"] = ["sam"], ["benjamin"] = ["ben"], ["nicholas"] = ["nick"], ["richard"] = ["rich", "rick"], ["william"] = ["will", "bill"],
        ["edward"] = ["ed", "ted"], ["jonathan"] = ["jon"], ["gregory"] = ["greg"], ["peter"] = ["pete"], ["philip"] = ["phil"], ["kenneth"] = ["ken"], ["elizabeth"] = ["liz", "beth"], ["catherine"] = ["cath", "kate"], ["katherine"] = ["kate", "kath"],
        ["jennifer"] = ["jen", "jenny"], ["rebecca"] = ["becky", "bex"], ["margaret"] = ["maggie"], ["susan"] = ["sue"], ["patricia"] = ["pat"], ["alexander"] = ["alex"], ["alexandra"] = ["alex"], ["timothy"] = ["tim"], ["gareth"] = ["gaz"], ["raymond"] = ["ray"],
        ["leonard"] = ["len"], ["ronald"] = ["ron"], ["oliver"] = ["ollie"], ["nathaniel"] = ["nathan", "nate"], ["zachary"] = ["zac", "zach"], ["joshua"] = ["josh"], ["victoria"] = ["vicky"], ["deborah"] = ["deb", "debbie"], ["jacqueline"] = ["jackie"],
    };

    private readonly FindingKind kind;
    private readonly List<Phrase> wholes = [];
    private readonly Phrase? surname;
    private readonly List<Phrase> given = [];
    private readonly string surnameText = "";

    internal PersonFinder(string name, FindingKind kind, KnownPhrases known)
    {
        this.kind = kind;
        var words = AddressParts.Words(Read.Of(name).Plain.Replace("'", "", StringComparison.Ordinal));
        if (words.Count == 0)
        {
            return;
        }
        var first = words[0];
        if (words.Count == 1)
        {
            AddGiven(first, known);
            return;
        }
        surnameText = words[^1];
        var firsts = Short.GetValueOrDefault(first, []).Append(first).ToList();
        foreach (var one in firsts)
        {
            wholes.Add(new($"{one} {surnameText}"));
            wholes.Add(new($"{surnameText} {one}"));
        }
        wholes.Add(new(string.Join(' ', words)));
        wholes.Add(new($"{first[..1]} {surnameText}"));
        if (!known.NameWords.Contains(surnameText) && surnameText.Length > 2)
        {
            surname = new(surnameText);
        }
        firsts.ForEach(one => AddGiven(one, known));
    }

    public IEnumerable<Hit> In(Scene scene)
    {
        foreach (var hit in wholes.SelectMany(phrase => scene.In(phrase)).Where(hit => scene.IsCapital(hit.From) || Loose(scene)))
        {
            yield return new(kind, hit.From, hit.End);
        }
        if (surname is not null)
        {
            foreach (var hit in scene.In(surname).Where(hit => Loose(scene) || scene.IsCapital(hit.From) && SurnameAlone(scene, hit)))
            {
                yield return new(kind, hit.From, hit.End);
            }
        }
        foreach (var hit in given.SelectMany(phrase => scene.In(phrase)).Where(hit => (scene.IsCapital(hit.From) || scene.Part.Kind is PaperPartKind.FileName) && GivenAlone(scene, hit)))
        {
            yield return new(kind, hit.From, hit.End);
        }
    }

    private void AddGiven(string word, KnownPhrases known)
    {
        if (word.Length > 2 && !known.NameWords.Contains(word))
        {
            given.Add(new(word));
        }
    }

    private static bool Loose(Scene scene) => scene.Part.Kind is PaperPartKind.FileName or PaperPartKind.Link;

    /// <summary>Not behind another given name ("Ann Price" is not Tom Price), and not a street's or a house's.</summary>
    private static bool SurnameAlone(Scene scene, (int From, int End) hit)
    {
        var after = scene.WordAfter(hit.End);
        if (Streets.IsSurelyType(after) || PlaceName.IsKindWord(after) && after is not ("and" or "the" or "of" or "home") && scene.After(hit.End).TrimStart() is { Length: > 0 } rest && char.IsUpper(rest[0]))
        {
            return false;
        }
        var before = scene.WordBefore(hit.From);
        var text = scene.Before(hit.From, 24).TrimEnd(' ');
        var capital = text.Length >= before.Length && before.Length > 0 && char.IsUpper(text[Math.Max(0, text.Length - before.Length)]);
        return before is "mr" or "mrs" or "ms" or "miss" or "dr" or "mx" || !capital && !PlaceName.IsOrdinary(Read.Of(scene.Part.Text[hit.From..hit.End]).Plain) || Pronounish(before);
    }

    private bool GivenAlone(Scene scene, (int From, int End) hit)
    {
        var after = scene.After(hit.End, 30);
        var word = scene.WordAfter(hit.End);
        // Another surname behind it: somebody else. "Officer Daniel" and "Mr Daniel" too.
        var named = after.StartsWith(' ') && after.Length > 1 && char.IsUpper(after[1]) && word != surnameText && !Pronounish(word);
        return !named && scene.WordBefore(hit.From) is not ("mr" or "mrs" or "ms" or "miss" or "dr" or "pc" or "dc" or "judge" or "officer" or "st" or "saint" or "prince" or "king") && !PreviousIsGiven(scene, hit.From);
    }

    private static bool PreviousIsGiven(Scene scene, int from)
    {
        var before = scene.WordBefore(from);
        var text = scene.Before(from, 24).TrimEnd(' ');
        return scene.Before(from, 1) == " " && before.Length > 2 && text.Length >= before.Length && char.IsUpper(text[^before.Length]) && !Pronounish(before)
            && !scene.BeginsSentence(from - before.Length - 1);
    }

    private static bool Pronounish(string word) => word is "i" or "he" or "she" or "her" or "his" or "and" or "the" or "with" or "by" or "to" or "a" or "in" or "at" or "on" or "when" or "as" or "if" or "but" or "that" or "is" or "was" or "named" or "called"
        or "partner" or "boyfriend" or "girlfriend" or "you" or "your" or "mae" or "a" or "gyda" or "monday" or "tuesday" or "wednesday" or "thursday" or "friday" or "saturday" or "sunday";
}
