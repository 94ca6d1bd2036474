using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordCrime;

[Needs("incidents.record", For = "respond-to-call")]
[NotAudited("asks how a crime ended, by its offence; names nobody")]
internal sealed class OutcomeModel(SightlineDb db, OwnCallOuts own, RecordCrimeOutcomeAction action, RuleBook book, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "crime")]
    public Guid Crime { get; set; }

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? WhyNotCharged { get; set; }

    public Guid Incident { get; private set; }

    public string OffenceName { get; private set; } = "";

    public Instant CrimeAt { get; private set; }

    public IReadOnlyList<(string Code, string Name)> Outcomes { get; private set; } = [];

    private LocalDate Today => LondonTime.DayOf(clock.GetCurrentInstant());

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        On = DateEntry.Of(Today);
        return await LoadAsync(Today, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var day = On.Read("The day it ended");
        if (!await LoadAsync(day.Date ?? Today, stop))
        {
            return NotFound();
        }
        if (day.Error is { } wrong)
        {
            ModelState.AddModelError(nameof(On), wrong);
        }
        if (string.IsNullOrEmpty(Outcome))
        {
            ModelState.AddModelError(nameof(Outcome), "Choose how it ended");
        }
        if (ModelState.ErrorCount > 0)
        {
            return Page();
        }
        return await RecordAsync(day.Date!.Value, stop);
    }

    private async Task<IActionResult> RecordAsync(LocalDate day, CancellationToken stop)
    {
        try
        {
            await action.RecordAsync(
                new NewCrimeOutcome(new CrimeId(Crime), new CrimeOutcomeCode(Outcome!)) { WhyNotCharged = WhyNotCharged, At = MomentOf(day) }, stop);
            return LocalRedirect($"~/incidents/{Incident}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    /// <summary>A day alone: now where it is today, else its noon; on the day of the crime itself, not before it.</summary>
    private Instant MomentOf(LocalDate day)
    {
        var noon = day.At(new LocalTime(12, 0)).InZoneLeniently(LondonTime.Zone).ToInstant();
        var at = day == Today ? clock.GetCurrentInstant() : noon;
        return day == LondonTime.DayOf(CrimeAt) ? Instant.Max(at, CrimeAt) : at;
    }

    private async Task<bool> LoadAsync(LocalDate day, CancellationToken stop)
    {
        var id = new CrimeId(Crime);
        if (await db.Set<Crime>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == id, stop) is not { } crime || await own.FindAsync(crime.Incident, stop) is null)
        {
            return false;
        }
        Incident = crime.Incident.Value;
        CrimeAt = crime.At;
        OffenceName = book.OffencesOn(LondonTime.DayOf(crime.At)).FirstOrDefault(offence => offence.Code == crime.Offence.Value)?.Name ?? crime.Offence.Value;
        Outcomes = [.. book.CrimeOutcomesOn(day).Select(outcome => (outcome.Code, outcome.Name))];
        return true;
    }
}
