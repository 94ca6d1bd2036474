using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>Records that somebody agrees.</summary>
[Needs(ConsentBook.Record)]
internal sealed class RecordModel(ConsentReading reading, ConsentBook book, RecordConsentAction action) : ConsentForm(reading)
{
    [BindProperty]
    public string? Gateway { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public DateEntry FirstDay { get; set; } = new();

    [BindProperty]
    public DateEntry LastDay { get; set; } = new();

    [BindProperty]
    public string? How { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        FirstDay = DateEntry.Of(book.Today);
        return await ShowAsync(nominal, stop);
    }

    public Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop) => SendAsync(nominal, () => action.RecordAsync(Read(new NominalId(nominal)), stop), stop);

    private NewConsent Read(NominalId nominal) => new()
    {
        Nominal = nominal,
        Gateway = Gateway ?? "",
        FirstDay = ModelState.Read(nameof(FirstDay), FirstDay, "The first day"),
        LastDay = ModelState.Read(nameof(LastDay), LastDay, "The last day"),
        Said = new ConsentWords(string.IsNullOrEmpty(To) ? null : new AgencyCode(To), How?.Trim() ?? ""),
    };
}
