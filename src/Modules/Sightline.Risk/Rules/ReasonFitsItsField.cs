using Sightline.Kernel;
using System.Globalization;

namespace Sightline.Risk.Rules;

internal sealed record ReasonFitsItsField(string Where, string? Text) : Rule
{
    internal const int Most = 2_000;

    public override bool IsBroken => Text?.Length > Most;

    public override Refusal Refusal => new(Where,
        string.Create(CultureInfo.InvariantCulture, $"This is {Text?.Length ?? 0:N0} characters long; there is room for {Most:N0}."),
        Instead: "Shorten it. A long account belongs in the case file.");
}
