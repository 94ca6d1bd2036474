namespace Sightline.Linkage;

/// <summary>Sex, a county, a house number: the same or different, nothing between.</summary>
internal sealed class CategoryField(string name, FieldKind kind, int[] codes, List<string> texts) : BatchField(name, kind, codes)
{
    internal override int Values => texts.Count;

    internal override string[] OwnLevels { get; } = ["different"];

    internal override ulong Content(int code) => ContentOf(texts[code]);

    internal override int Compare(int a, int b) => Different;
}
