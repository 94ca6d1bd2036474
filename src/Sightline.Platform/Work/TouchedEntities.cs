using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Work;

/// <summary>Notes which entities an inner action loads and changes, so that they can be put back as they were when it fails.</summary>
internal sealed class TouchedEntities : IDisposable
{
    private readonly SightlineDb db;
    private readonly HashSet<object> fresh = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<object> changed = new(ReferenceEqualityComparer.Instance);
    private bool hasOwned;

    internal TouchedEntities(SightlineDb db)
    {
        this.db = db;
        db.ChangeTracker.Tracked += OnTracked;
        db.ChangeTracker.StateChanged += OnChanged;
    }

    public void Dispose()
    {
        db.ChangeTracker.Tracked -= OnTracked;
        db.ChangeTracker.StateChanged -= OnChanged;
    }

    /// <summary>Notes changes made in memory that nothing has looked at yet; call before rolling back.</summary>
    internal void Note()
    {
        db.ForgetAppended();
        db.ChangeTracker.DetectChanges();
        Dispose();
    }

    /// <summary>What the inner action loaded or added is let go; what it changed is read again from the rolled-back database.</summary>
    internal async Task PutBackAsync()
    {
        if (hasOwned)
        {
            // An owned part cannot be read again by itself.
            db.ChangeTracker.Clear();
            return;
        }
        foreach (var entity in fresh)
        {
            db.Entry(entity).State = EntityState.Detached;
        }
        foreach (var entity in changed.Where(entity => !fresh.Contains(entity)))
        {
            var entry = db.Entry(entity);
            if (entry.State == EntityState.Detached)
            {
                entry.State = EntityState.Unchanged;
            }
            await entry.ReloadAsync(CancellationToken.None);
        }
    }

    private void OnTracked(object? sender, EntityTrackedEventArgs tracked)
    {
        fresh.Add(tracked.Entry.Entity);
        hasOwned |= tracked.Entry.Metadata.IsOwned();
    }

    private void OnChanged(object? sender, EntityStateChangedEventArgs change)
    {
        changed.Add(change.Entry.Entity);
        hasOwned |= change.Entry.Metadata.IsOwned();
    }
}
