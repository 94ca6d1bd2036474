using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.PasskeyDemands;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

[OpenToSignedIn("whoever is signed in may leave")]
[ServesWithoutPasskey]
[NotAudited("shows nobody's data")]
internal sealed class SignOutPageModel : PageModel
{
    public async Task<IActionResult> OnPostAsync()
    {
        await Session.EndAsync(HttpContext);
        Response.Headers["Clear-Site-Data"] = "\"cache\", \"cookies\", \"storage\"";
        return Redirect("/sign-in");
    }
}
