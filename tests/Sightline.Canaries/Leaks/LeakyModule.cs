using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Platform.Modules;
using Sightline.Platform.Web;

namespace Sightline.Canaries.Leaks;

/// <summary>
/// A module that does what each of its authors thought harmless: every page of it leaks one value in another way, and nothing but the crawl knows. Guests own no tables, so this one is
/// served beside the real modules and found by its routes as they are.
/// </summary>
internal sealed class LeakyModule : SightlineModule
{
    private static readonly Meter Meter = new("Sightline.Leaks");
    private static readonly Counter<long> Calls = Meter.CreateCounter<long>("calls");

    public override string Name => "leaks";

    /// <summary>The values to leak, set once they are planted: her phone, her address and her postcode, as a survivors' service typed them.</summary>
    internal Canary Phone { get; set; } = null!;

    internal Canary Address { get; set; } = null!;

    internal Canary Postcode { get; set; } = null!;

    public override void MapEndpoints(IEndpointRouteBuilder routes)
    {
        Open(routes, "body", context => Html(context, "A page", $"<p>{Word}</p>"));
        Open(routes, "title", context => Html(context, $"Record of {Word}", "<p>Nothing</p>"));
        Open(routes, "link", context => Html(context, "A page", $"<a href=\"/people?near={Uri.EscapeDataString(Postcode.Text)}\">Near</a>"));
        Open(routes, "attribute", context => Html(context, "A page", $"<input type=\"hidden\" data-home=\"{Postcode.Text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}\">"));
        Open(routes, "comment", context => Html(context, "A page", $"<!-- {Phone.Text.Replace(" ", "", StringComparison.Ordinal)} -->"));
        Open(routes, "header", context => With(context, response => response.Headers["X-Home"] = Word));
        Open(routes, "cookie", context => With(context, response => response.Cookies.Append("last", Word)));
        Open(routes, "redirect", context => With(context, response => response.Redirect($"/people?q={Word}")));
        Open(routes, "csv", context => Text(context, "text/csv", $"name,phone\r\nA,{Phone.Text}\r\n"));
        Open(routes, "json", context => Text(context, "application/json", $"{{\"near\":\"{Word}\"}}"));
        Open(routes, "calendar", context => Text(context, "text/calendar", $"BEGIN:VEVENT\r\nLOCATION:{Word}\r\nEND:VEVENT\r\n"));
        Open(routes, "pdf", context => Text(context, "application/pdf", $"%PDF-1.4\n1 0 obj << /Title (Order) /Keywords ({Word}) >>\nendobj"));
        Open(routes, "download", context => With(context, response =>
            response.Headers.ContentDisposition = new ContentDisposition { FileName = $"{Word}.pdf" }.ToString()));
        Open(routes, "refused", context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Html(context, "Not found", $"<p>Nobody lives at {Word}.</p>");
        });
        Open(routes, "log", context =>
        {
            context.RequestServices.GetRequiredService<ILogger<LeakyModule>>().LogWarning("Could not geocode {Place}", Word);
            return context.Response.WriteAsync("ok");
        });
        Open(routes, "metric", context =>
        {
            Calls.Add(1, new KeyValuePair<string, object?>("place", Word));
            return context.Response.WriteAsync("ok");
        });
        Open(routes, "count", context => Html(context, "A page", $"<p>{(Asked(context).Equals(Phone.Text, StringComparison.Ordinal) ? 1 : 0)} found</p>"));
        Open(routes, "sorted", context => Html(context, "A page", Asked(context) == Address.Text ? "<p>Her</p><p>Another</p>" : "<p>Another</p><p>Her</p>"));
        Open(routes, "suggest", context => Text(context, "application/json", Asked(context).StartsWith(Phone.Text[..9], StringComparison.Ordinal) && Asked(context) == Phone.Text ? "[\"P-1001\"]" : "[]"));
    }

    private string Word => Address.Forms[0];

    private static string Asked(HttpContext context) => context.Request.Query["q"].ToString();

    private static void Open(IEndpointRouteBuilder routes, string what, Func<HttpContext, Task> answer) =>
        routes.MapGet($"/leak/{what}", (RequestDelegate)(context => answer(context))).Needs("directory.view");

    private static Task With(HttpContext context, Action<HttpResponse> change)
    {
        change(context.Response);
        return context.Response.CompleteAsync();
    }

    private static Task Text(HttpContext context, string type, string words)
    {
        context.Response.ContentType = type;
        return context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(words)).AsTask();
    }

    private static Task Html(HttpContext context, string title, string body) =>
        Text(context, "text/html", string.Create(CultureInfo.InvariantCulture, $"<html><head><title>{title}</title></head><body><main>{body}</main></body></html>"));
}
