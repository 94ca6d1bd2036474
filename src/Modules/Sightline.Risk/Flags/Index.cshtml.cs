using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.Risk.Flags;

/// <summary>How many flags of one's own agency nobody confirmed in time, and the oldest of them.</summary>
[Needs(FlagBook.Set)]
internal sealed class IndexModel(FlagReading reading) : PageModel
{
    private const int Most = 100;

    internal IReadOnlyList<StaleFlag> Stale { get; private set; } = [];

    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken stop) => (Stale, Count) = await reading.StaleAsync(Most, stop);
}
