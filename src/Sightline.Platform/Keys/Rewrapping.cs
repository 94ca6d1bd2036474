using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts.Access;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Keys;

/// <summary>
/// Wraps every person's keys anew under the newest key-encrypting key, some hundreds at a time, while the register is in use. Broken off, it goes on where it was. The values
/// themselves stay as they are sealed.
/// </summary>
internal sealed class Rewrapping(SightlineDb db, KeyFolder keys, IClock clock)
{
    private const int KeysAtOnce = 200;

    private static readonly byte[] Destroyed = [];

    /// <summary>Every process knows of a new key long before this.</summary>
    private static readonly Duration UntilAllKnow = Duration.FromHours(1);

    /// <summary>Whether the newest key was made so lately that a process may not know of it yet, and wrap something by the one before.</summary>
    internal async Task<bool> IsFreshAsync(CancellationToken stop)
    {
        var lately = clock.GetCurrentInstant() - UntilAllKnow;
        return await db.Set<LedgerEntry>().AnyAsync(entry => entry.Type == nameof(KeyEncryptingKeyAdded) && entry.LearnedAt > lately, stop);
    }

    /// <summary>How many keys each key-encrypting key still wraps. Destroyed keys are wrapped by none.</summary>
    internal async Task<IReadOnlyDictionary<int, int>> CountAsync(CancellationToken stop) => await db.Set<SubjectKey>().Where(key => key.Wrapped != Destroyed)
        .GroupBy(key => key.WrappedBy).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, stop);

    /// <returns>How many were wrapped anew.</returns>
    internal async Task<int> RunAsync(IProgress<int> progress, CancellationToken stop)
    {
        var done = 0;
        while (await NextAsync(stop) is { Count: > 0 } some)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            foreach (var old in some)
            {
                done += await WrapAsync(old, stop);
            }
            await transaction.CommitAsync(stop);
            progress.Report(done);
        }
        return done;
    }

    private Task<List<SubjectKey>> NextAsync(CancellationToken stop)
    {
        var newest = keys.Newest;
        return db.Set<SubjectKey>().AsNoTracking().Where(key => key.WrappedBy < newest && key.Wrapped != Destroyed)
            .OrderBy(key => key.Subject).ThenBy(key => key.Kind).Take(KeysAtOnce).ToListAsync(stop);
    }

    private Task<int> WrapAsync(SubjectKey old, CancellationToken stop)
    {
        var about = Vault.About(old.Subject, old.Kind);
        var (by, wrapped) = keys.Wrap(keys.Unwrap(old.WrappedBy, old.Wrapped, about), about);
        // Only as it was read: a key that was destroyed meanwhile must never come back.
        return db.Set<SubjectKey>().Where(key => key.Subject == old.Subject && key.Kind == old.Kind && key.Wrapped == old.Wrapped)
            .ExecuteUpdateAsync(set => set.SetProperty(key => key.WrappedBy, by).SetProperty(key => key.Wrapped, wrapped), stop);
    }
}
