using Microsoft.EntityFrameworkCore;
using Sightline.Conferences.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;

namespace Sightline.Conferences.Retention;

/// <summary>What was said of people at a meeting goes with the last of them that anybody holds. That there was a decision, of which kind and whose, stays.</summary>
internal sealed class MeetingWordsDisposed(SightlineDb db, Vault vault, IPeople people) : IDisposesOf
{
    /// <summary>No clear value of a person stands in any.</summary>
    public IReadOnlyList<string> Tables { get; } = [];

    public async Task DisposeAsync(DisposedRecord record, CancellationToken stop)
    {
        if (!record.IsWhole)
        {
            return;
        }
        foreach (var line in await db.Set<LinePerson>().Where(row => row.Nominal == record.Nominal).Select(row => row.Line).ToListAsync(stop))
        {
            var others = await db.Set<LinePerson>().Where(row => row.Line == line && row.Nominal != record.Nominal).Select(row => row.Nominal).ToListAsync(stop);
            if (!await people.HoldsAnyAsync(others, stop))
            {
                await vault.DestroyAsync(line.Value, stop);
            }
        }
    }
}
