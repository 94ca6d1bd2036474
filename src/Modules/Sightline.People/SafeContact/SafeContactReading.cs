using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.SafeContact;

/// <summary>
/// Makes the block. Where two statements that stand disagree, "never" stands. It does not say which agency stated anything: that one did may tell that a service supports them.
/// </summary>
internal sealed class SafeContactReading(SightlineDb db, SafeContactBook book, SharedContact shared) : ISafeContact
{
    private const string Shared = "also the number or home of somebody on the other side: leave, post and send nothing there";

    public async Task<SafeContactShown?> OfAsync(NominalId nominal, CancellationToken stop)
    {
        if (!book.MaySee || await db.Set<Nominal>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == nominal, stop) is not { } held)
        {
            return null;
        }
        var records = await book.Subjects.NominalsOfAsync(nominal, stop);
        var seen = await book.SeenAsync(records, stop);
        var stands = seen.Where(one => one.StandsOn(book.Today)).ToList();
        var ways = WaysOf(seen, stands, await shared.OfAsync(records, stop));
        return new SafeContactShown
        {
            Nominal = nominal,
            Reference = held.Reference,
            HasSafeWay = ways.Exists(way => way.Mark == ContactMark.Safe),
            IsTimeNow = IsTimeNow(stands),
            Lines = [.. ways, .. PartsOf(stands, seen, held), .. WhoSaid(seen)],
            MayRecord = book.MayRecord,
            Never = ways.Where(way => way.Struck is not null).Select(way => ContactValue.Any(way.Struck!)).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>A way that nobody spoke of stands as not known. What was safe and has run out is not known again; what was never to be done stays so.</summary>
    private static List<SafeContactLine> WaysOf(IReadOnlyList<Stated> seen, List<Stated> stands, IReadOnlyList<Shared> shared)
    {
        var lines = new List<SafeContactLine>();
        foreach (var way in ContactWords.Ways)
        {
            var said = seen.SelectMany(one => one.Words.Ways.Where(said => said.Way == way).Select(said => (Said: said, Stands: stands.Contains(one)))).ToList();
            var never = said.Where(one => one.Said.IsSafe == Answer.No).Select(one => one.Said).ToList();
            var safe = said.Where(one => one.Said.IsSafe == Answer.Yes && one.Stands && !never.Exists(no => IsSame(no, one.Said))).Select(one => one.Said).ToList();
            lines.AddRange(safe.DistinctBy(Key).Select(one => new SafeContactLine(ContactWords.Of(way), ContactMark.Safe, Joined(one.Value, one.Note))));
            lines.AddRange(never.DistinctBy(Key).Select(one => new SafeContactLine(ContactWords.Of(way), ContactMark.Never, one.Note, one.Value)));
            lines.AddRange(shared.Where(one => one.Way == way && !said.Exists(told => Key(told.Said) == ContactValue.Of(way, one.Value)))
                .Select(one => new SafeContactLine(ContactWords.Of(way), ContactMark.Never, Shared, one.Value)));
            if (safe.Count == 0 && never.Count == 0 && lines.TrueForAll(line => line.What != ContactWords.Of(way)))
            {
                lines.Add(new SafeContactLine(ContactWords.Of(way), ContactMark.NotKnown));
            }
        }
        return lines;
    }

    /// <summary>Of several who speak of one part the newest is heard; every "when" and every "never" stands.</summary>
    private static IEnumerable<SafeContactLine> PartsOf(List<Stated> stands, IReadOnlyList<Stated> seen, Nominal held)
    {
        foreach (var when in stands.Select(one => ContactWords.When(one.Words)).OfType<string>().Distinct(StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            yield return Said("When", when);
        }
        foreach (var never in seen.Select(one => one.Words.Never).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return new SafeContactLine("Never", ContactMark.Never, never);
        }
        yield return Other(seen, stands);
        yield return Said("Language", Newest(stands, words => words.Language) ?? held.Language);
        yield return Said("Interpreter", stands.Select(one => one.Words.NeedsInterpreter).FirstOrDefault(answer => answer != Answer.NotKnown) switch
        {
            Answer.Yes => "Needed; never a relative or friend",
            Answer.No => "Not needed",
            _ => null,
        });
        yield return Said("How they communicate", Newest(stands, words => words.Needs));
        yield return Said("If somebody else answers", Newest(stands, words => words.Script));
        yield return Said("Say you are", Newest(stands, words => words.SayYouAre));
    }

    private static SafeContactLine Other(IReadOnlyList<Stated> seen, List<Stated> stands) => true switch
    {
        _ when seen.Any(one => one.Words.OtherMayBeContacted == Answer.No) => new SafeContactLine("Whoever they fear", ContactMark.Never, "unsafe to contact too: it endangers them"),
        _ when stands.Exists(one => one.Words.OtherMayBeContacted == Answer.Yes) => new SafeContactLine("Whoever they fear", ContactMark.Said, "May be contacted; say nothing of this"),
        _ => new SafeContactLine("Whoever they fear", ContactMark.NotKnown),
    };

    private static string? Newest(List<Stated> stands, Func<SafeContactWords, string?> part) => stands.Select(one => part(one.Words)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>No, where anybody's hours say no: the caller waits.</summary>
    private Answer IsTimeNow(List<Stated> stands)
    {
        var answers = stands.ConvertAll(one => ContactWords.IsSafeTime(one.Words, book.Now));
        return answers.Contains(Answer.No) ? Answer.No : answers.Contains(Answer.Yes) ? Answer.Yes : Answer.NotKnown;
    }

    private IEnumerable<SafeContactLine> WhoSaid(IReadOnlyList<Stated> seen)
    {
        if (seen.Count == 0)
        {
            yield return Said("Who said so", null);
            yield break;
        }
        foreach (var one in seen)
        {
            var recorded = LondonTime.DayOf(one.At);
            var day = one.Words.SaidOn ?? recorded;
            var until = one.Words.Until switch
            {
                null => "Until when: not known. Ask again at each contact",
                { } last when last < book.Today => $"It stood until {LondonTime.Date(last)}: old. Ask again",
                { } last => $"It stands until {LondonTime.Date(last)}",
            };
            yield return new SafeContactLine("Who said so", ContactMark.Said, $"{ContactWords.Of(one.Words.SaidBy)}, {LondonTime.Date(day)} ({ContactWords.Ago(day, book.Today)}). {until}.");
        }
    }

    private static SafeContactLine Said(string what, string? text) =>
        string.IsNullOrWhiteSpace(text) ? new SafeContactLine(what, ContactMark.NotKnown) : new SafeContactLine(what, ContactMark.Said, text);

    /// <summary>"Never by phone" forbids every number; "never this number" that one.</summary>
    private static bool IsSame(WayOfContact never, WayOfContact safe) => Key(never) is not { } value || value == Key(safe);

    private static string? Key(WayOfContact way) => ContactValue.Of(way.Way, way.Value);

    private static string? Joined(string? value, string? note) => string.Join("; ", new[] { value, note }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;
}
