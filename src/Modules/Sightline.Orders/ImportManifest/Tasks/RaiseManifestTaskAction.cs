using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>Something wrong with a manifest, to be put on a desk.</summary>
internal sealed record NewManifestTask
{
    /// <summary>Null: a new one.</summary>
    internal TaskId? Id { get; init; }

    internal required ManifestProblem Problem { get; init; }

    internal required string What { get; init; }

    internal required AgencyCode Force { get; init; }

    internal ManifestId? Manifest { get; init; }

    internal int? Row { get; init; }

    internal OrderId? Order { get; init; }

    internal string? FileName { get; init; }
}

/// <summary>Puts what is wrong on a named desk: the rulebook gives it its clock in the same transaction.</summary>
internal sealed class RaiseManifestTaskAction(SightlineDb db, UnitOfWork unit, Vault vault, IClock clock, IIdSource ids)
{
    public Task<TaskId> RaiseAsync(NewManifestTask input, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var id = input.Id ?? new TaskId(ids.New());
            db.Append(new ManifestTask
            {
                Id = id,
                ManifestId = input.Manifest,
                Row = input.Row,
                Problem = input.Problem,
                Force = input.Force,
                OrderId = input.Order,
                What = input.What,
                FileName = input.FileName is { } name ? await vault.SealAsync(id.Value, Sensitivity.Ordinary, name, stop) : null,
                RaisedAt = clock.GetCurrentInstant(),
            });
            unit.State(new ManifestTaskRaised
            {
                Task = id,
                Manifest = input.Manifest,
                Problem = input.Problem,
                Order = input.Order,
                Force = input.Force,
                Row = input.Row,
            });
            return id;
        },
        stop);
}
