using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>The second person answers, in a session of their own. Never whoever asked.</summary>
[Needs("people.second-person", For = "protect-life")]
internal sealed class SecondModel(EmergencyDesk desk, AnswerAsSecondPersonAction action, ServiceNumbers numbers, EmergencyBook book) : PageModel
{
    [BindProperty]
    public string? Agree { get; set; }

    internal EmergencyCase? Case { get; private set; }

    internal IReadOnlyList<ServiceNumber> Numbers { get; private set; } = [];

    public bool CanAnswer { get; private set; }

    public string Standing { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(Guid emergency, CancellationToken stop) => ShowAsync(emergency, stop);

    public async Task<IActionResult> OnPostAsync(Guid emergency, CancellationToken stop)
    {
        if (Agree is not ("yes" or "no"))
        {
            ModelState.AddModelError(nameof(Agree), "Say whether you agree");
            return await ShowAsync(emergency, stop);
        }
        try
        {
            return await action.AnswerAsync(new EmergencyId(emergency), Agree == "yes", stop) ? LocalRedirect($"~/people/emergency/{emergency}/second") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(emergency, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid emergency, CancellationToken stop)
    {
        Case = await desk.ReadAsync(new EmergencyId(emergency), stop);
        // What nobody asked a second person about is none of theirs.
        if (Case is not { LookUp.SecondAskedAt: not null })
        {
            return NotFound();
        }
        Numbers = await numbers.AllAsync(Case.LookUp.Agency, stop);
        var isOwn = Case.LookUp.By == book.Actor.Reference;
        CanAnswer = !isOwn && Case.LookUp.SecondApproved is null;
        Standing = Case.LookUp.SecondApproved switch
        {
            true => $"{Case.Second} agreed at {LondonTime.DateAndTime(Case.LookUp.SecondAnsweredAt!.Value)}.",
            false => $"{Case.Second} did not agree, {LondonTime.DateAndTime(Case.LookUp.SecondAnsweredAt!.Value)}.",
            null => "You asked for this yourself. Another duty inspector answers.",
        };
        return Page();
    }
}
