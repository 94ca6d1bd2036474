using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.ShowOrder;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;

namespace Sightline.Orders.RecordBreachOutcome;

[Needs("orders.record-outcome", For = "respond-to-call")]
internal sealed class IndexModel(SightlineDb db, OrderReading reading, RecordBreachOutcomeAction record) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "breach")]
    public Guid BreachGuid { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public Breach Breach { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (!Enum.TryParse<BreachOutcome>(Outcome, out var outcome) || !Enum.IsDefined(outcome))
        {
            ModelState.AddModelError(nameof(Outcome), "Say what came of it");
            return Page();
        }
        try
        {
            var fact = await record.RecordAsync(new NewBreachOutcome(Breach.Id, outcome), stop);
            return LocalRedirect("~" + Links.Done(Breach.OrderId, fact));
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        var id = new BreachId(BreachGuid);
        if (await db.Set<Breach>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == id, stop) is not { } breach)
        {
            return false;
        }
        Breach = breach;
        Shown = (await reading.ShowAsync(breach.OrderId, stop))!;
        return true;
    }
}
