using Sightline.Facts;

namespace Sightline.Access.Model;

/// <summary>A name or code by which manifests call a court, folded as <see cref="Fold"/> does.</summary>
internal sealed class CourtName
{
    public required string Folded { get; init; }

    public required AgencyCode Court { get; init; }

    /// <summary>Capitals, letters and digits only: "Northgate  family court" and "NORTHGATE FAMILY COURT." are one name.</summary>
    internal static string Fold(string? name) =>
        string.Concat((name ?? "").Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant));
}
