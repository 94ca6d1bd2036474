using Sightline.Kernel;

namespace Sightline.Risk.Rules;

internal sealed record ItemIsOfTheInstrument(int Item, bool IsItem, string Instrument) : Rule
{
    public override bool IsBroken => !IsItem;

    public override Refusal Refusal => new($"Answers[{Item}]", $"{Instrument} has no item {Item} in this rulebook.", "", "Leave it out.");
}
