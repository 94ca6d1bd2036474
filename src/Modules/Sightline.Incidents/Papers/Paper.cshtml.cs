using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Incidents.Papers;

[Needs("incidents.view")]
internal sealed class PaperModel(PaperReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty(SupportsGet = true, Name = "paper")]
    public string? Paper { get; set; }

    /// <summary>"csv", "json"; anything else: the page.</summary>
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? Form { get; set; }

    public Paper Written { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (PaperWords.Of(Paper) is not { } kind || await reading.WriteAsync(kind, new IncidentId(Incident), stop) is not { } written)
        {
            return NotFound();
        }
        Written = written;
        return Form switch
        {
            "csv" => File(written.AsCsv(), "text/csv; charset=utf-8", $"{Paper}.csv"),
            "json" => File(written.AsJson(), "application/json; charset=utf-8", $"{Paper}.json"),
            _ => Page(),
        };
    }
}
