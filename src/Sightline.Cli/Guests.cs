using Sightline.Platform.Modules;

namespace Sightline.Cli;

/// <summary>What is in this build beside the modules. The published server has none: the demonstration's assembly is left out of it.</summary>
internal static class Guests
{
#if DEMONSTRATION
    internal static IReadOnlyList<SightlineModule> All { get; } = [new Demonstration.DemonstrationModule()];
#else
    internal static IReadOnlyList<SightlineModule> All { get; } = [];
#endif
}
