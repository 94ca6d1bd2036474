using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Retention;

/// <summary>
/// A new call-out or order never hangs on a record that was disposed of: nobody would find it at the door. Whoever sends it by an old id is told to record the person anew.
/// </summary>
internal sealed class NamedAfterDisposal(SightlineDb db) : Listener<Fact>
{
    /// <summary>Asked once: in most registers nobody was ever disposed of, and an import states twenty thousand facts.</summary>
    private bool? isAnybody;

    protected override async Task HearAsync(Fact fact, CancellationToken stop)
    {
        var named = Named(fact).Distinct().ToList();
        if (named.Count == 0 || !(isAnybody ??= await db.Set<Disposal>().AnyAsync(row => row.IsWhole, stop)))
        {
            return;
        }
        Kernel.Rules.Check(new NobodyNamedWasDisposedOf(
            await db.Set<Nominal>().IgnoreQueryFilters().AnyAsync(nominal => named.Contains(nominal.Id) && nominal.DisposedAt != null, stop)));
    }

    private static IEnumerable<NominalId> Named(Fact fact) => fact switch
    {
        CallOutRecorded callOut => callOut.Parties.Select(party => party.Nominal),
        CallTaken call => call.People,
        OrderMade made => [.. made.Respondents, .. made.Protected, .. made.Children],
        OrderAppliedFor applied => [.. applied.Respondents, .. applied.Protected],
        BreachReported breach => [breach.Respondent, .. breach.Protected],
        _ => [],
    };
}
