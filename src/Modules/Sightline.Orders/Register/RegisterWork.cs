using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Orders.Register;

/// <summary>What every action of the register needs: the state, the work it joins, who acts and when.</summary>
internal sealed class RegisterWork(SightlineDb db, UnitOfWork unit, RegisterSources sources)
{
    internal SightlineDb Db => db;

    internal UnitOfWork Unit => unit;

    internal IDirectory Directory => sources.Directory;

    internal RuleBook Rulebook => sources.Rulebook;

    internal Actor Actor => sources.Acting.Current;

    internal AgencyCode Agency => Actor.Agency;

    internal Instant Now => sources.Clock.GetCurrentInstant();

    internal LocalDate Today => LondonTime.DayOf(Now);

    internal Guid NewId() => sources.Ids.New();

    /// <summary>The order, tracked, to be changed.</summary>
    /// <exception cref="RulesBrokenException">It is not held.</exception>
    internal async Task<ProtectiveOrder> OrderAsync(OrderId order, CancellationToken stop)
    {
        var found = await db.Set<ProtectiveOrder>().FirstOrDefaultAsync(held => held.Id == order, stop);
        Kernel.Rules.Check(new OrderMustBeKnown(found));
        return found!;
    }

    /// <summary>As <see cref="OrderAsync"/>, and it has been made.</summary>
    internal async Task<ProtectiveOrder> MadeOrderAsync(OrderId order, CancellationToken stop)
    {
        var found = await OrderAsync(order, stop);
        Kernel.Rules.Check(new OrderMustBeMade(found));
        return found;
    }

    internal async Task<List<NominalId>> RespondentsAsync(OrderId order, CancellationToken stop) =>
        await db.Set<OrderRespondent>().Where(party => party.OrderId == order).Select(party => party.NominalId).ToListAsync(stop);

    internal async Task<List<NominalId>> ProtectedAsync(OrderId order, CancellationToken stop) =>
        await db.Set<OrderProtected>().Where(party => party.OrderId == order).Select(party => party.NominalId).ToListAsync(stop);

    internal OrderType? TypeOf(ProtectiveOrder order) => Rulebook.OrderTypeNear(order.Type.Value, order.MadeOn, order.MadeInArea);

    /// <summary>Null: the directory does not hold it.</summary>
    internal Task<Agency?> FindAgencyAsync(AgencyCode agency, CancellationToken stop) => Directory.FindAsync(agency, stop);

    internal async Task<AgencyKind?> KindAsync(AgencyCode agency, CancellationToken stop) => (await Directory.FindAsync(agency, stop))?.Kind;

    /// <summary>
    /// Whose decision it is that varied or ended an order: the one named; else the one who states it, where it may decide such things; else, where the
    /// police enter it from the court's paper, whoever made the order.
    /// </summary>
    internal async Task<(string? Name, bool May)> DecidedByAsync(
        ProtectiveOrder order, AgencyCode? named, IReadOnlyList<string> kinds, CancellationToken stop)
    {
        var stating = await FindAgencyAsync(Agency, stop);
        if (named is null && stating is not null && stating.Kind != AgencyKind.Police)
        {
            return (stating.Name, kinds.Contains(KindWords.Of(stating.Kind)));
        }
        var decided = named ?? (stating is { } police && kinds.Contains(KindWords.Of(police.Kind)) ? police.Code : order.MadeBy);
        var agency = decided is { } code ? await FindAgencyAsync(code, stop) : null;
        return (agency?.Name, agency is not null && kinds.Contains(KindWords.Of(agency.Kind)));
    }
}

internal sealed class RegisterSources(IDirectory directory, RuleBook rulebook, Acting acting, IClock clock, IIdSource ids)
{
    internal IDirectory Directory { get; } = directory;

    internal RuleBook Rulebook { get; } = rulebook;

    internal Acting Acting { get; } = acting;

    internal IClock Clock { get; } = clock;

    internal IIdSource Ids { get; } = ids;
}

/// <summary>Kinds of agency as the rulebook writes them: FamilyCourt → "family-court".</summary>
internal static class KindWords
{
    internal static string Of(AgencyKind kind) => string.Concat(kind.ToString().Select(
        (letter, index) => char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    internal static bool IsCourt(AgencyKind? kind) => kind is AgencyKind.FamilyCourt or AgencyKind.MagistratesCourt or AgencyKind.CrownCourt or AgencyKind.OtherCourt;
}
