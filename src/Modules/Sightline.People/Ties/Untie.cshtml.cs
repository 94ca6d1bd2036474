using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;

namespace Sightline.People.Ties;

/// <summary>Somebody decides that a record is not of the person it was tied to.</summary>
[Needs("people.review-ties", For = "review-records")]
[NotAudited("shows references only, no value about anybody")]
internal sealed class UntieModel(SightlineDb db, Subjects subjects, UntieNominalAction action) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public Guid Nominal { get; private set; }

    public string Reference { get; private set; } = "";

    public IReadOnlyList<string> Others { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => await FindAsync(nominal, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (!await FindAsync(nominal, stop))
        {
            return NotFound();
        }
        try
        {
            await action.UntieAsync(new NominalId(nominal), Reason, stop);
            return LocalRedirect($"~/people/{nominal}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> FindAsync(Guid nominal, CancellationToken stop)
    {
        Nominal = nominal;
        if (nominal == Guid.Empty || await subjects.OfAsync(new NominalId(nominal), stop) is not { Nominals.Count: > 1 } subject)
        {
            return false;
        }
        var numbers = await db.Set<Model.Nominal>().AsNoTracking().Where(held => subject.Nominals.Contains(held.Id)).Select(held => new { held.Id, held.Number }).ToListAsync(stop);
        Reference = Model.Nominal.ReferenceOf(numbers.Single(held => held.Id.Value == nominal).Number);
        Others = numbers.Where(held => held.Id.Value != nominal).Select(held => Model.Nominal.ReferenceOf(held.Number)).ToList();
        return true;
    }
}
