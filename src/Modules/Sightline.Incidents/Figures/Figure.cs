namespace Sightline.Incidents.Figures;

/// <summary>A figure with what it counts and of what.</summary>
/// <param name="Code">Short, for a file: "arrests-where-power".</param>
/// <param name="Name">In words.</param>
/// <param name="Count">How many.</param>
/// <param name="Of">Out of how many; null: it is a number alone.</param>
/// <param name="Definition">What is counted, and what is left out.</param>
internal sealed record Figure(string Code, string Name, int Count, int? Of, string Definition)
{
    /// <summary>"3 of 12 (25%)". Of nothing there is no share.</summary>
    internal string Words => Of is not { } whole ? $"{Count}"
        : whole == 0 ? "0 of 0"
        : FormattableString.Invariant($"{Count} of {whole} ({100.0 * Count / whole:0}%)");
}
