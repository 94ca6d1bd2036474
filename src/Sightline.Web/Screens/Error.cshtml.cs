using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Web.Screens;

/// <remarks>503 when a read could not be recorded, 500 otherwise. Nothing of the exception itself is shown: it may quote a value.</remarks>
[OpenToAll("whoever met the error must be told")]
[NotAudited("shows nobody's data")]
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, NoStore = true)]
public sealed class ErrorModel : PageModel
{
    public string Title { get; private set; } = "Something went wrong";

    public string What { get; private set; } = "What you did was not saved, or only shown in part.";

    public string Instead { get; private set; } = "Try again. If it happens again, tell whoever looks after this register, with the time.";

    public void OnGet() => Tell();

    public void OnPost() => Tell();

    private void Tell()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is ReadNotRecordedException)
        {
            Response.StatusCode = 503;
            Title = "This cannot be shown just now";
            What = "Every look at a person’s record is written down first. That could not be done, so nothing is shown.";
            Instead = "Try again in a minute. If you are at a door or on a call, ring your control room.";
        }
    }
}
