using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.Sharing;

[Needs("access.manage")]
[NotAudited("holds organisations, never a person")]
internal sealed class EndAgreementPageModel(EndAgreementAction end, SharingOfAgency sharing, Acting acting) : PageModel
{
    [BindProperty]
    public DateEntry LastDay { get; set; } = new();

    public AgreementLine Line { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid agreement, CancellationToken stop)
    {
        LastDay = DateEntry.Of(sharing.Today);
        return await ShowAsync(agreement, stop);
    }

    public async Task<IActionResult> OnPostAsync(Guid agreement, CancellationToken stop)
    {
        if (ModelState.Read(nameof(LastDay), LastDay, "The last day") is not { } last)
        {
            return await ShowAsync(agreement, stop);
        }
        try
        {
            return await end.EndAsync(new SharingAgreementId(agreement), last, stop) ? LocalRedirect("/directory/sharing") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(agreement, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(Guid agreement, CancellationToken stop)
    {
        if (await sharing.FindAsync(acting.Current.Agency, new SharingAgreementId(agreement), stop) is not { } line)
        {
            return NotFound();
        }
        Line = line;
        return Page();
    }
}
