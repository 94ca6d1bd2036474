using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>Ends a consent, or a decision to tell without.</summary>
[Needs(ConsentBook.Record)]
internal sealed class WithdrawModel(ConsentReading reading, ConsentBook book, WithdrawConsentAction action) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    internal ConsentPage Shown { get; private set; } = null!;

    internal ConsentShown Consent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nominal, Guid consent, CancellationToken stop) => await FindAsync(nominal, consent, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid nominal, Guid consent, CancellationToken stop)
    {
        if (!await FindAsync(nominal, consent, stop))
        {
            return NotFound();
        }
        try
        {
            await action.WithdrawAsync(
                new SharingConsentWithdrawn { Consent = Consent.Id, Nominal = new NominalId(nominal), Agency = book.Actor.Agency, Why = Why?.Trim() ?? "" }, stop);
            return LocalRedirect($"~/people/{nominal}/sharing");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> FindAsync(Guid nominal, Guid consent, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown || shown.Consents.FirstOrDefault(one => one.Id.Value == consent) is not { } found)
        {
            return false;
        }
        (Shown, Consent) = (shown, found);
        return true;
    }
}
