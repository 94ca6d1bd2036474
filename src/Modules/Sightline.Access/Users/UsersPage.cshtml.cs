using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.Users;

[Needs("access.manage")]
internal sealed class UsersPageModel(UsersOfAgency users, ReadAudit audit, Acting acting) : PageModel
{
    public IReadOnlyList<UserLine> Users { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var agency = acting.Current.Agency;
        var ids = await users.IdsAsync(agency, stop);
        var what = new Disclosure("users", ids.Select(id => id.Value).ToList(), ["name", "roles"]);
        Users = await audit.ShowAsync(what, () => users.LinesAsync(agency, ids, stop), stop);
    }
}
