using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Sightline.Access.Model;
using Sightline.Facts;

namespace Sightline.Access.SignIn;

/// <summary>What the session's cookie says: which user, that the password has not changed since, and for which agency they act. Never a role.</summary>
internal static class Session
{
    internal const string UserClaim = "user";
    internal const string StampClaim = "stamp";
    internal const string AgencyClaim = "agency";

    internal static Task BeginAsync(HttpContext context, User user, AgencyCode? agency = null)
    {
        var claims = new List<Claim> { new(UserClaim, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? "") };
        if (agency is { } chosen)
        {
            claims.Add(new Claim(AgencyClaim, chosen.Value));
        }
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));
    }

    internal static Task EndAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);
}
