using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.SafeContact;

/// <summary>A statement that this reader may see.</summary>
/// <param name="Id">Empty: another module keeps it.</param>
/// <param name="At">When it was learned.</param>
/// <param name="Words">What was said.</param>
internal sealed record Stated(SafeContactId Id, Instant At, Guarded<SafeContactWords> Words);

/// <summary>What was stated, as far as whoever is acting may see it: what their own agency stated, and what others decided that theirs may be told.</summary>
internal sealed class SafeContactBook(SightlineDb db, Vault vault, SafeContactTools tools)
{
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;
    internal const string See = "people.safe-contact";
    internal const string Record = "people.record-contact";

    /// <summary>Purposes in which somebody may be in danger now.</summary>
    private static readonly HashSet<string> InDanger = new(StringComparer.Ordinal) { "respond-to-call", "protect-life" };

    internal Instant Now => tools.Clock.GetCurrentInstant();

    internal LocalDate Today => LondonTime.DayOf(Now);

    internal Actor Actor => tools.Acting.Current;

    internal Subjects Subjects => tools.Subjects;

    /// <summary>Whoever reads the block: what stands in it was stated by their own agency, or they were told.</summary>
    internal Audience Reader => tools.Audiences.Told(See, Kind);

    /// <summary>Those of the agency that stated it.</summary>
    internal Audience Own => tools.Audiences.Recorder(Actor.Agency, See, Kind);

    internal bool MaySee => tools.Permissions.Allows(Actor, See);

    internal bool MayRecord => tools.Permissions.Allows(Actor, Record);

    internal Task<byte[]> SealAsync<T>(NominalId nominal, T value, CancellationToken stop) =>
        vault.SealWholeAsync(nominal.Value, Kind, value, stop);

    internal Task<Guarded<T>?> OpenAsync<T>(NominalId nominal, byte[] value, CancellationToken stop)
        where T : class => vault.OpenWholeAsync<T>(nominal.Value, Kind, value, stop);

    /// <summary>The newest of each agency that this reader may see, the newest first.</summary>
    internal async Task<IReadOnlyList<Stated>> SeenAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var newest = (await db.Set<SafeContactRow>().AsNoTracking().Where(row => records.Contains(row.NominalId)).ToListAsync(stop))
            .OrderByDescending(row => row.Sequence).DistinctBy(row => row.Agency).ToList();
        var seen = new List<Stated>();
        foreach (var row in newest)
        {
            if ((row.Agency == Actor.Agency || await IsToldAsync(row.Id, stop)) && await OpenAsync<SafeContactWords>(row.NominalId, row.Said, stop) is { } words)
            {
                seen.Add(new Stated(row.Id, row.StatedAt, words));
            }
        }
        foreach (var source in tools.Elsewhere)
        {
            seen.AddRange((await source.OfAsync(records, stop)).Select(one => new Stated(default, one.LearnedAt, one.Said)));
        }
        return [.. seen.OrderByDescending(one => one.At)];
    }

    /// <summary>The agency's own, the newest first.</summary>
    internal async Task<IReadOnlyList<Stated>> OwnStatementsAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var agency = Actor.Agency;
        var stated = new List<Stated>();
        foreach (var row in (await db.Set<SafeContactRow>().AsNoTracking().Where(row => records.Contains(row.NominalId) && row.Agency == agency).ToListAsync(stop))
            .OrderByDescending(row => row.Sequence))
        {
            if (await OpenAsync<SafeContactWords>(row.NominalId, row.Said, stop) is { } words)
            {
                stated.Add(new Stated(row.Id, row.StatedAt, words));
            }
        }
        return stated;
    }

    /// <summary>Null: nobody has decided, and so nobody else is told.</summary>
    internal Task<SafeContactTelling?> TellingOfAsync(SafeContactId statement, CancellationToken stop) =>
        db.Set<SafeContactTelling>().AsNoTracking().Where(row => row.StatementId == statement).OrderByDescending(row => row.Sequence).FirstOrDefaultAsync(stop);

    internal static string Written(IEnumerable<AgencyKind> kinds) => string.Concat(kinds.Distinct().Order().Select(kind => $"|{(int)kind}|"));

    internal static bool Names(SafeContactTelling telling, AgencyKind kind) => telling.ToldTo.Contains($"|{(int)kind}|", StringComparison.Ordinal);

    internal async Task<IReadOnlyList<(ContactEffort Effort, IReadOnlyList<ContactAttempt> Attempts)>> EffortsAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var agency = Actor.Agency;
        var efforts = (await db.Set<ContactEffort>().AsNoTracking().Where(row => records.Contains(row.NominalId) && row.Agency == agency).ToListAsync(stop))
            .OrderByDescending(row => row.BegunAt).ThenByDescending(row => row.Id).ToList();
        var ids = efforts.ConvertAll(row => row.Id);
        var attempts = (await db.Set<ContactAttempt>().AsNoTracking().Where(row => ids.Contains(row.EffortId)).OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.EffortId);
        return efforts.ConvertAll(row => (row, (IReadOnlyList<ContactAttempt>)[.. attempts[row.Id]]));
    }

    private async Task<bool> IsToldAsync(SafeContactId statement, CancellationToken stop) =>
        await TellingOfAsync(statement, stop) is { } telling
        && (telling.Purpose == ToldFor.AnyContact || InDanger.Contains(Actor.Purpose.Value))
        && await tools.Directory.FindAsync(Actor.Agency, stop) is { } own && Names(telling, own.Kind);
}

/// <summary>Who asks, when, whom a record is about, what kind of agency asks, and what other modules keep.</summary>
internal sealed record SafeContactTools(Acting Acting, IPermissions Permissions, IClock Clock, Subjects Subjects, IDirectory Directory, IEnumerable<ISafeContactSource> Elsewhere, Audiences Audiences);
