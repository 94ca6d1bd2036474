using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Rows;

namespace Sightline.Orders.ImportManifest;

/// <summary>The courts a manifest names, each asked of the directory once.</summary>
internal sealed class ManifestPlaces(IDirectory directory)
{
    private readonly Dictionary<(string? Code, string? Name), AgencyCode?> courts = [];

    internal IReadOnlyList<AgencyCode> Courts => courts.Values.OfType<AgencyCode>().Distinct().OrderBy(court => court.Value, StringComparer.Ordinal).ToList();

    internal async Task LearnAsync(IReadOnlyList<CheckedRow> rows, CancellationToken stop)
    {
        foreach (var key in rows.Select(Key).OfType<(string?, string?)>().Distinct())
        {
            courts[key] = await FindAsync(directory, key.Item1, key.Item2, stop);
        }
    }

    internal AgencyCode? CourtOf(CheckedRow row) => Key(row) is { } key ? courts.GetValueOrDefault(key) : null;

    /// <summary>Only a family court writes manifests: another court by that code is a slip, and the row goes to the desk.</summary>
    internal static async Task<AgencyCode?> FindAsync(IDirectory directory, string? code, string? name, CancellationToken stop) =>
        (code ?? name) is not null && await directory.FindCourtAsync(code, name, stop) is { Kind: AgencyKind.FamilyCourt } court ? court.Code : null;

    private static (string? Code, string? Name)? Key(CheckedRow row) => row.Fields is { } fields ? (fields[Column.CourtCode], fields[Column.CourtName]) : null;
}
