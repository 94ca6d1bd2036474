using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;

namespace Sightline.Access.AgencySignOn;

[OpenToAll("whoever is not signed in must be able to")]
[NotAudited("shows organisations, never a person")]
internal sealed class ChooseAgencyPageModel(SightlineDb db, AgencySignIn signIn) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public IReadOnlyList<(AgencyCode Code, string Name)> Agencies { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (!signIn.IsOffered(HttpContext))
        {
            return;
        }
        var rows = from provider in db.Set<SignOnProvider>()
                   join agency in db.Set<Agency>() on provider.Agency equals agency.Code
                   orderby agency.Name
                   select new { agency.Code, agency.Name };
        Agencies = (await rows.ToListAsync(stop)).ConvertAll(row => (row.Code, row.Name));
    }

    public string LinkTo(AgencyCode code) =>
        $"/sign-in/agency/{Uri.EscapeDataString(code.Value)}{(Entrance.IsWithin(From) ? QueryString.Create("from", From!) : QueryString.Empty)}";
}
