using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Sightline.Kernel;

namespace Sightline.Platform.Web;

/// <summary>On every page: nothing is kept by any cache, nothing foreign is loaded, nothing says where the reader came from.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    internal const string NonceItem = "csp-nonce";

    public Task InvokeAsync(HttpContext context)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        context.Items[NonceItem] = nonce;
        // Put on at the last moment: a page that fails has its headers cleared before the error page is written.
        context.Response.OnStarting(() =>
        {
            PutOn(context, nonce);
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static void PutOn(HttpContext context, string nonce)
    {
        var headers = context.Response.Headers;
        // Where a page leads to, and what a file is called: both stay behind in logs, histories and folders.
        Guarded.Checked(headers.Location.ToString(), "an address");
        Guarded.Checked(headers.ContentDisposition.ToString(), "the name of a file");
        headers.ContentSecurityPolicy =
            $"default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; " +
            "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), browsing-topics=()";
        headers["X-Robots-Tag"] = "noindex, nofollow";
        if (context.Request.IsHttps)
        {
            // Once reached safely, never again in clear: not on a café's network either.
            headers.StrictTransportSecurity = "max-age=31536000";
        }
        if (!context.Request.Path.StartsWithSegments("/assets", StringComparison.OrdinalIgnoreCase) || context.Response.StatusCode >= 400)
        {
            headers.CacheControl = "no-store, max-age=0";
            headers.Pragma = "no-cache";
        }
    }
}
