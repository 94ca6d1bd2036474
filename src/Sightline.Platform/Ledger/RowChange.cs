using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Sightline.Platform.Ledger;

/// <summary>What a row of the state was before a fact, and what it became. Null <see cref="After"/>: the row went.</summary>
internal sealed record RowChange(string Table, string Key, Dictionary<string, string?> Before, Dictionary<string, string?>? After)
{
    internal static RowChange Of(EntityEntry entry)
    {
        var changed = entry.State == EntityState.Deleted
            ? entry.Properties.ToList()
            : entry.Properties.Where(property => property.IsModified).ToList();
        return new RowChange(
            entry.Metadata.GetTableName() ?? entry.Metadata.Name,
            KeyOf(entry.Metadata, entry.Entity),
            changed.ToDictionary(property => property.Metadata.Name, property => RowText.Of(property.OriginalValue)),
            entry.State == EntityState.Deleted ? null : changed.ToDictionary(property => property.Metadata.Name, property => RowText.Of(property.CurrentValue)));
    }

    /// <summary>By what a change names its row: the columns of its key, parted by strokes.</summary>
    internal static string KeyOf(IEntityType type, object row) =>
        string.Join('/', type.FindPrimaryKey()!.Properties.Select(property => RowText.Of(property.GetGetter().GetClrValue(row))));
}
