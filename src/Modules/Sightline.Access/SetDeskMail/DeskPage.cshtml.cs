using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Model;
using Sightline.Access.Users;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.SetDeskMail;

[Needs("access.manage")]
[NotAudited("holds desks, never a person")]
internal sealed class DeskPageModel(SetDeskMailAction set, UsersOfAgency users, Acting acting) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Role { get; set; } = "";

    [BindProperty]
    public string? Email { get; set; }

    public Desk Desk { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await IsThereAsync(stop))
        {
            return NotFound();
        }
        Email = Desk.Email;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await IsThereAsync(stop))
        {
            return NotFound();
        }
        try
        {
            await set.SetAsync(Desk.Code, Email, stop);
            return LocalRedirect("/access/desks");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> IsThereAsync(CancellationToken stop)
    {
        var found = (await users.DesksAsync(acting.Current.Agency, stop)).FirstOrDefault(desk => desk.Role == Role);
        Desk = found ?? Desk;
        return found is not null;
    }
}
