namespace Sightline.Testing;

/// <summary>Says which catalogue or law entry a test exercises, by id ("E-29", "Y-24"); the coverage table is made from these.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class SourceAttribute(params string[] ids) : Attribute
{
    public IReadOnlyList<string> Ids { get; } = ids;
}
