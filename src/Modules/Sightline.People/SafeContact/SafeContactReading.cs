using Microsoft.EntityFrameworkCore;
using NodaTime;
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
        var audience = book.Reader;
        var seen = (await book.SeenAsync(records, stop)).Select(one => new Heard(one.At, one.Words.For(audience))).ToList();
        var stands = seen.Where(one => one.Words.Until is not { } until || until >= book.Today).ToList();
        var ways = WaysOf(seen, stands, (await shared.OfAsync(records, stop)).Select(one => new WayOfContact(one.Way, Answer.No, one.Value.For(audience))).ToList());
        return new SafeContactShown
        {
            Nominal = nominal,
            Reference = held.Reference,
            HasSafeWay = ways.Exists(way => way.Mark == ContactMark.Safe),
            IsTimeNow = IsTimeNow(stands),
            Audience = audience,
            Lines = [.. ways.Concat(PartsOf(stands, seen, held)).Concat(WhoSaid(seen)).Select(line => line.Guard())],
            MayRecord = book.MayRecord,
            Never = Guarded.Of<IReadOnlySet<string>>(ways.Where(way => way.Struck is not null).Select(way => ContactValue.Any(way.Struck!)).ToHashSet(StringComparer.Ordinal), SafeContactBook.Kind),
        };
    }

    /// <summary>A way that nobody spoke of stands as not known. What was safe and has run out is not known again; what was never to be done stays so.</summary>
    private static List<Line> WaysOf(IReadOnlyList<Heard> seen, List<Heard> stands, List<WayOfContact> shared)
    {
        var lines = new List<Line>();
        foreach (var way in ContactWords.Ways)
        {
            var said = seen.SelectMany(one => one.Words.Ways.Where(said => said.Way == way).Select(said => (Said: said, Stands: stands.Contains(one)))).ToList();
            var never = said.Where(one => one.Said.IsSafe == Answer.No).Select(one => one.Said).ToList();
            var safe = said.Where(one => one.Said.IsSafe == Answer.Yes && one.Stands && !never.Exists(no => IsSame(no, one.Said))).Select(one => one.Said).ToList();
            lines.AddRange(safe.DistinctBy(Key).Select(one => new Line(ContactWords.Of(way), ContactMark.Safe, Joined(one.Value, one.Note))));
            lines.AddRange(never.DistinctBy(Key).Select(one => new Line(ContactWords.Of(way), ContactMark.Never, one.Note, one.Value)));
            lines.AddRange(shared.Where(one => one.Way == way && !said.Exists(told => Key(told.Said) == Key(one)))
                .Select(one => new Line(ContactWords.Of(way), ContactMark.Never, Shared, one.Value)));
            if (safe.Count == 0 && never.Count == 0 && lines.TrueForAll(line => line.What != ContactWords.Of(way)))
            {
                lines.Add(new Line(ContactWords.Of(way), ContactMark.NotKnown));
            }
        }
        return lines;
    }

    /// <summary>Of several who speak of one part the newest is heard; every "when" and every "never" stands.</summary>
    private static IEnumerable<Line> PartsOf(List<Heard> stands, IReadOnlyList<Heard> seen, Nominal held)
    {
        foreach (var when in stands.Select(one => ContactWords.When(one.Words)).OfType<string>().Distinct(StringComparer.Ordinal).DefaultIfEmpty(null))
        {
            yield return Said("When", when);
        }
        foreach (var never in seen.Select(one => one.Words.Never).OfType<string>().Distinct(StringComparer.Ordinal))
        {
            yield return new Line("Never", ContactMark.Never, never);
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

    private static Line Other(IReadOnlyList<Heard> seen, List<Heard> stands) => true switch
    {
        _ when seen.Any(one => one.Words.OtherMayBeContacted == Answer.No) => new Line("Whoever they fear", ContactMark.Never, "unsafe to contact too: it endangers them"),
        _ when stands.Exists(one => one.Words.OtherMayBeContacted == Answer.Yes) => new Line("Whoever they fear", ContactMark.Said, "May be contacted; say nothing of this"),
        _ => new Line("Whoever they fear", ContactMark.NotKnown),
    };

    private static string? Newest(List<Heard> stands, Func<SafeContactWords, string?> part) => stands.Select(one => part(one.Words)).FirstOrDefault(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>No, where anybody's hours say no: the caller waits.</summary>
    private Answer IsTimeNow(List<Heard> stands)
    {
        var answers = stands.ConvertAll(one => ContactWords.IsSafeTime(one.Words, book.Now));
        return answers.Contains(Answer.No) ? Answer.No : answers.Contains(Answer.Yes) ? Answer.Yes : Answer.NotKnown;
    }

    private IEnumerable<Line> WhoSaid(IReadOnlyList<Heard> seen)
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
            yield return new Line("Who said so", ContactMark.Said, $"{ContactWords.Of(one.Words.SaidBy)}, {LondonTime.Date(day)} ({ContactWords.Ago(day, book.Today)}). {until}.");
        }
    }

    private static Line Said(string what, string? text) =>
        string.IsNullOrWhiteSpace(text) ? new Line(what, ContactMark.NotKnown) : new Line(what, ContactMark.Said, text);

    /// <summary>"Never by phone" forbids every number; "never this number" that one.</summary>
    private static bool IsSame(WayOfContact never, WayOfContact safe) => Key(never) is not { } value || value == Key(safe);

    private static string? Key(WayOfContact way) => ContactValue.Of(way.Way, way.Value);

    private static string? Joined(string? value, string? note) => string.Join("; ", new[] { value, note }.Where(part => !string.IsNullOrWhiteSpace(part))) is { Length: > 0 } text ? text : null;

    /// <summary>What somebody said, while the block is made of it.</summary>
    private sealed record Heard(Instant At, SafeContactWords Words);

    /// <summary>A line before it is guarded.</summary>
    private sealed record Line(string What, ContactMark Mark, string? Text = null, string? Struck = null)
    {
        internal SafeContactLine Guard() => new(What, Mark, GuardedOrNull(Text), GuardedOrNull(Struck));

        private static Guarded<string>? GuardedOrNull(string? text) => text is null ? null : Guarded.Of(text, SafeContactBook.Kind);
    }
}
