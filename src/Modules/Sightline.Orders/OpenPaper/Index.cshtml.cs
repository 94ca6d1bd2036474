using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.Register;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.Orders.OpenPaper;

/// <summary>
/// The order as the court wrote it, which may say where she lives: only for the agency that holds the paper itself, because it put it here, and only for those
/// there who enter orders. Everybody else reads the terms.
/// </summary>
[Needs("orders.make", For = "keep-register")]
internal sealed class IndexModel(OrderReader reader, KeepDocumentAction documents, ReadAudit audit, Audiences audiences) : PageModel
{
    public async Task<IActionResult> OnGetAsync(Guid order, CancellationToken stop)
    {
        var id = new OrderId(order);
        if (await reader.FindAsync(id, stop) is not { Order: { Document: { } digest } held } found || held.EnteredBy != audiences.Actor.Agency)
        {
            return NotFound();
        }
        var subjects = found.Respondents.Concat(found.Protected).Concat(found.Children).Select(person => person.Value).Prepend(order).Distinct().ToList();
        var paper = await audit.ShowAsync(new Disclosure("order", subjects, ["paper"]), () => documents.OpenAsync(order, digest, stop), stop);
        return paper is null ? NotFound() : File(paper.For(audiences.Recorder(held.EnteredBy, "orders.make", Sensitivity.SurvivorConfidential)), "application/pdf");
    }
}
