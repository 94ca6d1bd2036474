using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record PersonHadAPartInTheCallOut(bool HadAPart) : Rule
{
    public override bool IsBroken => !HadAPart;

    public override Refusal Refusal => new("Nominal", "That person had no part in this call-out.", Instead: "Choose somebody who is named in it.");
}
