using Microsoft.AspNetCore.Mvc;
using NodaTime;
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

    public Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop) => SendAsync(
        nominal,
        () =>
        {
            var (first, last) = (Read(nameof(FirstDay), FirstDay, "The first day"), Read(nameof(LastDay), LastDay, "The last day"));
            return first is null || last is null ? null : Fact(new NominalId(nominal), first.Value, last.Value);
        },
        fact => action.RecordAsync(fact, stop),
        stop);

    private SharingConsentGiven Fact(NominalId nominal, LocalDate first, LocalDate last) => new()
    {
        Consent = action.NewId(),
        Nominal = nominal,
        Agency = book.Actor.Agency,
        Gateway = Gateway ?? "",
        FirstDay = first,
        LastDay = last,
        Said = new ConsentWords(string.IsNullOrEmpty(To) ? null : new AgencyCode(To), How?.Trim() ?? ""),
    };
}
