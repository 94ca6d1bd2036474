using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record NobodyChecksTheirOwnReport(UserId? RecordedBy, UserId? CheckedBy) : Rule
{
    public override bool IsBroken => RecordedBy is { } recorded && recorded == CheckedBy;

    public override Refusal Refusal => new("", "You recorded this call-out yourself.", "A check by whoever wrote the report finds nothing.", "Ask somebody else at the desk to check it.");
}
