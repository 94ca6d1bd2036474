using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Orders.RecordBreach;

/// <summary>Filled in by ids: the call-out it was found at, and the terms that seem broken.</summary>
[Needs("orders.record-breach", For = "respond-to-call")]
internal sealed class IndexModel(OrderReading reading, RecordBreachAction record, IIncidents incidents) : OrderForm(reading)
{
    private const string WhichIsNotKnown = "not-known";

    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid? Incident { get; set; }

    [BindProperty(SupportsGet = true, Name = "terms")]
    public List<string> Terms { get; set; } = [];

    [BindProperty(SupportsGet = true, Name = "respondent")]
    public Guid? Respondent { get; set; }

    [BindProperty]
    public string? What { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var page = await base.OnGetAsync(stop);
        if (Incident is { } id && await incidents.FindAsync(new IncidentId(id), stop) is { } callOut)
        {
            On = DateEntry.Of(LondonTime.DayOf(callOut.At));
            AtTime = LondonTime.Time(callOut.At);
        }
        return page;
    }

    protected override void Prefill() => Respondent ??= Held.Respondents.Count == 1 ? Held.Respondents[0].Value : null;

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        var at = ReadWhen("the breach");
        if (Respondent is null)
        {
            ModelState.AddModelError("Respondent", "Say who broke it");
        }
        if (Terms.Count == 0)
        {
            ModelState.AddModelError("Terms", "Say which term was broken, or that it is not known");
        }
        return ModelState.IsValid
            ? (await record.RecordAsync(
                new NewBreach
                {
                    Order = Order,
                    Respondent = new NominalId(Respondent!.Value),
                    Terms = Terms.Contains(WhichIsNotKnown) ? [] : [.. Terms.Where(term => Guid.TryParse(term, out _)).Select(term => new TermId(Guid.Parse(term)))],
                    Incident = Incident is { } id ? new IncidentId(id) : null,
                    What = string.IsNullOrWhiteSpace(What) ? null : What.Trim(),
                    At = at,
                },
                stop)).Fact
            : null;
    }
}
