namespace Sightline.Orders.ImportManifest.Reading;

/// <summary>How much a manifest may hold. A day's list of a whole circuit is a hundredth of each.</summary>
internal sealed record ManifestLimits
{
    internal static ManifestLimits Standard { get; } = new();

    internal int Files { get; init; } = 20_000;

    internal long TableBytes { get; init; } = 64 * 1024 * 1024;

    internal long DocumentBytes { get; init; } = 20 * 1024 * 1024;

    internal long TotalBytes { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>A file that grows more than this when unpacked, and is more than a megabyte, was made to fill a disk.</summary>
    internal long Growth { get; init; } = 200;

    /// <summary>Of one field of the table.</summary>
    internal int FieldCharacters { get; init; } = 2_000;
}
