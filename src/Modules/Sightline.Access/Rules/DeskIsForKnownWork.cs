using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.Rules;

internal sealed record DeskIsForKnownWork(string Role) : Rule
{
    public override bool IsBroken => !DeskRole.All.Contains(Role);

    public override Refusal Refusal => new("Role", $"“{Role}” is not a kind of desk.", "Duties find their desk by its kind.", $"Use one of: {string.Join(", ", DeskRole.All)}.");
}
