using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Platform.Web;

namespace Sightline.Orders.ShowOrder;

/// <summary>The answer before anything else; then its life, its terms, between whom, its breaches, and what can be done next.</summary>
[Needs("orders.view")]
internal sealed class IndexModel(OrderReading reading) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "order")]
    public Guid OrderGuid { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public IReadOnlyList<LifeEvent> Life { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new OrderId(OrderGuid), stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        Life = LineOfLife.Of(shown);
        return Page();
    }
}
