using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Access.Model;
using Sightline.Access.Permissions;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Access.Sharing;

/// <summary>
/// Answers from the rulebook's gateways, the agreements stated, and what those protected agreed to. What was read of agencies is kept for a short while: an import asks the same few questions twenty
/// thousand times.
/// </summary>
internal sealed class Gateways(SightlineDb db, RuleBook rulebook, IClock clock, ISharingConsents consents) : IGateways
{
    private static readonly Duration KeptFor = Duration.FromMinutes(1);

    private readonly Dictionary<AgencyCode, Model.Agency?> agencies = [];
    private readonly Dictionary<AgencyKind, IReadOnlyList<Model.Agency>> byKind = [];
    private readonly Dictionary<AgencyCode, IReadOnlyList<SharingAgreement>> agreements = [];
    private Instant keptSince;

    public async Task<Passage> FindAsync(Telling telling, LocalDate day, CancellationToken stop)
    {
        if (telling.From == telling.To)
        {
            return new Passage(null, null);
        }
        if (await AgencyAsync(telling.From, stop) is not { } from)
        {
            return new Passage(SharingWords.NotInTheDirectory(telling.From, null), null);
        }
        if (await AgencyAsync(telling.To, stop) is not { } to)
        {
            return new Passage(SharingWords.NotInTheDirectory(telling.To, null), null);
        }
        var carrying = Carrying(from, to.Kind, telling.Fact, day);
        if (await OpenAsync(carrying, from, to, day, stop) is { } open)
        {
            return new Passage(null, open.Code);
        }
        var agreed = await ConsentsAsync(carrying, telling.From, telling.Protected, day, stop);
        if (agreed.Find(one => one.Leads(to.Code)) is { } by)
        {
            return new Passage(null, by.Gateway);
        }
        return new Passage(
            carrying.Count == 0 ? SharingWords.NoGateway(from.Kind, to.Kind, telling.Fact) : SharingWords.NoAgreement(Lack.Of(carrying), from, to), null)
        {
            IsAsTheyWish = agreed.Count > 0,
        };
    }

    public async Task<MissingGateway?> MissingAsync(TellingAKind telling, LocalDate day, CancellationToken stop)
    {
        if (await AgencyAsync(telling.From, stop) is not { } from)
        {
            return SharingWords.NotInTheDirectory(telling.From, telling.To);
        }
        var carrying = Carrying(from, telling.To, telling.Fact, day);
        if (carrying.Any(gateway => gateway.StandsBy == StandsBy.Law))
        {
            return null;
        }
        if ((await ConsentsAsync(carrying, telling.From, telling.Protected, day, stop)).Count > 0)
        {
            // To whom exactly is their choice, and nothing that is owed to anybody else.
            return null;
        }
        var others = (await OfKindAsync(telling.To, stop)).Where(agency => agency.Code != from.Code).ToList();
        var closed = 0;
        foreach (var other in others)
        {
            closed += await OpenAsync(carrying, from, other, day, stop) is null ? 1 : 0;
        }
        return closed == 0 ? null
            : carrying.Count == 0 ? SharingWords.NoGateway(from.Kind, telling.To, telling.Fact)
            : SharingWords.NoAgreement(Lack.Of(carrying), from, telling.To, new Reach(closed, others.Count));
    }

    /// <summary>By which gateways all who are protected agreed to be spoken of, and to whom. None where the fact names nobody who could agree.</summary>
    private async Task<List<Agreed>> ConsentsAsync(List<Gateway> carrying, AgencyCode teller, IReadOnlyList<NominalId> people, LocalDate day, CancellationToken stop)
    {
        var byConsent = carrying.Where(gateway => gateway.StandsBy == StandsBy.Consent).Select(gateway => gateway.Code).ToList();
        if (byConsent.Count == 0 || people.Count == 0)
        {
            return [];
        }
        var standing = (await consents.StandingAsync(teller, people, day, stop)).ToLookup(one => (one.Gateway, one.Person));
        return [.. byConsent.Where(gateway => people.All(person => standing[(gateway, person)].Any()))
            .Select(gateway => new Agreed(gateway, [.. people.Select(person => standing[(gateway, person)].ToList())]))];
    }

    /// <param name="Gateway">By which.</param>
    /// <param name="Each">Of each person what they agreed to.</param>
    private sealed record Agreed(string Gateway, IReadOnlyList<List<ConsentThatStands>> Each)
    {
        internal bool Leads(AgencyCode to) => Each.All(consents => consents.Exists(one => one.To is null || one.To == to));
    }

    /// <summary>An agreement was stated or ended: what was read before no longer holds.</summary>
    internal void Forget() => agreements.Clear();

    private List<Gateway> Carrying(Model.Agency from, AgencyKind to, string fact, LocalDate day)
    {
        var (fromKind, toKind) = (StatementRules.NameOf(from.Kind), StatementRules.NameOf(to));
        return [.. rulebook.GatewaysOn(day, from.Area).Where(gateway => gateway.Carries.Contains(fact) && gateway.Joins(fromKind, toKind))];
    }

    private async Task<Gateway?> OpenAsync(List<Gateway> carrying, Model.Agency from, Model.Agency to, LocalDate day, CancellationToken stop)
    {
        if (carrying.Find(gateway => gateway.StandsBy == StandsBy.Law) is { } lawful)
        {
            return lawful;
        }
        var made = carrying.Count == 0 ? [] : await AgreementsAsync(from.Code, stop);
        return carrying.Find(gateway => made.Any(agreement => agreement.Gateway == gateway.Code && agreement.To == to.Code && agreement.Covers(day)));
    }

    private Task<Model.Agency?> AgencyAsync(AgencyCode code, CancellationToken stop) =>
        KeptAsync(agencies, code, () => db.Set<Model.Agency>().AsNoTracking().FirstOrDefaultAsync(agency => agency.Code == code, stop));

    private Task<IReadOnlyList<Model.Agency>> OfKindAsync(AgencyKind kind, CancellationToken stop) =>
        KeptAsync<AgencyKind, IReadOnlyList<Model.Agency>>(byKind, kind, async () => await db.Set<Model.Agency>().AsNoTracking().Where(agency => agency.Kind == kind).ToListAsync(stop));

    private Task<IReadOnlyList<SharingAgreement>> AgreementsAsync(AgencyCode from, CancellationToken stop) => KeptAsync<AgencyCode, IReadOnlyList<SharingAgreement>>(
        agreements, from, async () => await db.Set<SharingAgreement>().AsNoTracking().Where(agreement => agreement.From == from).ToListAsync(stop));

    private async Task<TValue> KeptAsync<TKey, TValue>(Dictionary<TKey, TValue> kept, TKey key, Func<Task<TValue>> ask)
        where TKey : notnull
    {
        var now = clock.GetCurrentInstant();
        if (now - keptSince > KeptFor)
        {
            agencies.Clear();
            byKind.Clear();
            agreements.Clear();
            keptSince = now;
        }
        return kept.TryGetValue(key, out var known) ? known : kept[key] = await ask();
    }
}

/// <param name="Closed">How many agencies of the kind may not be told.</param>
/// <param name="All">How many there are beside the telling agency.</param>
internal readonly record struct Reach(int Closed, int All);
