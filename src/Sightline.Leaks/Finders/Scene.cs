using Sightline.Leaks.Words;

namespace Sightline.Leaks.Finders;

/// <summary>One part of a paper as every finder sees it, with what he knows already laid over it.</summary>
internal sealed class Scene
{
    private readonly List<(int From, int End)> known;

    internal Scene(PaperPart part, KnownPhrases knownPhrases, Actors actors)
    {
        Actors = actors;
        Subjects = new(actors);
        Part = part;
        Plain = Read.Of(part.Text);
        Numbers = NumberWords.Digits(Plain);
        Lettered = FiguresAsLetters.In(Plain);
        known = [.. knownPhrases.All.SelectMany(phrase => In(phrase)).Select(hit => (hit.From, hit.End))];
        Sentences = new(() => Sentence.Split(Plain, part.Name.StartsWith("word/", StringComparison.Ordinal)));
    }

    internal PaperPart Part { get; }

    internal Actors Actors { get; }

    internal Subjects Subjects { get; }

    internal Read Plain { get; }

    /// <summary>Written by him or for him, and seen by him as it stands.</summary>
    internal bool IsHisOwnWords => Actors.WritesIt && Part.Kind is PaperPartKind.Body or PaperPartKind.HeaderOrFooter;

    /// <summary>The same with numbers in figures.</summary>
    internal Read Numbers { get; }

    /// <summary>The same with the figures within words as the letters they look like; null where there are none.</summary>
    internal Read? Lettered { get; }

    internal Lazy<IReadOnlyList<Sentence>> Sentences { get; }

    /// <summary>Where a phrase stands, as places in the source; in the text as written and with numbers in figures.</summary>
    internal IEnumerable<(int From, int End)> In(Phrase phrase)
    {
        foreach (var (from, end) in phrase.In(Plain))
        {
            yield return Source(Plain, from, end);
        }
        foreach (var (from, end) in phrase.In(Numbers))
        {
            yield return Source(Numbers, from, end);
        }
        foreach (var (from, end) in Lettered is null ? [] : phrase.In(Lettered))
        {
            yield return Source(Lettered!, from, end);
        }
    }

    internal static (int From, int End) Source(Read read, int from, int end)
    {
        var (offset, length) = read.InSource(from, end);
        return (offset, offset + length);
    }

    /// <summary>Whether all of it stands within something that he knows.</summary>
    internal bool IsKnown(int from, int end) => known.Any(range => range.From <= from && range.End >= end);

    /// <summary>Whether something that he knows stands within it.</summary>
    internal bool HoldsKnown(int from, int end) => known.Any(range => range.From >= from && range.End <= end && range.End - range.From > 5);

    internal bool IsCapital(int sourceAt) => char.IsUpper(Part.Text[sourceAt]) || !char.IsAsciiLetter(Part.Text[sourceAt]);

    internal string After(int sourceEnd, int most = 40) => Part.Text.Substring(sourceEnd, Math.Min(most, Part.Text.Length - sourceEnd));

    internal string Before(int sourceFrom, int most = 40) => Part.Text.Substring(Math.Max(0, sourceFrom - most), Math.Min(most, sourceFrom));

    /// <summary>The next word in small letters, empty when a sentence or a line's worth of marks stands between.</summary>
    internal string WordAfter(int sourceEnd) => First(Read.Of(After(sourceEnd)).Plain);

    internal string WordBefore(int sourceFrom) => Last(Read.Of(Before(sourceFrom)).Plain);

    internal bool BeginsSentence(int sourceFrom)
    {
        var before = Before(sourceFrom).TrimEnd(' ', '"', '\'', '“', '(', '\t');
        return before.Length == 0 || before[^1] is '.' or '!' or '?' or '\n' or ':' or '•' or '-' or '>';
    }

    private static string First(string plain)
    {
        var at = 0;
        while (at < plain.Length && plain[at] is ' ' or '\'' && at < plain.Length)
        {
            at++;
        }
        var end = at;
        while (end < plain.Length && Letters.IsWord(plain[end]))
        {
            end++;
        }
        return plain[at..end];
    }

    private static string Last(string plain)
    {
        var end = plain.Length;
        while (end > 0 && plain[end - 1] is ' ' or '\n' && end > 0)
        {
            end--;
        }
        var at = end;
        while (at > 0 && Letters.IsWord(plain[at - 1]))
        {
            at--;
        }
        return plain[at..end];
    }
}

/// <summary>One thing found in a scene, as places in the part's text; the end is exclusive. Some are found though he knows the words: not as what they are here.</summary>
internal readonly record struct Hit(FindingKind Kind, int From, int End, bool ThoughKnown = false);

/// <summary>Looks for one kind of thing.</summary>
internal interface IFinder
{
    IEnumerable<Hit> In(Scene scene);
}

/// <summary>What he knows, ready to be found.</summary>
internal sealed class KnownPhrases
{
    internal KnownPhrases(KnownToHim known)
    {
        Addresses = [.. known.Addresses.Select(AddressParts.Of)];
        Places = [.. known.Places.Select(place => string.Join(' ', AddressParts.Words(Read.Of(PlaceName.WithoutBracket(place)).Plain.Replace("'", "", StringComparison.Ordinal))))];
        Names = [.. known.Names.Select(name => Read.Of(name).Plain.Trim())];
        All = [.. known.Addresses.SelectMany(AddressFinder.Known).Concat(Places).Concat(known.Phones).Concat(known.Emails).Concat(Names)
            .Where(text => text.Trim().Length > 2).Distinct().Select(text => new Phrase(text))];
        Emails = [.. known.Emails.Select(email => Read.Of(email.Trim()).Plain)];
        Phones = [.. known.Phones.Select(PhoneFinder.National).Where(phone => phone.Length > 0)];
        NameWords = [.. Names.SelectMany(name => AddressParts.Words(name))];
    }

    internal IReadOnlyList<AddressParts> Addresses { get; }

    internal HashSet<string> Places { get; }

    internal IReadOnlyList<string> Names { get; }

    internal HashSet<string> NameWords { get; }

    internal IReadOnlyList<string> Phones { get; }

    internal IReadOnlyList<string> Emails { get; }

    internal IReadOnlyList<Phrase> All { get; }

    internal bool HasTown(string town) => Places.Contains(town) || Addresses.Any(address => address.Towns.Contains(town))
        || Places.Any(place => place.StartsWith(town + " ", StringComparison.Ordinal) && place.Split(' ')[^1] == "court");

    internal bool HasStreet(string street) => Addresses.Any(address => address.StreetText == street) || Places.Contains(street);

    internal bool HasBuilding(AddressParts other) => Addresses.Any(address => address.Number.Length > 0 && address.Number == other.Number && address.StreetText == other.StreetText);

    internal bool HasOutward(string outward) => Addresses.Any(address => address.Outward == outward) || Places.Any(place => place == outward || place.Contains(outward + " ", StringComparison.Ordinal));
}
