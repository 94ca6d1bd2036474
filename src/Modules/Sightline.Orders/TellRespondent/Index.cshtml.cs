using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.TellRespondent;

/// <summary>The terms to read out, and one button: from that minute he knows.</summary>
[Needs("orders.record-service", For = "respond-to-call")]
internal sealed class IndexModel(OrderReading reading, TellRespondentAction tell) : OrderForm(reading)
{
    [BindProperty(SupportsGet = true, Name = "respondent")]
    public Guid? Respondent { get; set; }

    [BindProperty]
    public List<string> Terms { get; set; } = [];

    [BindProperty]
    public string? ToldBy { get; set; }

    protected override void Prefill()
    {
        Respondent ??= Held.Respondents.Count == 1 ? Held.Respondents[0].Value : null;
        Terms = [.. Held.StandingTerms.Select(term => term.Id.ToString())];
    }

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        var at = ReadWhen("telling");
        if (Respondent is null)
        {
            ModelState.AddModelError(nameof(Respondent), "Say who was told");
        }
        var terms = Terms.Where(term => Guid.TryParse(term, out _)).Select(term => new TermId(Guid.Parse(term))).ToList();
        var all = Held.StandingTerms.Select(term => term.Id).ToList();
        if (terms.Count == 0 && all.Count > 0)
        {
            ModelState.AddModelError(nameof(Terms), "Say which terms were read out");
        }
        return ModelState.IsValid
            ? await tell.TellAsync(
                new NewTelling
                {
                    Order = Order,
                    Respondent = new NominalId(Respondent!.Value),
                    Terms = all.TrueForAll(terms.Contains) ? [] : terms,
                    ToldBy = string.IsNullOrWhiteSpace(ToldBy) ? null : ToldBy.Trim(),
                    At = at,
                },
                stop)
            : null;
    }
}
