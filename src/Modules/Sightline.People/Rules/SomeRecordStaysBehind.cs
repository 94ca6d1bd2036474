using Sightline.Kernel;

namespace Sightline.People.Rules;

internal sealed record SomeRecordStaysBehind(int Leaving, int Staying) : Rule
{
    public override bool IsBroken => Leaving == 0 || Staying == 0;

    public override Refusal Refusal => Leaving == 0
        ? new("Leaving", "Choose which records are not of this person.", "Nothing is taken away until you say what.", "Choose at least one.")
        : new("Leaving", "Leave at least one record.", "Were all of them taken away, nothing would be parted from anything.", "Choose only the records of the other person.");
}
