using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.Web.Screens;

/// <summary>What a bare status code says in words. The same words whether a thing does not exist or may not be known of.</summary>
[OpenToAll("whoever was refused must be told")]
[NotAudited("shows nobody's data")]
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, NoStore = true)]
public sealed class StatusModel : PageModel
{
    public string Title { get; private set; } = "";

    public string Instead { get; private set; } = "";

    public void OnGet(int code) => Tell(code);

    public void OnPost(int code) => Tell(code);

    private void Tell(int code) => (Title, Instead) = code switch
    {
        400 => ("That could not be read", "Go back, check what you entered and send it again. If you had the page open for a long time, reload it first."),
        403 => ("You may not do this", "Your role does not allow it. If it should, ask your agency’s administrator."),
        404 => ("Page not found", "Nothing you may see is at this address. Check it, or start again from the look-up."),
        413 => ("That file is too large", "Send it in parts, or ask whoever looks after this register."),
        _ => ("That could not be done", "Go back and try again."),
    };
}
