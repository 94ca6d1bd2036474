using Sightline.Kernel;

namespace Sightline.Conferences.Rules;

internal sealed record DecisionFitsItsField(string? Words, int Most) : Rule
{
    public override bool IsBroken => Words?.Length > Most;

    public override Refusal Refusal => new("Words", string.Create(System.Globalization.CultureInfo.InvariantCulture, $"This is {Words?.Length ?? 0:N0} characters long; there is room for {Most:N0}."));
}
