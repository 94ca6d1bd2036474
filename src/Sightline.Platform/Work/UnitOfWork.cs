using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Work;

/// <summary>
/// State, ledger entries, duties and notices commit together or not at all. An action does its work inside <see cref="DoAsync{T}"/> and states
/// facts with <see cref="State"/>; listeners hear each fact in the same transaction and may state further ones.
/// An action called inside another's work joins it. State that changes without any fact being stated is refused.
/// </summary>
public sealed class UnitOfWork(SightlineDb db, LedgerWriter ledger, Vault vault, IServiceProvider services, UnitOfWorkSources sources)
{
    /// <summary>A fact that raises a fact that raises a fact…: beyond this depth two listeners are answering each other.</summary>
    private const int DeepestEcho = 20;

    private readonly List<Fact> stated = [];
    private readonly RowsWritten rows = sources.RowsOf(db);
    private IReadOnlyList<IListener>? listeners;
    private int depth;

    /// <summary>States a fact: it is written to the ledger and told to every listener when the work settles. Gives it an id and a time where it has none.</summary>
    /// <returns>The fact as it will be written, with its id.</returns>
    public TFact State<TFact>(TFact fact)
        where TFact : Fact
    {
        if (depth == 0)
        {
            throw new InvalidOperationException("A fact is stated inside a unit of work.");
        }
        if (fact.Id == default)
        {
            fact = fact with { Id = new FactId(sources.Ids.New()) };
        }
        if (fact.At == default)
        {
            fact = fact with { At = sources.Clock.GetCurrentInstant() };
        }
        stated.Add(fact);
        return fact;
    }

    /// <summary>An action is at work in this scope: another would join it.</summary>
    internal bool IsAtWork => depth > 0;

    public Task DoAsync(Func<Task> work, CancellationToken stop) => DoAsync(
        async () =>
        {
            await work();
            return true;
        },
        stop);

    public Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken stop) => depth > 0 ? JoinAsync(work, stop) : BeginAsync(work, stop);

    private async Task<T> BeginAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        ((ShownAgain?)services.GetService(typeof(ShownAgain)))?.Check();
        // EF would set a savepoint round every save; a save that fails here takes at least its whole action back anyway.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        depth = 1;
        try
        {
            var result = await work();
            await SettleAsync(stop);
            await WriteRowsAsync(stop);
            await transaction.CommitAsync(stop);
            return result;
        }
        catch
        {
            Forget();
            throw;
        }
        finally
        {
            depth = 0;
        }
    }

    /// <summary>
    /// A failed inner action leaves nothing behind, in the database or in memory, so that an import can go on with its next line. What the outer
    /// action had loaded stays loaded: were it let go, what the outer action changed on it afterwards would be lost without a word.
    /// </summary>
    private async Task<T> JoinAsync<T>(Func<Task<T>> work, CancellationToken stop)
    {
        if (depth > DeepestEcho)
        {
            throw new InvalidOperationException($"Actions call each other without end, {depth} deep.");
        }
        await SettleAsync(stop);
        var name = $"depth{depth}";
        var transaction = db.Database.CurrentTransaction!;
        await transaction.CreateSavepointAsync(name, stop);
        depth++;
        var before = rows.Count;
        using var touched = new TouchedEntities(db);
        try
        {
            var result = await work();
            await SettleAsync(stop);
            await transaction.ReleaseSavepointAsync(name, stop);
            return result;
        }
        catch
        {
            stated.Clear();
            rows.BackTo(before);
            vault.Forget();
            touched.Note();
            await transaction.RollbackToSavepointAsync(name, CancellationToken.None);
            await touched.PutBackAsync();
            throw;
        }
        finally
        {
            depth--;
        }
    }

    private async Task SettleAsync(CancellationToken stop)
    {
        for (var echo = 0; stated.Count > 0 || db.ChangeTracker.HasChanges() || db.HasAppended; echo++)
        {
            if (echo > DeepestEcho)
            {
                throw new InvalidOperationException($"Listeners answer each other without end; the last fact was {stated.LastOrDefault()?.GetType().Name}.");
            }
            var facts = stated.ToArray();
            stated.Clear();
            var changes = ChangesOf(db.ChangeTracker, facts);
            await db.SaveChangesAsync(stop);
            rows.NoteSaved();
            for (var index = 0; index < facts.Length; index++)
            {
                await ledger.WriteFactAsync(facts[index], index == 0 ? changes : [], stop);
            }
            rows.NoteAppended(db.Appended);
            await db.WriteAppendedAsync(stop);
            listeners ??= UnitOfWorkSources.Listeners(services);
            foreach (var fact in facts)
            {
                foreach (var listener in listeners)
                {
                    if (listener.Hears(fact))
                    {
                        await listener.HearAsync(fact, stop);
                    }
                }
            }
        }
        vault.Trim();
    }

    private async Task WriteRowsAsync(CancellationToken stop)
    {
        if (rows.Count > 0)
        {
            ledger.WriteRows(rows.Take());
            await db.WriteAppendedAsync(stop);
        }
    }

    private List<RowChange> ChangesOf(ChangeTracker tracker, Fact[] facts)
    {
        if (!tracker.HasChanges())
        {
            return [];
        }
        var changed = tracker.Entries().Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();
        if (facts.Length == 0 && changed.FirstOrDefault(IsOnLedger) is { } silent)
        {
            throw new InvalidOperationException($"{silent.Metadata.ClrType.Name} changed without a fact being stated.");
        }
        foreach (var versioned in changed.Where(entry => entry.State == EntityState.Modified && entry.Entity is IVersioned))
        {
            // Through the tracker, so that the change written to the ledger holds it: a past day could not be brought back otherwise.
            var version = versioned.Property(nameof(IVersioned.Version));
            version.CurrentValue = (long)version.CurrentValue! + 1;
        }
        rows.NoteTracked(changed);
        return changed.Where(entry => entry.State != EntityState.Added && IsOnLedger(entry)).Select(RowChange.Of).ToList();
    }

    private static bool IsOnLedger(EntityEntry entry) => !Attribute.IsDefined(entry.Metadata.ClrType, typeof(OffLedgerAttribute));

    private void Forget()
    {
        stated.Clear();
        rows.BackTo(0);
        db.Forget();
        vault.Forget();
    }
}

/// <summary>Where a unit of work takes its time, ids and listeners from.</summary>
public sealed class UnitOfWorkSources(IClock clock, IIdSource ids, KeyFolder keys)
{
    internal RowsWritten RowsOf(SightlineDb db) => new(db, keys);

    public IClock Clock { get; } = clock;

    public IIdSource Ids { get; } = ids;

    internal static IReadOnlyList<IListener> Listeners(IServiceProvider services) =>
        (IReadOnlyList<IListener>?)services.GetService(typeof(IEnumerable<IListener>)) is { } found ? found.ToList() : [];
}
