using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace Sightline.Platform.Web;

/// <summary>One line a request: method, route pattern (never the address itself), status, time. The framework's own request lines are switched off.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var started = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            var pattern = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? UrlRedactor.Redact(context.Request.Path, context.Request.QueryString.Value);
            log.LogInformation("{Method} /{Route} {Status} {Milliseconds:F1} ms", context.Request.Method, pattern.TrimStart('/'), context.Response.StatusCode,
                Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        }
    }
}
