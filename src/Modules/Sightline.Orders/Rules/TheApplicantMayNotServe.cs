using Sightline.Kernel;

namespace Sightline.Orders.Rules;

/// <summary>Family Procedure Rules 2010 r.10.6(1A) and (2), read 2026-11-22.</summary>
internal sealed record TheApplicantMayNotServe(bool ByTheApplicant) : Rule
{
    public override bool IsBroken => ByTheApplicant;

    public override Refusal Refusal => new(
        "ServedBy", "The applicant may not hand over the order herself.", "Family Procedure Rules 2010 r.10.6: it is served by the court, the police, a process server or somebody else for her.",
        "If the respondent said that he knows of it, record “told of the order” with when and by whom.");
}
