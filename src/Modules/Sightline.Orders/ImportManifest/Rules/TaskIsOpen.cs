using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>What is settled is not settled again.</summary>
internal sealed record TaskIsOpen(ManifestTask Task) : Rule
{
    public override bool IsBroken => Task.ResolvedAt is not null;

    public override Refusal Refusal => new("", "This task is settled already.", "", "Look at how it was settled before you do more.");
}
