using Sightline.Platform.Modules;

namespace Sightline.Demonstration;

/// <summary>The fictional area and the persona picker: a guest of the house, with no tables of its own.</summary>
public sealed class DemonstrationModule : SightlineModule
{
    public override string Name => "demonstration";
}
