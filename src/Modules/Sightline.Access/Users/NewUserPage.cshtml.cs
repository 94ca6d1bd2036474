using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.AddUser;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.Users;

[Needs("access.manage")]
[NotAudited("shows only what was just typed")]
internal sealed class NewUserPageModel(AddUserAction add, UsersOfAgency users, Acting acting) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? UserName { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public List<string> Desks { get; set; } = [];

    public IReadOnlyList<(string Value, string Text)> Roles { get; private set; } = [];

    public IReadOnlyList<Desk> AgencyDesks { get; private set; } = [];

    /// <summary>Shown on the answer to the form and nowhere after: it is not carried across a redirect, where it would have to be kept.</summary>
    public string? OneTimePassword { get; private set; }

    public UserId Added { get; private set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        try
        {
            var added = await add.AddAsync(
                new NewUser
                {
                    Agency = acting.Current.Agency,
                    UserName = UserName ?? "",
                    Name = Name ?? "",
                    Role = Role,
                    Desks = Desks.ConvertAll(DeskCode.From),
                },
                stop);
            (Added, OneTimePassword) = (added.Id, added.OneTimePassword);
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            await LoadAsync(stop);
        }
        return Page();
    }

    private async Task LoadAsync(CancellationToken stop)
    {
        Roles = [("", "No role yet"), .. await users.RolesAsync(acting.Current.Agency, stop)];
        AgencyDesks = await users.DesksAsync(acting.Current.Agency, stop);
    }
}
