using Sightline.Kernel;

namespace Sightline.Incidents.Rules;

internal sealed record ColleaguesDoNotInvestigate(Answer WorksWithThem) : Rule
{
    public override bool IsBroken => WorksWithThem != Answer.No;

    public override Refusal Refusal => new("WorksWithThem", WorksWithThem == Answer.Yes ? "A colleague of the employee does not investigate." : "Nobody knows whether this officer works with the employee.",
        Instead: "Find out, or choose another officer. Where the whole unit works with them, ask professional standards.");
}
