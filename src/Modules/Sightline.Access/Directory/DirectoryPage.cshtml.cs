using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;

namespace Sightline.Access.Directory;

[Needs("directory.view")]
[NotAudited("holds organisations, never a person")]
internal sealed class DirectoryPageModel(SightlineDb db) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    public IReadOnlyList<(string Value, string Text)> Kinds { get; } =
        [("", "Every kind"), .. Enum.GetValues<AgencyKind>().Select(kind => (kind.ToString(), AgencyWords.Of(kind)))];

    public IReadOnlyList<Agency> Agencies { get; private set; } = [];

    public string Caption { get; private set; } = "Every agency";

    public async Task OnGetAsync(CancellationToken stop)
    {
        var agencies = db.Set<Agency>().AsNoTracking();
        if (Enum.TryParse<AgencyKind>(Kind, ignoreCase: true, out var kind) && Enum.IsDefined(kind))
        {
            agencies = agencies.Where(agency => agency.Kind == kind);
            Caption = AgencyWords.Of(kind);
        }
        Agencies = await agencies.OrderBy(agency => agency.Name).ThenBy(agency => agency.Code).ToListAsync(stop);
    }
}
