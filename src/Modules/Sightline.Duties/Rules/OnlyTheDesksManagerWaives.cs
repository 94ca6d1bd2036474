using Sightline.Kernel;

namespace Sightline.Duties.Rules;

internal sealed record OnlyTheDesksManagerWaives(bool IsManager, string ManagerDesk) : Rule
{
    public override bool IsBroken => !IsManager;

    public override Refusal Refusal => new(
        "Reason", "You cannot waive this.", "Only the manager of the desk that owes it may decide that it will not be done.", $"Ask {ManagerDesk}.");
}
