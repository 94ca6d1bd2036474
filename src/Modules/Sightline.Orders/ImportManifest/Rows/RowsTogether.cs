using Sightline.Facts.Orders;
using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>What can be said of a row only beside the others of the same manifest.</summary>
internal static class RowsTogether
{
    internal static List<CheckedRow> Checked(IReadOnlyList<CheckedRow> rows, IReadOnlyDictionary<string, DocumentRead> documents)
    {
        var several = rows.Where(row => row.Case is not null).GroupBy(row => row.Case!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Select(Parties).Distinct().Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = rows.Where(row => row.Fields?[Column.OrderFileName] is { } name && documents.ContainsKey(name)).DistinctBy(row => Convert.ToHexString(row.Identity))
            .GroupBy(row => row.Fields![Column.OrderFileName]!, StringComparer.OrdinalIgnoreCase)
            .Where(group => group.Count() > 1).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        return rows.Select(row => SharedPdf(SeveralInCase(row, several), shared)).ToList();
    }

    internal static string Parties(CheckedRow row) => $"{row.Respondent?.FoldedName}>{row.Applicant?.FoldedName}";

    /// <summary>Files that no row names.</summary>
    internal static IReadOnlyList<DocumentRead> Strays(IReadOnlyList<CheckedRow> rows, IReadOnlyDictionary<string, DocumentRead> documents)
    {
        var named = rows.Select(row => row.Fields?[Column.OrderFileName]).OfType<string>()
            .SelectMany(name => name.Length > 4 ? new[] { name, RowReading.WelshNameOf(name) } : [name]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return documents.Values.Where(document => !named.Contains(document.File.Name)).OrderBy(document => document.File.Name, StringComparer.Ordinal).ToList();
    }

    private static CheckedRow SeveralInCase(CheckedRow row, HashSet<string> several) => row.Case is not null && several.Contains(row.Case)
        ? row.Adding(new RowProblem(ManifestProblem.SeveralParties,
            "The same case stands in this manifest again with other people. Read the orders: who is bound by which, and whom does each protect?", false))
        : row;

    private static CheckedRow SharedPdf(CheckedRow row, Dictionary<string, int> shared) =>
        row.Fields?[Column.OrderFileName] is { } name && shared.TryGetValue(name, out var count)
            ? row.Adding(new RowProblem(ManifestProblem.RowWithoutPdfOrPdfWithoutRow, $"{count:N0} rows name the same PDF. It can be the order of one of them only.", false))
            : row;
}
