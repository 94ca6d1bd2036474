using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Oversight.Show;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Samples;

[Needs("oversight.review", For = "do-duty")]
[NotAudited("says which samples were drawn; names nobody")]
internal sealed class IndexModel(SampleBook book, IPermissions permissions, Acting acting) : PageModel
{
    public IReadOnlyList<SampleRule> Kinds { get; private set; } = [];

    public IReadOnlyList<(SampleId Id, string Name, Instant At)> Drawn { get; private set; } = [];

    public bool MayDraw => permissions.Allows(acting.Current, "oversight.draw");

    public async Task OnGetAsync(CancellationToken stop)
    {
        Kinds = await book.KindsAsync(stop);
        var drawn = new List<(SampleId, string, Instant)>();
        foreach (var sample in await book.AllAsync(stop))
        {
            drawn.Add((sample.Id, (await book.RuleOfAsync(sample, stop))?.Name ?? sample.Kind, sample.DrawnAt));
        }
        Drawn = drawn;
    }
}
