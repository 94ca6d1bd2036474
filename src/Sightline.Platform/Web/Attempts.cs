using System.Diagnostics;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Platform.Web;

/// <summary>
/// Puts every attempt that came to nothing on the ledger: who, when, by which page, about which ids. What a reader is kept from is answered as what does not exist,
/// at the same cost: the one entry is written either way, and the answer comes at the next full step of time.
/// </summary>
internal sealed class Attempts(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Acting acting, IServiceScopeFactory scopes)
    {
        var started = Stopwatch.GetTimestamp();
        IReadOnlyList<Guid>? kept = null;
        try
        {
            await next(context);
        }
        catch (KeptBackException refused) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            kept = refused.People;
        }
        var isRefused = context.Response.StatusCode is StatusCodes.Status403Forbidden or StatusCodes.Status404NotFound;
        if (isRefused && acting.IsKnown && context.GetEndpoint() is RouteEndpoint endpoint && endpoint.Metadata.GetMetadata<NeedsAttribute>() is not null)
        {
            var what = kept is not null ? Attempt.KeptBack : context.Response.StatusCode == StatusCodes.Status403Forbidden ? Attempt.Refused : Attempt.NotFound;
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<Acting>().As(acting.Current);
            await scope.ServiceProvider.GetRequiredService<ReadAudit>()
                .RecordRefusalAsync(new Disclosure(what, kept ?? [.. NamedIds.OfRoute(context)], [endpoint.RoutePattern.RawText ?? ""]), context.RequestAborted);
            if (what != Attempt.Refused)
            {
                await EvenTime.WaitAsync(started, context.RequestAborted);
            }
        }
    }
}

/// <summary>Behind authorisation: a page or form that names somebody the reader is kept from, or something about them, does not run.</summary>
internal sealed class KeptBackGuard(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Acting acting, KeptBack kept)
    {
        // What is open to all, as the page that tells of a failure is, shows nobody.
        if (acting.IsKnown && acting.Current.User is not null && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
        {
            try
            {
                await kept.CheckAsync(await NamedIds.OfAsync(context), context.RequestAborted);
            }
            catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
            {
                // What cannot be read cannot be checked, so it does not run.
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }
        await next(context);
    }
}

/// <summary>The ids a request names: in its path, its query and its form.</summary>
internal static class NamedIds
{
    private const int Most = 500;

    internal static IEnumerable<Guid> OfRoute(HttpContext context) =>
        context.Request.RouteValues.Values.Select(value => Read(value?.ToString())).OfType<Guid>().Distinct();

    internal static async Task<IReadOnlyCollection<Guid>> OfAsync(HttpContext context)
    {
        var ids = OfRoute(context).Concat(context.Request.Query.SelectMany(pair => pair.Value).Select(Read).OfType<Guid>());
        // A form with a file is an import: it names rows, not ids.
        if (context.Request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) == true)
        {
            var form = await context.Request.ReadFormAsync(context.RequestAborted);
            ids = ids.Concat(form.SelectMany(pair => pair.Value).Select(Read).OfType<Guid>());
        }
        return ids.Distinct().Take(Most).ToHashSet();
    }

    private static Guid? Read(string? text) => Guid.TryParse(text, out var id) && id != Guid.Empty ? id : null;
}
