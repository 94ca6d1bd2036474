using Sightline.Access.Contracts;
using Sightline.Facts.Access;
using Sightline.Platform.Work;

namespace Sightline.Orders.MakeOrder;

/// <summary>The courts, and the reader's own force, to choose from.</summary>
internal sealed class Makers(IDirectory directory, Acting acting)
{
    internal async Task<IReadOnlyList<(string Value, string Text)>> ListAsync(CancellationToken stop)
    {
        var agencies = new List<Agency>();
        foreach (var kind in new[] { AgencyKind.FamilyCourt, AgencyKind.MagistratesCourt, AgencyKind.CrownCourt, AgencyKind.OtherCourt })
        {
            agencies.AddRange(await directory.OfKindAsync(kind, stop));
        }
        if (await directory.FindAsync(acting.Current.Agency, stop) is { Kind: AgencyKind.Police } force)
        {
            agencies.Add(force);
        }
        return [("", "Choose"), .. agencies.OrderBy(agency => agency.Name, StringComparer.Ordinal).Select(agency => (agency.Code.Value, agency.Name))];
    }
}
