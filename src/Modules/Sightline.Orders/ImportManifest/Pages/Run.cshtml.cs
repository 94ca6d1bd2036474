using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Orders.ImportManifest.Runs;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Pages;

/// <summary>How far an import is; its end is the report.</summary>
[Needs("orders.import", For = "keep-register")]
[NotAudited("shows how many rows are done; no value about a person")]
internal sealed class RunModel(ManifestRuns runs, Acting acting) : PageModel
{
    public Guid Id { get; private set; }

    public bool HasFailed { get; private set; }

    public string Words { get; private set; } = "";

    public IActionResult OnGet(Guid run)
    {
        if (runs.Find(run, acting.Current.Agency) is not { } found)
        {
            return NotFound();
        }
        if (found.End is { } end)
        {
            return Redirect($"/orders/import/{end.Manifest.Value}");
        }
        Id = run;
        HasFailed = found.HasFailed;
        Words = found.Progress is { Of: { } all } progress ? $"{progress.Done:N0} of {all:N0} done." : "Unpacking and checking.";
        if (!HasFailed)
        {
            Response.Headers["Refresh"] = "2";
        }
        return Page();
    }
}
