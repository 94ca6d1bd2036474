using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Contracts;
using Sightline.Access.KeptWorks;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.SignIn;

[OpenToSignedIn("whoever works for several agencies chooses one before anything else")]
[NotAudited("shows nobody's data")]
internal sealed class ActingForPageModel(SessionUser users, ActorSource actors, IDirectory directory, WorkKeeper keeper, Acting acting) : PageModel
{
    [BindProperty]
    public string? Agency { get; set; }

    public IReadOnlyList<(string Code, string Text)> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Agency = acting.IsKnown ? acting.Current.Agency.Value : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (!Agencies.Any(agency => agency.Code == Agency) || await UserAsync(stop) is not { } user)
        {
            ModelState.AddModelError(nameof(Agency), "Choose the agency you are working for");
            return Page();
        }
        await Session.BeginAsync(HttpContext, user, Session.HowOf(User), new AgencyCode(Agency!));
        return Redirect(await keeper.HasAnyAsync(user.Id, stop) ? "/kept" : "/");
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        if (await UserAsync(stop) is not { } user)
        {
            return;
        }
        var found = new List<(string, string)>();
        foreach (var code in await actors.AgenciesAsync(user.Id, stop))
        {
            found.Add((code.Value, (await directory.FindAsync(code, stop))?.Name ?? code.Value));
        }
        Agencies = found;
    }

    private Task<User?> UserAsync(CancellationToken stop) => users.OfAsync(User, stop);
}
