using Sightline.Facts.Orders;

namespace Sightline.Orders.ImportManifest.Rows;

/// <param name="What">In plain words, naming columns; never a value about a person.</param>
/// <param name="StopsTheOrder">The order cannot be entered until somebody has put it right.</param>
internal sealed record RowProblem(ManifestProblem Kind, string What, bool StopsTheOrder);
