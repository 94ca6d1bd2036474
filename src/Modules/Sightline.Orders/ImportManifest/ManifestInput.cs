using Sightline.Facts;
using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest;

/// <summary>A manifest to be taken in.</summary>
internal sealed record ManifestInput
{
    /// <summary>The zip, or the folder it was unpacked to.</summary>
    internal required string Path { get; init; }

    /// <summary>From a file or the environment, never from an argument.</summary>
    internal string? Password { get; init; }

    internal ManifestLimits Limits { get; init; } = ManifestLimits.Standard;
}

/// <summary>What became of a manifest.</summary>
/// <param name="Again">The same manifest had been taken in before, whole: nothing was changed.</param>
internal sealed record ManifestEnd(ManifestId Manifest, bool Again, ManifestCounts Counts, string? Trouble);

/// <summary>Every row is in exactly one of the four, so they add up.</summary>
internal sealed record ManifestCounts(int Rows, int Loaded, int ToDesk, int Refused, int AlreadyHeld)
{
    /// <summary>"1,000 rows: 940 loaded, 41 to the order desk, 19 refused".</summary>
    internal string Line => FormattableString.Invariant($"{Rows:N0} {(Rows == 1 ? "row" : "rows")}: {Loaded:N0} loaded, {ToDesk:N0} to the order desk, {Refused:N0} refused")
        + (AlreadyHeld > 0 ? FormattableString.Invariant($", {AlreadyHeld:N0} already held") : "");
}
