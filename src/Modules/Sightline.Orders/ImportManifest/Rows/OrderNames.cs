using System.Text.RegularExpressions;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Rulebook;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>What a court's name for an order means in the rulebook.</summary>
internal static partial class OrderNames
{
    private const string Maker = "family-court";

    private static readonly string[] Changes = ["vari", "vary", "discharg", "extend", "extension", "amend", "revok", "revoc", "set aside"];

    /// <summary>The type, or why the name gives none.</summary>
    internal static (OrderTypeCode? Type, RowProblem? Problem) Read(string? name, IReadOnlyList<OrderType> types)
    {
        var folded = FormNumber().Replace(name ?? "", " ").ToLowerInvariant().Replace('–', '-');
        folded = string.Join(' ', folded.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Changes.Any(change => folded.Contains(change, StringComparison.Ordinal)))
        {
            return (null, new RowProblem(ManifestProblem.VariationNotSent,
                "“Order Name” says that an order was varied, extended or discharged. A manifest does not carry the new wording, so nothing was changed.", true));
        }
        // Whether a power of arrest is attached to its terms does not stand in a manifest, and changes what an officer may do.
        var needsArrestPower = folded.Contains("occupation", StringComparison.Ordinal) || folded.Contains("power of arrest", StringComparison.Ordinal);
        var type = needsArrestPower ? null : types.FirstOrDefault(type => type.MadeBy.Contains(Maker) && Means(folded, type));
        return type is not null
            ? (new OrderTypeCode(type.Header.Code), null)
            : (null, new RowProblem(ManifestProblem.TypeNotSent, needsArrestPower
                ? "“Order Name” is an occupation order or a power of arrest. A manifest does not say which terms carry a power of arrest: read the order and choose."
                : "“Order Name” is not a type of order this register knows. Read the order and choose.", true));
    }

    private static bool Means(string folded, OrderType type)
    {
        var name = type.Name.Replace('-', ' ');
        return string.Equals(folded, type.ShortName, StringComparison.OrdinalIgnoreCase)
            || folded.Replace('-', ' ').StartsWith(name, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"(FL404A)" and the like.</summary>
    [GeneratedRegex(@"\([^)]*\)|\bFL\s?\d+[A-Z]?\b", RegexOptions.IgnoreCase)]
    private static partial Regex FormNumber();
}
