using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Model;
using Sightline.Access.PasskeyDemands;
using Sightline.Access.Passkeys;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Access.Account;

[OpenToSignedIn("everybody looks after their own ways of signing in")]
[ServesWithoutPasskey]
[NotAudited("shows a user their own account and nobody else's")]
internal sealed class AccountPageModel(SessionUser session, PasskeysOfUser passkeys, PasskeyDemand demand, AddPasskeyAction add, RemovePasskeyAction remove) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What a device answered, by the page's script.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty]
    public Guid Passkey { get; set; }

    public User Owner { get; private set; } = null!;

    public IReadOnlyList<Passkey> Passkeys { get; private set; } = [];

    /// <summary>A role of theirs asks for a passkey, and they did not come by one.</summary>
    public bool MustUsePasskey { get; private set; }

    public bool OffersPasskeys => passkeys.AreOffered(HttpContext);

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    /// <summary>For the page's script. Whoever finds a desk unlocked must not be able to add a key of their own: the password is asked for again.</summary>
    public async Task<IActionResult> OnPostAskAsync(CancellationToken stop)
    {
        if (!OffersPasskeys || await session.OfAsync(User, stop) is not { } user)
        {
            return NotFound();
        }
        var (question, refusal) = await passkeys.AskAsync(HttpContext, new AskingToAdd(user, Name, Password), stop);
        return question is not null ? Content(question, "application/json") : BadRequest(new { words = refusal });
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken stop)
    {
        if (await session.OfAsync(User, stop) is not { } user)
        {
            return Redirect("/sign-in");
        }
        if (await passkeys.AnsweredAsync(HttpContext, user, Answer ?? "") is not { } answered)
        {
            ModelState.AddModelError(nameof(Name), "The passkey was not added: the device’s answer came too late or does not hold. Try again.");
            return await ShowAsync(stop);
        }
        return await ChangeAsync(
            () => add.AddAsync(new NewPasskey { User = user, Passkey = answered.Passkey, Name = Name ?? "", Question = answered.Question }, stop), stop);
    }

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken stop)
    {
        if (await session.OfAsync(User, stop) is not { } user)
        {
            return Redirect("/sign-in");
        }
        return await ChangeAsync(
            async () =>
            {
                var changed = await remove.RemoveAsync(user.Id, new PasskeyId(Passkey), stop);
                await Session.BeginAsync(HttpContext, changed, Session.HowOf(User), Session.AgencyOf(User));
            },
            stop);
    }

    private async Task<IActionResult> ChangeAsync(Func<Task> change, CancellationToken stop)
    {
        try
        {
            await change();
            return Redirect("/account");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(stop);
        }
    }

    private async Task<IActionResult> ShowAsync(CancellationToken stop)
    {
        if (await session.OfAsync(User, stop) is not { } user)
        {
            return Redirect("/sign-in");
        }
        Owner = user;
        MustUsePasskey = await demand.KeepsOutAsync(User, stop);
        Passkeys = await passkeys.OfAsync(user.Id, stop);
        return Page();
    }
}
