using Microsoft.AspNetCore.Http;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Platform.Web;

/// <summary>Says who the signed-in principal is today: roles and desks are read anew for each request, so that what ended a moment ago has ended.</summary>
public interface IActorSource
{
    /// <returns>Null: this principal may no longer act (left, locked, key revoked).</returns>
    Task<Actor?> ActorAsync(System.Security.Claims.ClaimsPrincipal principal, CancellationToken stop);
}

/// <summary>Stands between authentication and authorisation.</summary>
internal sealed class ActingMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Acting acting, IActorSource source, IPermissions permissions)
    {
        if (context.User.Identity?.IsAuthenticated == true && await source.ActorAsync(context.User, context.RequestAborted) is { } actor)
        {
            // Whoever may use the page but never acts for its purpose (a support worker who records a breach) acts for their own.
            var purpose = new Purpose(context.GetEndpoint()?.Metadata.GetMetadata<NeedsAttribute>()?.For ?? "");
            acting.As(purpose.Value.Length > 0 && permissions.MayActFor(actor, purpose) ? actor with { Purpose = purpose } : actor);
        }
        await next(context);
    }
}
