using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Access.AgencySignOn;

/// <summary>A link, not a form: the pages' rules let no form lead to another site.</summary>
[OpenToAll("whoever is not signed in must be able to")]
[NotAudited("shows nobody's data")]
internal sealed class GoToAgencyPageModel(AgencySignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public async Task<IActionResult> OnGetAsync(string agency, CancellationToken stop)
    {
        if (!signIn.IsOffered(HttpContext) || await signIn.OfAsync(new AgencyCode(agency), stop) is not { } us)
        {
            return NotFound();
        }
        return await signIn.AskAsync(HttpContext, us, Entrance.IsWithin(From) ? From : null, stop) is { } provider ? Redirect(provider) : Page();
    }
}
