using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.Sharing;

/// <summary>Every gateway at which the reader's agency stands, and what is open and missing there.</summary>
[Needs("directory.view")]
[NotAudited("holds organisations, never a person")]
internal sealed class SharingPageModel(SharingOfAgency sharing, IPermissions permissions, Acting acting) : PageModel
{
    public SharingView View { get; private set; } = new([], []);

    public bool MayState => permissions.Allows(acting.Current, "access.manage");

    public async Task OnGetAsync(CancellationToken stop) => View = await sharing.ReadAsync(acting.Current.Agency, stop);
}
