using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sightline.Platform.Storage;

public static class Mapping
{
    /// <summary>Keeps a short list of ids, codes or enums as one JSON text column: read and written whole, never searched.</summary>
    public static PropertyBuilder<IReadOnlyList<T>> AsJsonText<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => System.Text.Json.JsonSerializer.Serialize(list, Json.HouseJson.Options),
            text => System.Text.Json.JsonSerializer.Deserialize<List<T>>(text, Json.HouseJson.Options)!,
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => left == null ? right == null : right != null && left.SequenceEqual(right),
                list => list.Aggregate(0, (hash, item) => HashCode.Combine(hash, item)),
                list => list.ToList()));
}
