using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.SignIn;
using Sightline.Platform.Web;

namespace Sightline.Access.KeptWorks;

[OpenToSignedIn("whoever was signed out while typing gets it back")]
[NotAudited("gives a user back what they typed themselves")]
internal sealed class KeptPageModel(SessionUser session, WorkKeeper keeper) : PageModel
{
    [BindProperty]
    public Guid Work { get; set; }

    public IReadOnlyList<Kept> Works { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (await session.OfAsync(User, stop) is not { } user)
        {
            return Redirect("/sign-in");
        }
        Works = await keeper.OfAsync(user.Id, stop);
        return Page();
    }

    public async Task<IActionResult> OnPostForgetAsync(CancellationToken stop)
    {
        if (await session.OfAsync(User, stop) is not { } user)
        {
            return Redirect("/sign-in");
        }
        await keeper.ForgetAsync(user.Id, Work, stop);
        return Redirect(await keeper.HasAnyAsync(user.Id, stop) ? "/kept" : "/");
    }
}
