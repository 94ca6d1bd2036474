using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.AgencySignOn;

[Needs("access.manage")]
[NotAudited("holds an organisation's addresses, never a person")]
internal sealed class SetUpPageModel(SetUpSignOnAction set, EndSignOnAction end, AgencySignIn signIn, ProviderBook book, Acting acting) : PageModel
{
    [BindProperty]
    public string? Issuer { get; set; }

    [BindProperty]
    public string? ClientId { get; set; }

    [BindProperty]
    public string? Secret { get; set; }

    [BindProperty]
    public string? NameClaim { get; set; }

    public bool IsSet { get; private set; }

    public string? ReturnAddress => signIn.ReturnOf(HttpContext, acting.Current.Agency);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var held = await signIn.OfAsync(acting.Current.Agency, stop);
        (IsSet, Issuer, ClientId, NameClaim) = (held is not null, held?.Issuer, held?.ClientId, held?.NameClaim);
    }

    public Task<IActionResult> OnPostSetAsync(CancellationToken stop) => ChangeAsync(
        async () =>
        {
            var setting = new SignOnSetting { Agency = acting.Current.Agency, Issuer = Issuer ?? "", ClientId = ClientId ?? "", Secret = Secret, NameClaim = NameClaim ?? "" };
            await set.SetAsync(setting, stop);
            if (!await IsThereAsync(setting.Issuer.Trim(), stop))
            {
                ModelState.AddModelError(nameof(Issuer), "This is saved, but the provider did not answer there as that issuer. Check the address, or try it out in a minute.");
            }
        },
        stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => ChangeAsync(() => end.EndAsync(acting.Current.Agency, stop), stop);

    private async Task<IActionResult> ChangeAsync(Func<Task> change, CancellationToken stop)
    {
        try
        {
            await change();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
        }
        if (ModelState.IsValid)
        {
            return Redirect("/access/sign-on");
        }
        IsSet = await signIn.OfAsync(acting.Current.Agency, stop) is not null;
        return Page();
    }

    private async Task<bool> IsThereAsync(string issuer, CancellationToken stop)
    {
        try
        {
            await book.OfAsync(issuer, stop);
            return true;
        }
        catch (SignOnRefusedException)
        {
            return false;
        }
    }
}
