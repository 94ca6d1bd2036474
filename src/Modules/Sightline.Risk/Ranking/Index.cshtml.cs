using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.Risk.Ranking;

[Needs("risk.rank", For = "do-duty")]
internal sealed class IndexModel(RankingReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "number")]
    public int Number { get; set; } = 1;

    public ShownRanking Shown { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Shown = await reading.ShowAsync(Number, stop);
}
