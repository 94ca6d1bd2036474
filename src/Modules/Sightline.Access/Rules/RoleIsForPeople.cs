using Sightline.Access.ApiKeys;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Access.Rules;

internal sealed record RoleIsForPeople(string Role) : Rule
{
    public override bool IsBroken => Role is ApiKeyScheme.FeedRole or Actor.SystemRole;

    public override Refusal Refusal => new("Role", $"“{Role}” is a role of machines.", "A person acts under their own name.", "Issue a key for the agency’s system.");
}
