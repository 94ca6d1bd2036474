using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Model;
using Sightline.Orders.ShowOrder;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Orders.EnterTerms;

/// <summary>A court’s manifest carries no terms: somebody reads them off the order’s paper, once, so that the officer at the door has them.</summary>
[Needs("orders.make", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, AddOrderDetailsAction add, MakePageParts parts) : PageModel, ITermPage
{
    private OrderDraft draft = new();

    [BindProperty(SupportsGet = true, Name = "order")]
    public Guid OrderGuid { get; set; }

    /// <summary>The terms so far, sealed.</summary>
    [BindProperty]
    public string? Kept { get; set; }

    /// <summary>"add", "remove:2", "record". None: record.</summary>
    [BindProperty]
    public string? Act { get; set; }

    [BindProperty]
    public TermDraft Term { get; set; } = new();

    public OrderId Order => new(OrderGuid);

    public string Reference => ProtectiveOrder.ReferenceOf(Order);

    public ShownOrder Shown { get; private set; } = null!;

    public bool AreHeld => Shown.Held.Terms.Count > 0;

    public IReadOnlyList<TermDraft> Terms => draft.Terms;

    public IReadOnlyList<TermKind> TermKinds { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        draft = parts.Open(Kept);
        if (Act is { } act && act.StartsWith("remove:", StringComparison.Ordinal))
        {
            if (int.TryParse(act[7..], out var index) && index >= 0 && index < draft.Terms.Count)
            {
                draft.Terms.RemoveAt(index);
            }
            ModelState.Clear();
        }
        else if (Take() && Act != "add")
        {
            return await RecordAsync(stop) ?? await ShowAsync(stop);
        }
        return await ShowAsync(stop);
    }

    /// <summary>Takes the term that is being entered among the others, and leaves its fields empty for the next.</summary>
    private bool Take()
    {
        if (Term.IsEmpty)
        {
            if (Act == "add" || draft.Terms.Count == 0)
            {
                ModelState.AddModelError("Term.Plain", "Say what the term is");
            }
            return ModelState.IsValid;
        }
        if (!Term.AddErrorsTo(ModelState, nameof(Term)))
        {
            return false;
        }
        draft.Terms.Add(Term);
        Term = new();
        ModelState.Clear();
        return true;
    }

    private async Task<IActionResult?> RecordAsync(CancellationToken stop)
    {
        try
        {
            var fact = await add.AddAsync(Order, new OrderDetails { Terms = draft.Read(parts.Ids).Terms }, stop);
            return LocalRedirect("~" + Links.Done(Order, fact));
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return null;
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(Order, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        TermKinds = parts.TermKindsOf(shown.Held.Type);
        Kept = parts.Seal(draft);
        ModelState.Remove(nameof(Kept));
        return Page();
    }
}
