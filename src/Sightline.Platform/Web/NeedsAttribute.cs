using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;

namespace Sightline.Platform.Web;

/// <summary>
/// The permission a page or endpoint needs, and the purpose it serves. Every page and endpoint has one, or says <see cref="OpenToAllAttribute"/>;
/// one that has neither stops the program at its start.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NeedsAttribute(string permission) : Attribute, IAuthorizeData
{
    public string Permission { get; } = permission;

    /// <summary>Why this page is used: a purpose of <c>rulebook/access.yaml</c>. Empty: the user's own standing purpose.</summary>
    public string For { get; init; } = "";

    string? IAuthorizeData.Policy
    {
        get => PermissionPolicies.Prefix + Permission;
        set => throw new NotSupportedException("The permission is the policy.");
    }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }
}

/// <summary>Open to people who are not signed in, for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToAllAttribute(string why) : Attribute, IAllowAnonymous
{
    public string Why { get; } = why;
}

/// <summary>Open to everybody who is signed in, whatever their role, for the reason given.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToSignedInAttribute(string why) : Attribute, IAuthorizeData
{
    public string Why { get; } = why;

    string? IAuthorizeData.Policy
    {
        get => PermissionPolicies.SignedIn;
        set => throw new NotSupportedException("Signed in is the policy.");
    }

    string? IAuthorizeData.Roles { get; set; }

    string? IAuthorizeData.AuthenticationSchemes { get; set; }
}

/// <summary>This page shows no person's data, so reading it leaves no read entry, for the reason given. Reviewed by a person in a snapshot file.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotAuditedAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

public static class EndpointNeeds
{
    public static TBuilder Needs<TBuilder>(this TBuilder builder, string permission, string purpose = "")
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new NeedsAttribute(permission) { For = purpose });

    public static TBuilder OpenToAll<TBuilder>(this TBuilder builder, string why)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenToAllAttribute(why));
}
