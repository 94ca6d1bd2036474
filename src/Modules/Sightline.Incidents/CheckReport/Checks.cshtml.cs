using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Incidents.Model;
using Sightline.Platform.Web;

namespace Sightline.Incidents.CheckReport;

/// <summary>The workbasket of whoever checks reports.</summary>
[Needs("incidents.check", For = "do-duty")]
[NotAudited("lists reports by the time of the call-out; names nobody")]
internal sealed class ChecksModel(CheckReading reading) : PageModel
{
    public IReadOnlyList<(CheckStage Stage, IReadOnlyList<Waiting> Waiting)> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var read = new List<(CheckStage, IReadOnlyList<Waiting>)>();
        foreach (var stage in reading.Mine)
        {
            read.Add((stage, await reading.WaitingAsync(stage, stop)));
        }
        Waiting = read;
    }
}
