using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Retention;

/// <summary>What the records desk has to decide, what it holds, and what it disposed of.</summary>
[Needs("people.retention", For = "keep-records")]
internal sealed class IndexModel(RetentionReading reading) : PageModel
{
    internal RetentionList List { get; private set; } = new([], [], []);

    public async Task OnGetAsync(CancellationToken stop) => List = await reading.ListAsync(stop);
}
