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
internal sealed class NewAgreementPageModel(AgreeAction agree, SharingOfAgency sharing, Acting acting) : PageModel
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
    public string? Reference { get; set; }

    public IReadOnlyList<(string Value, string Text)> Gateways { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Agencies { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        FirstDay = DateEntry.Of(sharing.Today);
        return await ShowAsync(stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var first = ModelState.Read(nameof(FirstDay), FirstDay, "The first day");
        var last = LastDay.IsEmpty ? null : ModelState.Read(nameof(LastDay), LastDay, "The last day");
        if (!ModelState.IsValid)
        {
            return await ShowAsync(stop);
        }
        try
        {
            await agree.AgreeAsync(
                new NewAgreement
                {
                    Gateway = Gateway ?? "",
                    From = acting.Current.Agency,
                    To = new AgencyCode(To ?? ""),
                    FirstDay = first!.Value,
                    LastDay = last,
                    Reference = Reference,
                },
                stop);
            return LocalRedirect("/directory/sharing");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(stop);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        var (gateways, agencies) = await sharing.ChoicesAsync(acting.Current.Agency, stop);
        Gateways = gateways.Count == 0 ? [] : [("", "Choose what"), .. gateways];
        Agencies = [("", "Choose an agency"), .. agencies];
        return Page();
    }
}
