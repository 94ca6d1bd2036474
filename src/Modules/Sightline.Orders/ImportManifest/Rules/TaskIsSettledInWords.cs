using Sightline.Kernel;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>Whoever looks later must see what was done.</summary>
internal sealed record TaskIsSettledInWords(string How) : Rule
{
    internal const int Most = 2_000;

    public override bool IsBroken => string.IsNullOrWhiteSpace(How) || How.Length > Most;

    public override Refusal Refusal => new("How", $"Say how it was settled, in up to {Most:N0} characters.", "Whoever looks later must see what was done.");
}
