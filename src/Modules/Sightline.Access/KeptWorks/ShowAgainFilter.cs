using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.SignIn;
using Sightline.Platform.Work;

namespace Sightline.Access.KeptWorks;

/// <summary>A form that carries the mark is shown again and never acted on, whoever sends it and however often; once it has been shown, what was kept of it goes.</summary>
internal sealed class ShowAgainFilter : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var http = context.HttpContext;
        if (await MarkAsync(http.Request) is not { } mark)
        {
            await next();
            return;
        }
        http.RequestServices.GetRequiredService<ShownAgain>().Begin();
        var done = await next();
        if (done.Exception is null && Guid.TryParse(mark, out var id) && await http.RequestServices.GetRequiredService<SessionUser>().OfAsync(http.User, http.RequestAborted) is { } user)
        {
            await http.RequestServices.GetRequiredService<WorkKeeper>().ForgetAsync(user.Id, id, http.RequestAborted);
        }
    }

    private static async Task<string?> MarkAsync(HttpRequest request)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
        {
            return null;
        }
        try
        {
            return (await request.ReadFormAsync(request.HttpContext.RequestAborted)).TryGetValue(TypedForm.Mark, out var mark) ? mark.ToString() : null;
        }
        catch (Exception unreadable) when (unreadable is InvalidDataException or BadHttpRequestException)
        {
            // Too large, or no form at all: the page says so.
            return null;
        }
    }
}
