using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Access.AgencySignOn;
using Sightline.Access.KeptWorks;
using Sightline.Access.Passkeys;
using Sightline.Facts.Access;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

[OpenToAll("whoever is not signed in must be able to")]
[NotAudited("shows nobody's data")]
internal sealed class SignInPageModel(PasswordSignIn signIn, PasskeySignIn passkeys, AgencySignIn agencies, EndedSession ended, Entrance entrance) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>What a device answered, by the page's script.</summary>
    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>The address to go on to; only one within this program is followed.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public bool WasChosen { get; private set; }

    /// <summary>This browser's session came to its end by itself.</summary>
    public bool WasIdle { get; private set; }

    public bool OffersPasskeys => passkeys.AreOffered(HttpContext);

    /// <summary>Some agency signs its own people in.</summary>
    public bool OffersAgencies { get; private set; }

    public string AgenciesLink => "/sign-in/agency" + (Entrance.IsWithin(From) ? QueryString.Create("from", From!) : QueryString.Empty);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        OffersAgencies = await agencies.AreOfferedAsync(HttpContext, HttpContext.RequestAborted);
        await base.OnPageHandlerExecutionAsync(context, next);
    }

    public void OnGet(bool chosen) => (WasChosen, WasIdle) = (chosen, ended.Of(HttpContext) is not null);

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
            { User: { } user } => await entrance.EnterAsync(HttpContext, new Entering(user, new(SignInWay.Password)), From),
            { Wait: { } wait } => Refused(WaitWords(wait)),
            _ => Refused("The user name and password do not go together. Check both and try again."),
        };
    }

    /// <summary>For the page's script: the question that a device answers.</summary>
    public async Task<IActionResult> OnPostAskAsync() =>
        OffersPasskeys ? Content(await passkeys.AskAsync(HttpContext), "application/json") : NotFound();

    public async Task<IActionResult> OnPostPasskeyAsync(CancellationToken stop)
    {
        if (await passkeys.CheckAsync(HttpContext, Answer ?? "", stop) is { } user)
        {
            return await entrance.EnterAsync(HttpContext, new Entering(user, new(SignInWay.Passkey)), From);
        }
        ModelState.AddModelError("", "That passkey could not be used. Try again, or sign in with your password.");
        return Page();
    }

    internal static string WaitWords(Duration wait)
    {
        var minutes = (int)Math.Ceiling(wait.TotalMinutes);
        return $"There were too many wrong tries. Try again in {minutes} minute{(minutes == 1 ? "" : "s")}. If it cannot wait, ring your control room.";
    }

    private PageResult Refused(string words)
    {
        ModelState.AddModelError(nameof(UserName), words);
        return Page();
    }
}
