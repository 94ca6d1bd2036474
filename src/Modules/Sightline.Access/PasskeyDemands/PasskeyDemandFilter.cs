using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Web;

namespace Sightline.Access.PasskeyDemands;

/// <summary>Serves whoever must add a passkey first: the page where that is done, and the one that signs out.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class ServesWithoutPasskeyAttribute : Attribute;

/// <summary>
/// Pages that need a permission are shut already, since whoever is kept out acts without any role. This shuts those that are open to everybody signed in, whichever module they are of.
/// </summary>
internal sealed class PasskeyDemandFilter : IAsyncPageFilter
{
    internal const string Page = "/account";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        var marks = http.GetEndpoint()?.Metadata;
        var isOpen = marks?.GetMetadata<OpenToAllAttribute>() is not null || marks?.GetMetadata<ServesWithoutPasskeyAttribute>() is not null;
        if (!isOpen && await http.RequestServices.GetRequiredService<PasskeyDemand>().KeepsOutAsync(http.User, http.RequestAborted))
        {
            context.Result = new RedirectResult(Page);
            return;
        }
        await next();
    }
}
