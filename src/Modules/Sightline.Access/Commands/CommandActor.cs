using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;

namespace Sightline.Access.Commands;

/// <summary>What the commands of this module share.</summary>
internal static class CommandActor
{
    /// <summary>Whoever signed in; the machine's own administrator when nobody did.</summary>
    internal static void Begin(Acting acting)
    {
        if (!acting.IsKnown)
        {
            acting.As(Actor.System("command line"));
        }
    }

    internal static IReadOnlyList<string> List(string? text) =>
        (text ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static ExitCode Refused(RulesBrokenException broken, ICommandOutput output)
    {
        foreach (var refusal in broken.Broken.Select(rule => rule.Refusal))
        {
            output.Problem(refusal.ToString());
        }
        return ExitCode.BadInput;
    }
}
