using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>Ends a consent, or a decision to tell without.</summary>
[Needs(ConsentBook.Record)]
internal sealed class WithdrawModel(ConsentReading reading, ConsentBook book, WithdrawConsentAction action) : ConsentForm(reading)
{
    [BindProperty]
    public string? Why { get; set; }

    internal ConsentShown Consent { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nominal, Guid consent, CancellationToken stop) => await FindAsync(nominal, consent, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid nominal, Guid consent, CancellationToken stop) => await FindAsync(nominal, consent, stop)
        ? await TryAsync(
            nominal,
            () => action.WithdrawAsync(
                new SharingConsentWithdrawn { Consent = Consent.Id, Nominal = new NominalId(nominal), Agency = book.Actor.Agency, Why = Why?.Trim() ?? "" }, stop))
        : NotFound();

    private async Task<bool> FindAsync(Guid nominal, Guid consent, CancellationToken stop)
    {
        if (await ShowAsync(nominal, stop) is NotFoundResult || Shown.Consents.FirstOrDefault(one => one.Id.Value == consent) is not { } found)
        {
            return false;
        }
        Consent = found;
        return true;
    }
}
