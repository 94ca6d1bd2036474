using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.ShowOrder;
using Sightline.Platform.Web;

namespace Sightline.Orders.VaryOrder;

/// <summary>A variation as the court's paper says it; or only that there was one, with its wording still to come.</summary>
[Needs("orders.vary", For = "keep-register")]
internal sealed class IndexModel(OrderReading reading, VaryOrderAction vary, Makers makers, IIdSource ids) : OrderForm(reading)
{
    [BindProperty]
    public string? DecidedBy { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public List<string> Touched { get; set; } = [];

    /// <summary>The new wording of each term touched, by the term's id.</summary>
    [BindProperty]
    public Dictionary<string, string?> NewWords { get; set; } = [];

    [BindProperty]
    public Platform.Screens.DateEntry LastDay { get; set; } = new();

    public IReadOnlyList<(string Value, string Text)> Courts { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Courts = await makers.ListAsync(stop);
        return await base.OnGetAsync(stop);
    }

    protected override void Prefill()
    {
        DecidedBy = Held.Order.MadeBy?.Value;
        Touched = [.. Held.Variations.Where(variation => variation.WordingReceived != Answer.Yes).SelectMany(variation => variation.TermsTouched).Distinct().Select(term => term.ToString())];
    }

    protected override async Task<FactId?> RecordAsync(CancellationToken stop)
    {
        Courts = await makers.ListAsync(stop);
        var at = ReadWhen("the variation");
        if (AnswerOf(Wording) is not { } received)
        {
            ModelState.AddModelError(nameof(Wording), "Say whether the new wording is here");
            received = Answer.NotKnown;
        }
        if (string.IsNullOrEmpty(DecidedBy))
        {
            ModelState.AddModelError(nameof(DecidedBy), "Say which court decided");
        }
        var end = ReadEnd();
        var touched = Touched.Where(term => Guid.TryParse(term, out _)).Select(term => new TermId(Guid.Parse(term))).ToList();
        var terms = received == Answer.Yes ? NewTerms(touched) : [];
        return ModelState.IsValid
            ? await vary.VaryAsync(
                new NewVariation
                {
                    Order = Order,
                    WordingReceived = received,
                    TermsTouched = touched,
                    NewTerms = terms,
                    LastDay = end,
                    DecidedBy = new AgencyCode(DecidedBy!),
                    At = at,
                },
                stop)
            : null;
    }

    private LocalDate? ReadEnd() => LastDay.IsEmpty ? null : ModelState.Read(nameof(LastDay), LastDay, "The new last day");

    private List<TermDescription> NewTerms(List<TermId> touched) => [.. Held.StandingTerms
        .Where(term => touched.Contains(term.Id) && !string.IsNullOrWhiteSpace(NewWords.GetValueOrDefault(term.Id.ToString())))
        .Select(term => new TermDescription
        {
            Term = new TermId(ids.New()),
            Number = term.Number,
            Kind = term.Kind,
            Plain = NewWords[term.Id.ToString()]!.Trim(),
            Metres = term.Metres,
            PowerOfArrest = term.PowerOfArrest,
        })];
}
