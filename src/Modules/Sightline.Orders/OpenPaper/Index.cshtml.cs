using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.Register;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.OpenPaper;

/// <summary>
/// The order as the court wrote it, which may say where she lives: only for the agency that holds the paper itself, because it put it here, and only for those
/// there who enter orders. Everybody else reads the terms.
/// </summary>
[Needs("orders.make", For = "keep-register")]
internal sealed class IndexModel(OrderReader reader, KeepDocumentAction documents, ReadAudit audit, Acting acting) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid order, CancellationToken stop)
    {
        var id = new OrderId(order);
        if (await reader.FindAsync(id, stop) is not { Order: { Document: { } digest } held } found || held.EnteredBy != acting.Current.Agency)
        {
            return NotFound();
        }
        var subjects = found.Respondents.Concat(found.Protected).Concat(found.Children).Select(person => person.Value).Prepend(order).Distinct().ToList();
        var paper = await audit.ShowAsync(new Disclosure("order", subjects, ["paper"]), () => documents.OpenAsync(order, digest, stop), stop);
        return paper is null ? NotFound() : File(paper, "application/pdf");
    }
}
