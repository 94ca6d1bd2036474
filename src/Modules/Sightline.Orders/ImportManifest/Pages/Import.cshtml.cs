using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Runs;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Pages;

/// <summary>The order desk gives the court's zip.</summary>
[Needs("orders.import", For = "keep-register")]
[NotAudited("shows counts of manifests; no value about a person")]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class ImportModel(SightlineDb db, ManifestRuns runs, Acting acting) : PageModel
{
    /// <summary>A day's list of a large court with its papers.</summary>
    private const long MostBytes = 512L * 1024 * 1024;

    /// <summary>What most lists take: then the report comes at once, without a page in between.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    [BindProperty]
    public IFormFile? Manifest { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public IReadOnlyList<ManifestImport> Before { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Manifest is not { Length: > 0 } file)
        {
            ModelState.AddModelError(nameof(Manifest), "Choose the court’s zip.");
            await LoadAsync(stop);
            return Page();
        }
        await using var upload = file.OpenReadStream();
        var (id, run) = await runs.BeginAsync(upload, Password, acting.Current, stop);
        await Task.WhenAny(run.Work, Task.Delay(Patience, stop));
        return run.End is { } end ? Redirect($"/orders/import/{end.Manifest.Value}") : Redirect($"/orders/import/runs/{id}");
    }

    public static string LineOf(ManifestImport import) => import switch
    {
        { Trouble: not null } => "could not be read",
        { FinishedAt: null } => $"cut off before its end; give the same zip again and it goes on ({import.Rows:N0} rows)",
        _ => new ManifestCounts(import.Rows, import.Loaded, import.ToDesk, import.Refused, import.AlreadyHeld).Line,
    };

    private async Task LoadAsync(CancellationToken stop)
    {
        var agency = acting.Current.Agency;
        Before = await db.Set<ManifestImport>().AsNoTracking().Where(import => import.ReceivedBy == agency)
            .OrderByDescending(import => import.ReceivedAt).Take(20).ToListAsync(stop);
    }
}
