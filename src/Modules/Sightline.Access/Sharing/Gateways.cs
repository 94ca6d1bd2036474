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
/// Answers from the rulebook's gateways and the agreements stated. What was read is kept for a short while: an import asks the same few questions twenty
/// thousand times.
/// </summary>
internal sealed class Gateways(SightlineDb db, RuleBook rulebook, IClock clock) : IGateways
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
        return new Passage(
            carrying.Count == 0 ? SharingWords.NoGateway(from.Kind, to.Kind, telling.Fact) : SharingWords.NoAgreement(carrying[0], from, to), null);
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
        var others = (await OfKindAsync(telling.To, stop)).Where(agency => agency.Code != from.Code).ToList();
        var closed = 0;
        foreach (var other in others)
        {
            closed += await OpenAsync(carrying, from, other, day, stop) is null ? 1 : 0;
        }
        return closed == 0 ? null
            : carrying.Count == 0 ? SharingWords.NoGateway(from.Kind, telling.To, telling.Fact)
            : SharingWords.NoAgreement(carrying[0], from, telling.To, new Reach(closed, others.Count));
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
