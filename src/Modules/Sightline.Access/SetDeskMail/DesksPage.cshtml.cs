using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Model;
using Sightline.Access.Users;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.SetDeskMail;

[Needs("access.manage")]
[NotAudited("holds desks, never a person")]
internal sealed class DesksPageModel(UsersOfAgency users, Acting acting) : PageModel
{
    public IReadOnlyList<Desk> Desks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Desks = await users.DesksAsync(acting.Current.Agency, stop);
}
