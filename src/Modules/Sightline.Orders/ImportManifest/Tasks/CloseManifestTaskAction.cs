using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Rules;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>Settles a desk's task, in words that stay with it.</summary>
internal sealed class CloseManifestTaskAction(SightlineDb db, UnitOfWork unit, Vault vault, IClock clock)
{
    /// <exception cref="RulesBrokenException">It is settled already, or nothing is said of how.</exception>
    public Task CloseAsync(TaskId id, string how, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var task = await db.Set<ManifestTask>().FirstAsync(held => held.Id == id, stop);
            Kernel.Rules.Check(new TaskIsOpen(task), new TaskIsSettledInWords(how));
            await CloseAsync(task, how.Trim(), stop);
        },
        stop);

    internal async Task CloseAsync(ManifestTask task, string how, CancellationToken stop)
    {
        task.ResolvedAt = clock.GetCurrentInstant();
        task.How = await vault.SealAsync(task.Id.Value, Sensitivity.Ordinary, how, stop);
        unit.State(new ManifestTaskResolved { Task = task.Id, Force = task.Force, How = how });
    }
}
