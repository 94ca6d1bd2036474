using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Risk.Flags;

/// <summary>One flag of one's own agency: it is still so, or it is so no longer.</summary>
[Needs(FlagBook.Set)]
internal sealed class OneModel(FlagReading reading, ConfirmFlagAction confirm, EndFlagAction end) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    internal FlagShown Shown { get; private set; } = null!;

    internal NominalId? Nominal { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid flag, CancellationToken stop)
    {
        if (await reading.OwnAsync(flag, stop) is not { } own || await reading.ShowOwnAsync(own, stop) is not { } shown)
        {
            return NotFound();
        }
        (Shown, Nominal) = (shown, own.Nominal);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmAsync(Guid flag, CancellationToken stop) =>
        DoAsync(flag, () => confirm.ConfirmAsync(new FlagConfirmed { Flag = new FlagId(flag), By = default }, stop), stop);

    public Task<IActionResult> OnPostEndAsync(Guid flag, CancellationToken stop) =>
        DoAsync(flag, () => end.EndAsync(new FlagEnded { Flag = new FlagId(flag), By = default, Why = Why?.Trim() ?? "" }, stop), stop);

    private async Task<IActionResult> DoAsync(Guid flag, Func<Task<bool>> act, CancellationToken stop)
    {
        try
        {
            return await act() ? LocalRedirect($"~/risk/flags/one/{flag:D}") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(flag, stop);
        }
    }
}
