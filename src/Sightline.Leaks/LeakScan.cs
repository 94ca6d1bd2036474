using Sightline.Leaks.Finders;
using Sightline.Leaks.Words;

namespace Sightline.Leaks;

/// <summary>
/// The second net under a document that he may come to read: looks in every part of it for what must not be there. It can miss: what it does not find is not proved absent.
/// Immutable and safe for many threads; one scan serves many papers.
/// </summary>
public sealed class LeakScan
{
    private const int MostFindings = 200;
    private const int ExcerptAround = 30;
    private const int Deepest = 3;

    private readonly List<IFinder> finders = [];
    private readonly KnownPhrases known;
    private readonly Actors actors;

    /// <param name="secrets">What must not be in the paper, and what he knows already.</param>
    public LeakScan(Secrets secrets)
    {
        ArgumentNullException.ThrowIfNull(secrets);
        known = new(secrets.Known);
        actors = new(secrets);
        foreach (var person in secrets.People)
        {
            Add(person);
        }
        finders.AddRange(secrets.Services.Where(Said).Where(service => !ToldFinder.IsOfTheField(service)).Select(service => new PlaceFinder(service, FindingKind.Service, known)));
        finders.AddRange(secrets.Near.Where(Said).Select(near => new NearFinder(near, known)));
        finders.AddRange([new WhereaboutsFinder(), new ToldFinder(), new NewPartnerFinder(), new ChildDetailsFinder(), new PositionFinder(), new WrittenByFinder()]);
    }

    /// <summary>The longest part that is read, in characters. A longer paper is answered by <see cref="TooLongException"/>, never passed in part.</summary>
    public static int LongestPart => 4_000_000;

    /// <summary>Every finding, in the order of parts and places, overlapping ones of one kind once; at most 200.</summary>
    /// <exception cref="TooLongException">A part is longer than <see cref="LongestPart"/>.</exception>
    public IReadOnlyList<Finding> Of(Paper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var findings = new List<Finding>();
        var inIt = actors.For(Words.Read.Of(string.Concat(paper.Parts.Where(part => part.Kind is PaperPartKind.Body).Select(part => part.Text).Take(50))));
        foreach (var part in paper.Parts)
        {
            Read(part, inIt, findings, 0);
        }
        return findings;
    }

    private void Read(PaperPart part, Actors inIt, List<Finding> findings, int depth)
    {
        if (part.Text.Length > LongestPart)
        {
            throw new TooLongException($"A part of the paper has more than {LongestPart} characters. Send it in pieces.");
        }
        if (part.Text.Length == 0 || findings.Count >= MostFindings)
        {
            return;
        }
        var scene = new Scene(part, known, part.Kind is PaperPartKind.Hidden or PaperPartKind.Comment ? inIt.ForHidden() : inIt);
        var hits = finders.SelectMany(finder => finder.In(scene)).Where(hit => hit.End > hit.From && (hit.Kind is FindingKind.WrittenBy || hit.ThoughKnown
            || !scene.IsKnown(hit.From, hit.End))).Distinct()
            .OrderBy(hit => hit.From).ThenByDescending(hit => hit.End).ToList();
        var ends = new Dictionary<FindingKind, int>();
        foreach (var hit in hits.Where(hit => hit.From >= ends.GetValueOrDefault(hit.Kind, -1)).TakeWhile(_ => findings.Count < MostFindings))
        {
            ends[hit.Kind] = hit.End;
            findings.Add(new(hit.Kind, part.Kind, part.Name, hit.From, hit.End - hit.From, Excerpt(part.Text, hit)));
        }
        foreach (var inner in depth < Deepest ? EncodedText.In(part) : [])
        {
            Read(inner, inIt, findings, depth + 1);
        }
    }

    private void Add(SecretPerson person)
    {
        foreach (var address in person.Addresses.Where(Said))
        {
            var parts = AddressParts.Of(address);
            finders.Add(new AddressFinder(address, known));
            finders.Add(new PostcodeFinder(parts, known));
            finders.AddRange(parts.Towns.Select(town => new TownFinder(town, parts.Outward, known)));
        }
        finders.AddRange(person.Phones.Where(Said).Select(phone => new PhoneFinder(phone, known)));
        finders.AddRange(person.Emails.Where(Said).Select(email => new EmailFinder(email, known)));
        finders.AddRange(person.Places.Where(Said).Select(place => new PlaceFinder(place, FindingKind.Place, known)));
        if (person.Part is PartPlayed.NewPartner or PartPlayed.Helper)
        {
            finders.AddRange(person.Names.Where(Said).Select(name => new PersonFinder(name, person.Part is PartPlayed.NewPartner ? FindingKind.NewPartner : FindingKind.Service, known)));
        }
    }

    private static bool Said(string text) => text.Any(char.IsLetterOrDigit);

    private static string Excerpt(string text, Hit hit)
    {
        var from = Math.Max(0, hit.From - ExcerptAround);
        var end = Math.Min(text.Length, Math.Min(hit.End, hit.From + 200) + ExcerptAround);
        return text[from..end];
    }
}

/// <summary>The paper is longer than the scan reads. Nothing of it may leave as scanned.</summary>
public sealed class TooLongException : Exception
{
    public TooLongException(string message)
        : base(message)
    {
    }

    public TooLongException()
    {
    }

    public TooLongException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
