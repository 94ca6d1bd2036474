using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

[OpenToAll("somebody with a one-time password is not signed in yet")]
[NotAudited("shows nobody's data")]
internal sealed class NewPasswordPageModel(ChoosePasswordAction choose) : PageModel
{
    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public string? NewPassword { get; set; }

    [BindProperty]
    public string? Again { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Need(UserName, nameof(UserName), "Enter your user name");
        Need(Password, nameof(Password), "Enter the password you have");
        Need(NewPassword, nameof(NewPassword), "Enter a new password");
        if (!string.Equals(NewPassword, Again, StringComparison.Ordinal))
        {
            ModelState.AddModelError(nameof(Again), "Enter the same new password twice");
        }
        if (!ModelState.IsValid)
        {
            return Page();
        }
        try
        {
            return await ChooseAsync(stop);
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<IActionResult> ChooseAsync(CancellationToken stop)
    {
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var answer = await choose.ChooseAsync(new PasswordChange(UserName!, Password!, NewPassword!, address), stop);
        if (answer.User is not null)
        {
            return Redirect("/sign-in?chosen=true");
        }
        ModelState.AddModelError(nameof(UserName),
            answer.Wait is { } wait ? SignInPageModel.WaitWords(wait) : "The user name and password do not go together. Check both and try again.");
        return Page();
    }

    private void Need(string? value, string field, string words)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            ModelState.AddModelError(field, words);
        }
    }
}
