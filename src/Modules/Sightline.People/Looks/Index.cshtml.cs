using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.Looks;

/// <summary>Who has looked at a person. Shows nothing of the person.</summary>
[Needs("audit.see-looks")]
internal sealed class IndexModel(LooksReading reading, IPermissions permissions, Acting acting) : PageModel
{
    internal LooksPage? Shown { get; private set; }

    public Guid Nominal { get; private set; }

    public bool MayOpen => permissions.Allows(acting.Current, "people.record");

    // Not "page": that is the route value by which Razor Pages knows its own pages.
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        (Nominal, Number) = (nominal, Math.Clamp(Number, 1, 10_000));
        Shown = await reading.ReadAsync(new NominalId(nominal), Number, stop);
        return Shown is null ? NotFound() : Page();
    }
}
