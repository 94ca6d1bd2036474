using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Tasks;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>A task is put right with what it lacks, not with something else.</summary>
internal sealed record RemedyIsGiven(Remedy Remedy, PutRight Given) : Rule
{
    public override bool IsBroken => Remedy switch
    {
        Remedy.Type => Given.Type is null,
        Remedy.MadeOn => Given.MadeOn is null,
        Remedy.End => Given.LastDay is null && !Given.UntilFurtherOrder,
        Remedy.Court => Given.Court is null,
        Remedy.RespondentName or Remedy.ApplicantName => string.IsNullOrWhiteSpace(Given.Surname) || string.IsNullOrWhiteSpace(Given.Forenames),
        Remedy.Document => Given.Document is null,
        Remedy.NewOrder => !Given.IsNewOrder,
        _ => true,
    };

    public override Refusal Refusal => Remedies.Missing(Remedy);
}
