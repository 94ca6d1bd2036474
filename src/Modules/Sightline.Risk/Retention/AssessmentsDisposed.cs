using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Risk.Model;

namespace Sightline.Risk.Retention;

/// <summary>What the disposing agency asked and was told goes with the record of whoever was assessed. What is left says that there was an assessment, when, and what it came to.</summary>
internal sealed class AssessmentsDisposed(SightlineDb db, Vault vault) : IDisposesOf
{
    public IReadOnlyList<string> Tables { get; } = ["risk_assessment"];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole && !record.Kinds.Contains(Sensitivity.SurvivorConfidential))
        {
            return;
        }
        foreach (var row in await db.Set<Assessment>().Where(row => row.Assessed == record.Nominal && row.By == record.HeldBy).ToListAsync(stop))
        {
            var held = db.Entry(row);
            held.Property(one => one.Answers).CurrentValue = null;
            held.Property(one => one.JudgementReason).CurrentValue = null;
            held.Property(one => one.Responses).CurrentValue = null;
            await vault.DestroyAsync(row.Id.Value, stop);
        }
    }
}
