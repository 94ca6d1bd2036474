using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record OfficerIsToldInThreeLines(IReadOnlyList<string> Lines) : Rule
{
    internal const int Most = 3;

    public override bool IsBroken => Lines.Count is 0 or > Most;

    public override Refusal Refusal => Lines.Count == 0
        ? new("Lines", "There is nothing to tell the officer.", "An officer who is told nothing takes it that there is nothing.",
            "Write at least one line, even if it says that nothing is known.")
        : new("Lines", $"There are {Lines.Count} lines; an officer is told {Most}.", Instead: "Keep the gravest three. The rest stands in the register.");
}
