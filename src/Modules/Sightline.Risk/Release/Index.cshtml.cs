using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Risk.Release;

[Needs(NotifyReleaseAction.Permission)]
internal sealed class IndexModel(NotifyReleaseAction notify, IPeople people, ReadAudit audit) : PageModel
{
    [BindProperty]
    public DateEntry On { get; set; } = new();

    public Guid Nominal { get; private set; }

    public string Reference { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        var one = new NominalId(nominal);
        if (nominal == Guid.Empty || !await people.HoldsAsync(one, stop))
        {
            return NotFound();
        }
        Nominal = nominal;
        Reference = await audit.ShowAsync(new Disclosure("who leaves custody", [nominal], ["reference"]), async () => (await people.NamesAsync([one], stop))[one].Reference, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        var day = ModelState.Read(nameof(On), On, "The day of release");
        if (!ModelState.IsValid)
        {
            return await OnGetAsync(nominal, stop);
        }
        try
        {
            await notify.NotifyAsync(new ReleaseNotified { Release = default, By = default, Respondents = [new NominalId(nominal)], ReleasedOn = day!.Value }, stop);
            return LocalRedirect($"~/people/{nominal:D}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(nominal, stop);
        }
    }
}
