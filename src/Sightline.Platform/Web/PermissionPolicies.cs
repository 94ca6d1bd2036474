using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Sightline.Platform.Work;

namespace Sightline.Platform.Web;

/// <summary>Makes a policy of every permission named by <see cref="NeedsAttribute"/>. Nothing is open by falling through.</summary>
internal sealed class PermissionPolicies(IOptions<AuthorizationOptions> options) : DefaultAuthorizationPolicyProvider(options)
{
    internal const string Prefix = "needs:";
    internal const string SignedIn = "signed-in";

    public override async Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        if (policyName == SignedIn)
        {
            return new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build();
        }
        return policyName.StartsWith(Prefix, StringComparison.Ordinal)
            ? new AuthorizationPolicyBuilder().RequireAuthenticatedUser().AddRequirements(new PermissionRequirement(policyName[Prefix.Length..])).Build()
            : await base.GetPolicyAsync(policyName);
    }
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

/// <summary>Asks the access matrix, with the actor's roles as they stand this moment.</summary>
internal sealed class PermissionHandler(IPermissions permissions, Acting acting) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (acting.IsKnown && permissions.Allows(acting.Current, requirement.Permission))
        {
            context.Succeed(requirement);
        }
        return Task.CompletedTask;
    }
}
