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

    public Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop) => SendAsync(nominal, () => action.DecideAsync(Read(new NominalId(nominal)), stop), stop);

    private NewConsent Read(NominalId nominal) => new()
    {
        Nominal = nominal,
        Gateway = Gateway ?? "",
        FirstDay = book.Today,
        LastDay = ModelState.Read(nameof(LastDay), LastDay, "The last day"),
        Said = new ConsentWords(null, Why?.Trim() ?? ""),
    };
}
