using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;

namespace Sightline.Access.Directory;

[Needs("directory.view")]
[NotAudited("holds organisations, never a person")]
internal sealed class AgencyPageModel(SightlineDb db) : PageModel
{
    public Agency Agency { get; private set; } = null!;

    public string? Force { get; private set; }

    public IReadOnlyList<Desk> Desks { get; private set; } = [];

    public IReadOnlyList<string> Places { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string code, CancellationToken stop)
    {
        var asked = new AgencyCode(code);
        if (await db.Set<Agency>().AsNoTracking().FirstOrDefaultAsync(row => row.Code == asked, stop) is not { } agency)
        {
            return NotFound();
        }
        Agency = agency;
        Force = agency.Force is { } force ? await db.Set<Agency>().Where(row => row.Code == force).Select(row => row.Name).FirstAsync(stop) : null;
        Desks = await db.Set<Desk>().AsNoTracking().Where(desk => desk.Agency == asked).OrderBy(desk => desk.Name).ToListAsync(stop);
        Places = await db.Set<PostcodeArea>().Where(area => area.Agency == asked).OrderBy(area => area.Prefix).Select(area => area.Prefix).ToListAsync(stop);
        return Page();
    }

    public string NameOf(DeskCode? code) => Desks.FirstOrDefault(desk => desk.Code == code)?.Name ?? code?.Value ?? "Nobody named";

    public string CoverOf(Desk desk) => desk switch
    {
        { Hours: "" or "always" } => "Never shut",
        { Cover: { } cover } => NameOf(cover),
        _ => "Nobody covers it: urgent work goes to the duty inspector where there is one",
    };
}
