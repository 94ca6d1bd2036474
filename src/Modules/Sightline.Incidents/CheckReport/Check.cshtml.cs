using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.ShowCallOut;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Incidents.CheckReport;

/// <summary>One report, and the check of it that comes next, for whoever makes that check.</summary>
[Needs("incidents.check", For = "do-duty")]
internal sealed class CheckModel(CallOutReading reading, CheckReading checks, CheckReportAction action, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    /// <summary>The check that was on the screen: somebody else may have made it meanwhile.</summary>
    [BindProperty]
    public string? At { get; set; }

    [BindProperty]
    public string? Flag { get; set; }

    [BindProperty]
    public string? Arrest { get; set; }

    [BindProperty]
    public string? Repeat { get; set; }

    [BindProperty]
    public string? Children { get; set; }

    [BindProperty]
    public string? Intelligence { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public ShownCallOut Shown { get; private set; } = null!;

    /// <summary>Null: none waits for this reader.</summary>
    public CheckStage? Stage { get; private set; }

    public string RepeatHint => Shown.Earlier.Count == 0
        ? "No earlier call-out with the same people is held here"
        : $"{FieldWords.CallOuts(Shown.Earlier.Count)} before this one with the same people";

    /// <summary>Those that fit the flag as it stands.</summary>
    public IEnumerable<(FlagFinding Finding, string Text)> Findings =>
        StageWords.Flags.Where(entry => !new Rules.FlagFindingFitsTheFlag(entry.Finding, Shown.Case.Flag.DomesticAbuse).IsBroken);

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (Stage is not { } stage || stage.ToString() != At)
        {
            ModelState.AddModelError("", "This check has been made meanwhile. Read below what stands now.");
            return Page();
        }
        if (Read() is not { } findings)
        {
            return Page();
        }
        try
        {
            await action.CheckAsync(new NewCheck(new IncidentId(Incident), stage, findings) { Note = Note }, stop);
            return LocalRedirect("~/incidents/checks");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private CheckFindings? Read()
    {
        var flag = Must(nameof(Flag), FormAnswers.One<FlagFinding>(Flag), "Say what you found of the flag");
        var arrest = Must(nameof(Arrest), FormAnswers.One<ArrestFinding>(Arrest), "Say what you found of the power of arrest");
        var repeat = Must(nameof(Repeat), FormAnswers.ReadPlain(Repeat), "Say whether the victim is a repeat victim, or that it is not known");
        var children = Must(nameof(Children), FormAnswers.ReadPlain(Children), "Say whether the notice about children was sent, or that it is not known");
        var intelligence = Must(nameof(Intelligence), FormAnswers.ReadPlain(Intelligence), "Say whether the intelligence entry was made, or that it is not known");
        return ModelState.ErrorCount > 0 ? null : new CheckFindings(flag, arrest, repeat, children, intelligence);
    }

    private T Must<T>(string field, T? chosen, string missing)
        where T : struct
    {
        if (chosen is null)
        {
            ModelState.AddModelError(field, missing);
        }
        return chosen ?? default;
    }

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reading.ShowAsync(new IncidentId(Incident), acting.Current.Agency, stop) is not { } shown)
        {
            return false;
        }
        Shown = shown;
        Stage = shown.Case.Next is { } next && checks.Mine.Contains(next) ? next : null;
        return true;
    }
}
