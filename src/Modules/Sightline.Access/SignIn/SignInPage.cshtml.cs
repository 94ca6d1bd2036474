using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

[OpenToAll("whoever is not signed in must be able to")]
[NotAudited("shows nobody's data")]
internal sealed class SignInPageModel(PasswordSignIn signIn, ActorSource actors) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>The address to go on to; only one within this program is followed.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public bool WasChosen { get; private set; }

    public void OnGet(bool chosen) => WasChosen = chosen;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(UserName))
        {
            ModelState.AddModelError(nameof(UserName), "Enter your user name");
        }
        if (string.IsNullOrEmpty(Password))
        {
            ModelState.AddModelError(nameof(Password), "Enter your password");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        return await signIn.CheckAsync(UserName!, Password!, address, stop) switch
        {
            { User: { MustChoosePassword: true } } => RedirectToPage("/Sightline.Access/SignIn/NewPasswordPage"),
            { User: { } user } => await BeginAsync(user, stop),
            { Wait: { } wait } => Refused(WaitWords(wait)),
            _ => Refused("The user name and password do not go together. Check both and try again."),
        };
    }

    internal static string WaitWords(Duration wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return $"There were too many wrong tries. Try again in {minutes} minute{(minutes == 1 ? "" : "s")}. If it cannot wait, ring your control room.";
    }

    private async Task<IActionResult> BeginAsync(User user, CancellationToken stop)
    {
        await Session.BeginAsync(HttpContext, user);
        var agencies = await actors.AgenciesAsync(user.Id, stop);
        if (agencies.Count > 1)
        {
            return Redirect("/acting-for");
        }
        return Url.IsLocalUrl(From) ? LocalRedirect(From) : Redirect("/");
    }

    private PageResult Refused(string words)
    {
        ModelState.AddModelError(nameof(UserName), words);
        return Page();
    }
}
