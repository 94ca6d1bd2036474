using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>Decides to tell although somebody has not agreed.</summary>
[Needs(ConsentBook.TellWithout)]
internal sealed class WithoutModel(ConsentReading reading, ConsentBook book, TellWithoutConsentAction action) : ConsentForm(reading)
{
    [BindProperty]
    public string? Gateway { get; set; }

    [BindProperty]
    public DateEntry LastDay { get; set; } = new();

    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);

    public Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop) => SendAsync(
        nominal,
        () => Read(nameof(LastDay), LastDay, "The last day") is not { } last ? null : new ToldWithoutConsent
        {
            Consent = action.NewId(),
            Nominal = new NominalId(nominal),
            Agency = book.Actor.Agency,
            Gateway = Gateway ?? "",
            FirstDay = book.Today,
            LastDay = last,
            Why = Why?.Trim() ?? "",
        },
        fact => action.DecideAsync(fact, stop),
        stop);
}
