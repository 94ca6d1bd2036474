using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Incidents.Figures;

/// <summary>What a force's reports add up to over a time: twelve months unless asked otherwise.</summary>
[Needs("incidents.figures", For = "do-duty")]
[NotAudited("shows numbers; no value about a person")]
internal sealed class FiguresModel(FigureReading reading, IClock clock) : PageModel
{
    /// <summary>A page counts what it can read at once; a longer time is a report's.</summary>
    private const int MostDays = 366;

    [BindProperty(SupportsGet = true)]
    public DateEntry From { get; set; } = new();

    [BindProperty(SupportsGet = true)]
    public DateEntry To { get; set; } = new();

    public IReadOnlyList<Figure> Shown { get; private set; } = [];

    public string Period { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        if (From.IsEmpty && To.IsEmpty)
        {
            From = DateEntry.Of(today.PlusMonths(-12).PlusDays(1));
            To = DateEntry.Of(today);
        }
        var (from, to) = (From.Read("The first day"), To.Read("The last day"));
        if (from.Error is { } wrongFrom)
        {
            ModelState.AddModelError(nameof(From), wrongFrom);
        }
        if (to.Error is { } wrongTo)
        {
            ModelState.AddModelError(nameof(To), wrongTo);
        }
        if (from.Date is { } first && to.Date is { } last)
        {
            await CountAsync(first, last, stop);
        }
    }

    private async Task CountAsync(LocalDate first, LocalDate last, CancellationToken stop)
    {
        if (last < first || NodaTime.Period.DaysBetween(first, last) > MostDays)
        {
            ModelState.AddModelError(nameof(To), last < first ? "The last day is before the first" : "Count at most a year at once");
            return;
        }
        Period = $"{LondonTime.Date(first)} to {LondonTime.Date(last)}";
        Shown = await reading.OfAsync(first, last, stop);
    }
}
