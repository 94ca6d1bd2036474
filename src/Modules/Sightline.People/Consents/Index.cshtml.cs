using Microsoft.AspNetCore.Mvc;
using Sightline.Platform.Web;

namespace Sightline.People.Consents;

/// <summary>What a person agreed that this agency may tell.</summary>
[Needs(ConsentBook.Record)]
internal sealed class IndexModel(ConsentReading reading) : ConsentForm(reading)
{
    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);
}
