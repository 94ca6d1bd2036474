using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Access.SignIn;

/// <summary>What the session's cookie says: which user, that nothing has ended their sessions since, by which way they came, and for which agency they act. Never a role.</summary>
internal static class Session
{
    internal const string UserClaim = "user";
    internal const string StampClaim = "stamp";
    internal const string AgencyClaim = "agency";
    internal const string WayClaim = "way";
    internal const string StrengthClaim = "strength";

    internal static Task BeginAsync(HttpContext context, User user, SignedInHow how, AgencyCode? agency = null)
    {
        var claims = new List<Claim> { new(UserClaim, user.Id.ToString()), new(StampClaim, user.SecurityStamp ?? ""), new(WayClaim, how.Way.ToString()), new(StrengthClaim, how.Strength.ToString()) };
        if (agency is { } chosen)
        {
            claims.Add(new Claim(AgencyClaim, chosen.Value));
        }
        return context.SignInAsync(IdentityConstants.ApplicationScheme, new ClaimsPrincipal(new ClaimsIdentity(claims, IdentityConstants.ApplicationScheme)));
    }

    /// <summary>How the principal of a session signed in; a cookie that does not say counts as the weakest.</summary>
    internal static SignedInHow HowOf(ClaimsPrincipal principal) => new(
        Enum.TryParse<SignInWay>(principal.FindFirstValue(WayClaim), out var way) ? way : SignInWay.Password,
        Enum.TryParse<SignInStrength>(principal.FindFirstValue(StrengthClaim), out var strength) ? strength : SignInStrength.One);

    /// <summary>A password that somebody else gave opens only the page where another is chosen. Whoever came by another way did not need it.</summary>
    internal static bool OpensNothing(User user, SignInWay way) => user.MustChoosePassword && way == SignInWay.Password;

    internal static AgencyCode? AgencyOf(ClaimsPrincipal principal) => principal.FindFirstValue(AgencyClaim) is { } chosen ? new AgencyCode(chosen) : null;

    /// <summary>However busy, nobody works longer without showing again who they are.</summary>
    internal static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    private const string Began = "began";

    /// <summary>Choosing another agency begins no new session.</summary>
    internal static void NoteBeginning(CookieSigningInContext context)
    {
        var before = context.HttpContext.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult;
        var isSame = before?.Principal?.FindFirstValue(UserClaim) is { } user && user == context.Principal?.FindFirstValue(UserClaim);
        context.Properties.Items[Began] = isSame && before?.Properties?.Items.TryGetValue(Began, out var at) == true
            ? at
            : (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow().ToString("O", CultureInfo.InvariantCulture);
    }

    /// <returns>Null: it does not say, and is not one of ours.</returns>
    internal static DateTimeOffset? EndOf(AuthenticationProperties properties) =>
        properties.ExpiresUtc is { } idle && properties.Items.TryGetValue(Began, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var began)
            ? (idle < began + Longest ? idle : began + Longest)
            : null;

    internal static Task EndAsync(HttpContext context) => context.SignOutAsync(IdentityConstants.ApplicationScheme);
}
