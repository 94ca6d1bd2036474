namespace Sightline.Linkage;

/// <summary>Sex, a county, a house number: the same or different, nothing between.</summary>
internal sealed class CategoryField(string name, FieldKind kind, int[] codes, int values) : BatchField(name, kind, codes, values)
{
    internal override string[] OwnLevels { get; } = ["different"];

    internal override int Compare(int a, int b) => Different;
}
