using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>The fields of one row as the court wrote them. A dash is not a blank: it says that the value is known and kept back.</summary>
internal sealed class RowFields(IReadOnlyList<string> fields)
{
    private const string KeptBack = "-";

    internal IReadOnlyList<string> All { get; } = fields;

    /// <summary>The value; null when it is blank or kept back.</summary>
    internal string? this[Column column] => All[(int)column].Trim() is { Length: > 0 } text && text != KeptBack ? text : null;

    internal bool IsKeptBack(Column column) => All[(int)column].Trim() == KeptBack;

    internal bool IsBlank(Column column) => string.IsNullOrWhiteSpace(All[(int)column]);

    internal RowFields With(IReadOnlyDictionary<Column, string> changed) =>
        new(All.Select((text, index) => changed.GetValueOrDefault((Column)index, text)).ToList());

    /// <summary>"is blank" or "is kept back": how a missing value is told of.</summary>
    internal string WhyMissing(Column column) => IsKeptBack(column) ? "is kept back (“-”)" : "is blank";
}
