using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest;

/// <summary>Manifests, their rows and their tasks, by what they say.</summary>
internal sealed class StoredManifests(SightlineDb db) : IStoredThing
{
    public string Kind => "manifests";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var imports = await db.Set<ManifestImport>().AsNoTracking().ToDictionaryAsync(import => import.Id, stop);
        foreach (var import in imports.Values)
        {
            yield return FormattableString.Invariant(
                $"manifest {import.ReceivedBy} {import.Digest} {import.Day} {import.Rows} {import.FinishedAt is not null} {import.Loaded} {import.ToDesk} {import.Refused} {import.AlreadyHeld} {string.Join(' ', import.Courts)} {import.Trouble}");
        }
        await foreach (var row in db.Set<ManifestRow>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return FormattableString.Invariant(
                $"row {imports[row.ManifestId].Digest} {row.Number} {Convert.ToHexString(row.Identity)} {row.Outcome} {row.OrderId is not null} {row.WaitingDocument} {string.Join(' ', row.Problems)} {row.Reason}");
        }
        await foreach (var task in db.Set<ManifestTask>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return FormattableString.Invariant(
                $"task {(task.ManifestId is { } id ? imports[id].Digest : "")} {task.Row} {task.Problem} {task.Force} {task.OrderId is not null} {task.ResolvedAt is not null} {task.Court} {task.Day} {task.What}");
        }
    }
}
