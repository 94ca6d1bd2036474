using System.Globalization;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record TextFitsItsField(string Where, string? Text, int Most) : Rule
{
    internal const int Account = 10_000;
    internal const int Reason = 2_000;
    internal const int Place = 500;
    internal const int Line = 200;

    public override bool IsBroken => Text?.Length > Most;

    public override Refusal Refusal => new(Where,
        string.Create(CultureInfo.InvariantCulture, $"This is {Text?.Length ?? 0:N0} characters long; there is room for {Most:N0}."),
        Instead: "Shorten it. A long statement belongs in the case file.");
}
