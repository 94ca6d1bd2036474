using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>The emergency look-ups of an agency: those to review first.</summary>
[Needs("people.review-emergency", For = "manage-desk")]
internal sealed class ReviewsModel(EmergencyDesk desk) : PageModel
{
    internal IReadOnlyList<EmergencyCase> Open { get; private set; } = [];

    internal IReadOnlyList<EmergencyCase> Reviewed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Open = await desk.ReviewsAsync(reviewed: false, stop);
        Reviewed = await desk.ReviewsAsync(reviewed: true, stop);
    }
}
