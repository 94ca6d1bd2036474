using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Ports;
using Sightline.Platform.Web;

namespace Sightline.Orders.WhatNowHappens;

/// <summary>The last page of every recording: what was stated, who was told, what is now owed.</summary>
[Needs("orders.view")]
internal sealed class IndexModel(OrderReading reading, IEnumerable<IConsequence> sources) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "order")]
    public Guid OrderGuid { get; set; }

    [BindProperty(SupportsGet = true, Name = "fact")]
    public Guid FactGuid { get; set; }

    public ShownOrder Shown { get; private set; } = null!;

    public string Stated { get; private set; } = "";

    public IReadOnlyList<Consequence> Consequences { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new OrderId(OrderGuid), stop) is not { } shown || WordsFor(shown.Held, new FactId(FactGuid)) is not { } words)
        {
            return NotFound();
        }
        var found = new List<Consequence>();
        foreach (var source in sources)
        {
            found.AddRange(await source.ConsequencesOfAsync(new FactId(FactGuid), stop));
        }
        Shown = shown;
        Stated = words;
        Consequences = found;
        return Page();
    }

    /// <summary>Null: no fact of this order has that id.</summary>
    private static string? WordsFor(HeldOrder held, FactId fact)
    {
        if (held.Order.MadeFact == fact)
        {
            return "You have registered an order";
        }
        if (held.Order.ConfirmedFact == fact)
        {
            return "You have confirmed an order";
        }
        if (held.Order.DischargedFact == fact)
        {
            return "You have recorded a discharge";
        }
        if (held.Services.FirstOrDefault(service => service.Fact == fact || service.WrongFact == fact) is { } service)
        {
            return service.WrongFact == fact ? "You have put a service right" : service.How == HowHeKnew.Served ? "You have recorded service" : "You have recorded that the respondent was told";
        }
        if (held.Variations.Any(variation => variation.Id == fact))
        {
            return "You have recorded a variation";
        }
        if (held.Terms.Any(term => term.BroughtBy == fact))
        {
            return "You have entered the order’s terms";
        }
        if (held.Breaches.Any(breach => breach.Fact == fact))
        {
            return "You have recorded a breach";
        }
        if (held.Outcomes.Any(outcome => outcome.Id == fact))
        {
            return "You have recorded what came of a breach";
        }
        return held.Disputed.Any(said => said.Id == fact && said.ConfirmedAt is not null) ? "You have confirmed a statement" : null;
    }
}
