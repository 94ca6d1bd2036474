namespace Sightline.Linkage;

/// <summary>A part of a key: what one field's value gives. 0 gives no key.</summary>
/// <param name="Name">"surname's sound", "birth year".</param>
/// <param name="Field">Which field it is of.</param>
/// <param name="ByCode">For each code of the field a number; equal numbers meet.</param>
internal sealed record KeyPart(string Name, int Field, uint[] ByCode);

/// <summary>Two records are compared when they agree on every part of any rule.</summary>
/// <param name="Parts">What must agree. With <paramref name="IsUnordered"/> the first two parts may stand either way round.</param>
/// <param name="Most">A block of more records than this, times the run's own measure, is left to finer rules.</param>
/// <param name="IsUnordered">Forename and surname may have changed places.</param>
internal sealed record BlockRule(KeyPart[] Parts, int Most, bool IsUnordered = false)
{
    /// <summary>All that meet under this rule meet under the other: its parts are among these.</summary>
    internal bool Contains(BlockRule other) => !other.IsUnordered && other.Parts.All(part => Parts.Any(mine => Implies(mine.Name, part.Name)));

    private static bool Implies(string finer, string coarser) => finer == coarser
        || (finer == "birth, day and month either way" && coarser == "birth year")
        || (finer == "birth month" && coarser == "birth year");

    internal string Name => string.Join(" + ", Parts.Select(part => part.Name));
}
