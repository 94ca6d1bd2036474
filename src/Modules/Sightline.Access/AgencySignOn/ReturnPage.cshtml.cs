using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Web;

namespace Sightline.Access.AgencySignOn;

/// <summary>
/// Where the agency's provider sends people back to. Coming from another site, the browser shows none of our cookies: this page does nothing but offer one step more, which
/// is made from here and so shows them. The state is what keeps a stranger's link from doing anything: it is known to the browser that asked alone, and serves once.
/// </summary>
[OpenToAll("whoever is not signed in must be able to")]
[NotAudited("shows nobody's data")]
[IgnoreAntiforgeryToken]
internal sealed class ReturnPageModel(AgencySignIn signIn, Entrance entrance) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    [BindProperty(SupportsGet = true, Name = "state")]
    public string? State { get; set; }

    [BindProperty(SupportsGet = true, Name = "iss")]
    public string? Iss { get; set; }

    [BindProperty(SupportsGet = true, Name = "error")]
    public string? Error { get; set; }

    public bool WasRefused { get; private set; }

    public string Here => Request.Path;

    public async Task<IActionResult> OnPostAsync(string agency, CancellationToken stop)
    {
        var answer = new SignOnAnswer { Code = Code, State = State, Issuer = Iss, IsError = Error is not null };
        if (await signIn.CheckAsync(HttpContext, new AgencyCode(agency), answer, stop) is { } entering)
        {
            return await entrance.EnterAsync(HttpContext, new Entering(entering.User, new(SignInWay.AgencySignOn, entering.Strength)), entering.From);
        }
        WasRefused = true;
        ModelState.Clear();
        return Page();
    }
}
