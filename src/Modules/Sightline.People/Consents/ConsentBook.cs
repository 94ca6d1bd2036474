using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.Consents;

/// <summary>A consent of the reader's own agency, opened.</summary>
internal sealed record ConsentKept(SharingConsent Row, Guarded<ConsentWords> Words, SharingConsentEnd? End, Guarded<string>? EndedWhy)
{
    internal bool StandsOn(LocalDate day) => End is null && Row.FirstDay <= day && day <= Row.LastDay;
}

/// <summary>
/// What people agreed that an agency may tell, each agency's own. What one recorded is asked by no other: that somebody agreed to be spoken of to a survivors' service tells that they
/// may be known there.
/// </summary>
internal sealed class ConsentBook(SightlineDb db, Vault vault, ConsentTools tools) : ISharingConsents
{
    internal const string Record = "people.sharing-consent";
    internal const string TellWithout = "people.tell-without-consent";
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;

    internal Instant Now => tools.Clock.GetCurrentInstant();

    internal LocalDate Today => LondonTime.DayOf(Now);

    internal Actor Actor => tools.Acting.Current;

    internal Subjects Subjects => tools.Subjects;

    internal bool MayTellWithout => tools.Permissions.Allows(Actor, TellWithout);

    public async Task<IReadOnlyList<ConsentThatStands>> StandingAsync(AgencyCode teller, IReadOnlyCollection<NominalId> people, LocalDate day, CancellationToken stop)
    {
        var standing = new List<ConsentThatStands>();
        foreach (var person in people)
        {
            var records = await Subjects.NominalsOfAsync(person, stop);
            var rows = await Standing(teller, day).Where(row => records.Contains(row.NominalId)).ToListAsync(stop);
            foreach (var row in rows)
            {
                if (await OpenAsync(row, stop) is { } words)
                {
                    standing.Add(new ConsentThatStands(person, row.Gateway, words.ForTheMachine(MachineUse.Matching).To));
                }
            }
        }
        return standing;
    }

    internal Task<byte[]> SealAsync<T>(NominalId nominal, T value, CancellationToken stop) => vault.SealWholeAsync(nominal.Value, Kind, value, stop);

    /// <summary>Keeps what stands from now on. Inside a unit of work, when its rules hold.</summary>
    internal async Task KeepAsync(ConsentId id, NewConsent consent, SharingGround ground, CancellationToken stop) => db.Append(new SharingConsent
    {
        Id = id,
        NominalId = consent.Nominal,
        Agency = Actor.Agency,
        Gateway = consent.Gateway,
        FirstDay = consent.FirstDay!.Value,
        LastDay = consent.LastDay!.Value,
        Ground = ground,
        Said = await SealAsync(consent.Nominal, consent.Said, stop),
        By = Actor.Reference,
        StatedAt = Now,
    });

    /// <summary>The agency's own of these records, the newest first.</summary>
    internal async Task<IReadOnlyList<ConsentKept>> OwnAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var agency = Actor.Agency;
        var rows = await db.Set<SharingConsent>().AsNoTracking().Where(row => records.Contains(row.NominalId) && row.Agency == agency).OrderByDescending(row => row.Sequence).ToListAsync(stop);
        var ids = rows.ConvertAll(row => row.Id);
        var ends = await db.Set<SharingConsentEnd>().AsNoTracking().Where(end => ids.Contains(end.ConsentId)).ToDictionaryAsync(end => end.ConsentId, stop);
        var kept = new List<ConsentKept>();
        foreach (var row in rows)
        {
            if (await OpenAsync(row, stop) is { } words)
            {
                var end = ends.GetValueOrDefault(row.Id);
                kept.Add(new ConsentKept(row, words, end, end is null ? null : await vault.OpenWholeAsync<string>(row.NominalId.Value, Kind, end.Why, stop)));
            }
        }
        return kept;
    }

    /// <summary>The gateways by which the agency may tell others with somebody's consent.</summary>
    internal async Task<IReadOnlyList<Gateway>> GatewaysAsync(CancellationToken stop)
    {
        if (await tools.Directory.FindAsync(Actor.Agency, stop) is not { } own)
        {
            return [];
        }
        var kind = own.Kind.InRulebook();
        return [.. tools.RuleBook.GatewaysOn(Today, own.Area).Where(gateway => gateway.StandsBy == StandsBy.Consent && gateway.FromKinds.Contains(kind))];
    }

    /// <summary>Those that a gateway leads to, by name.</summary>
    internal async Task<IReadOnlyList<Agency>> LedToAsync(Gateway gateway, CancellationToken stop)
    {
        var agencies = new List<Agency>();
        foreach (var kind in Enum.GetValues<AgencyKind>().Where(kind => gateway.ToKinds.Contains(kind.InRulebook())))
        {
            agencies.AddRange(await tools.Directory.OfKindAsync(kind, stop));
        }
        return [.. agencies.Where(agency => agency.Code != Actor.Agency).OrderBy(agency => agency.Name, StringComparer.Ordinal)];
    }

    private IQueryable<SharingConsent> Standing(AgencyCode teller, LocalDate day) => db.Set<SharingConsent>().AsNoTracking()
        .Where(row => row.Agency == teller && row.FirstDay <= day && row.LastDay >= day && !db.Set<SharingConsentEnd>().Any(end => end.ConsentId == row.Id));

    private Task<Guarded<ConsentWords>?> OpenAsync(SharingConsent row, CancellationToken stop) => vault.OpenWholeAsync<ConsentWords>(row.NominalId.Value, Kind, row.Said, stop);
}

/// <summary>What a form says of a consent, or of telling without.</summary>
internal sealed record NewConsent
{
    public required NominalId Nominal { get; init; }

    public required string Gateway { get; init; }

    /// <summary>Null: it was not given, or could not be read.</summary>
    public required LocalDate? FirstDay { get; init; }

    /// <summary>Included. Null: as above.</summary>
    public required LocalDate? LastDay { get; init; }

    /// <summary>To whom, and how they agreed; of telling without, why.</summary>
    public required ConsentWords Said { get; init; }
}

/// <summary>Who asks, when, whom a record is about, who is in the directory, and what the rulebook says.</summary>
internal sealed record ConsentTools(Acting Acting, IPermissions Permissions, IClock Clock, Subjects Subjects, IDirectory Directory, RuleBook RuleBook);
