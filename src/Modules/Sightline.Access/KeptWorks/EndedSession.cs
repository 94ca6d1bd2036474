using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Platform.Web;

namespace Sightline.Access.KeptWorks;

/// <summary>The session that this browser had until a while ago, by its own cookie: whose it was is as sure as it was then, and it opens nothing.</summary>
internal sealed class EndedSession(IOptionsMonitor<CookieAuthenticationOptions> options, SessionUser users, WorkKeeper keeper, IAntiforgery antiforgery)
{
    /// <summary>Whatever lay open longer than a shift is not somebody's who will come back.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <returns>Null: there was none, it is not over, or it was over long ago.</returns>
    internal ClaimsPrincipal? Of(HttpContext context)
    {
        var cookies = options.Get(IdentityConstants.ApplicationScheme);
        if (cookies.CookieManager.GetRequestCookie(context, cookies.Cookie.Name!) is not { Length: > 0 } text
            || cookies.TicketDataFormat.Unprotect(text) is not { } ticket || Session.EndOf(ticket.Properties) is not { } ended)
        {
            return null;
        }
        var now = (cookies.TimeProvider ?? TimeProvider.System).GetUtcNow();
        return ended < now && now - ended < Longest ? ticket.Principal : null;
    }

    /// <summary>Whether the session before this sign-in was another's: then the page it stood on is not to be shown next.</summary>
    internal bool WasAnothers(HttpContext context, User entering) =>
        Of(context)?.FindFirstValue(Session.UserClaim) is { } before && before != entering.Id.ToString();

    /// <summary>A form came after the session's end: what was typed is kept for whoever had the session, if the form is one that we gave to them.</summary>
    internal async Task KeepAsync(HttpContext context)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>() is null || Of(context) is not { } before
            || await TypedForm.OfAsync(context.Request, context.RequestAborted) is not { } form
            || await users.OfAsync(before, context.RequestAborted) is not { } user)
        {
            return;
        }
        var now = context.User;
        context.User = before;
        var isOurs = await antiforgery.IsRequestValidAsync(context);
        context.User = now;
        if (isOurs)
        {
            await keeper.KeepAsync(user.Id, form, context.RequestAborted);
        }
    }
}
