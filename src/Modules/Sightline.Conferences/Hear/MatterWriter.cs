using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Conferences.Hear;

/// <summary>Writes down what a force's next meetings must go through.</summary>
internal sealed class MatterWriter(SightlineDb db, IDirectory directory, Acting acting, IClock clock)
{
    internal void Write(Fact fact, AgencyCode force, NewMatter matter) => db.Append(new Matter
    {
        Fact = fact.Id,
        Force = force,
        Kind = matter.Kind,
        Thing = matter.Thing,
        Order = matter.Order,
        Level = matter.Level,
        StatedBy = acting.Current.Roles.Contains(Actor.SystemRole) ? null : acting.Current.Agency,
        At = fact.At,
        LearnedAt = clock.GetCurrentInstant(),
        People = matter.People,
    });

    /// <summary>The force that states it; null where it is no force.</summary>
    internal async Task<AgencyCode?> StatingForceAsync(CancellationToken stop) =>
        await directory.FindAsync(acting.Current.Agency, stop) is { Kind: AgencyKind.Police } force ? force.Code : null;
}

internal sealed record NewMatter(MatterKind Kind, Guid Thing, IReadOnlyList<Party> People)
{
    public OrderId? Order { get; init; }

    public RiskLevel? Level { get; init; }
}
