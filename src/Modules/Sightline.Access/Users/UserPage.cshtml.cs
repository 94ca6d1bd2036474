using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.AgencySignOn;
using Sightline.Access.EndRole;
using Sightline.Access.GrantRole;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Access.Users;

[Needs("access.manage")]
internal sealed class UserPageModel(UsersOfAgency users, GrantRoleAction grant, EndRoleAction end, SignOnOfUser signOn, ReadAudit audit, Acting acting) : PageModel
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public List<string> Desks { get; set; } = [];

    [BindProperty]
    public string? SignOnName { get; set; }

    /// <summary>Null: the agency has no sign-on of its own, or the user is another agency's.</summary>
    public NameAtSignOn? AtSignOn { get; private set; }

    public UserLine Line { get; private set; } = null!;

    public IReadOnlyList<RoleAtAgency> Held { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Roles { get; private set; } = [];

    public IReadOnlyList<Desk> AgencyDesks { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(Guid user, CancellationToken stop) => ShowAsync(new UserId(user), stop);

    public Task<IActionResult> OnPostGrantAsync(Guid user, CancellationToken stop) => ChangeAsync(
        new UserId(user),
        () => grant.GrantAsync(
            new RoleGrant { User = new UserId(user), Agency = acting.Current.Agency, Role = Role ?? "", Desks = Desks.ConvertAll(DeskCode.From) }, stop),
        stop);

    public Task<IActionResult> OnPostEndAsync(Guid user, CancellationToken stop) => ChangeAsync(
        new UserId(user), () => end.EndAsync(new UserId(user), acting.Current.Agency, Role ?? "", stop), stop);

    public Task<IActionResult> OnPostSignOnAsync(Guid user, CancellationToken stop) =>
        ChangeAsync(new UserId(user), () => signOn.GiveAsync(new UserId(user), acting.Current.Agency, SignOnName, stop), stop);

    public string NameOf(string role) => users.NameOf(role);

    private async Task<IActionResult> ChangeAsync(UserId user, Func<Task> change, CancellationToken stop)
    {
        if (!await IsOursAsync(user, stop))
        {
            return NotFound();
        }
        try
        {
            await change();
            return Redirect($"/access/users/{user}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await ShowAsync(user, stop);
        }
    }

    private async Task<IActionResult> ShowAsync(UserId user, CancellationToken stop)
    {
        if (!await IsOursAsync(user, stop))
        {
            return NotFound();
        }
        var agency = acting.Current.Agency;
        Roles = [("", "Choose a role"), .. await users.RolesAsync(agency, stop)];
        AgencyDesks = await users.DesksAsync(agency, stop);
        (Line, Held, AtSignOn) = await audit.ShowAsync(
            new Disclosure("user", [user.Value], ["name", "roles"]),
            async () => ((await users.LinesAsync(agency, [user], stop))[0], await users.HeldAsync(agency, [user], stop), await signOn.OfAsync(user, agency, stop)),
            stop);
        SignOnName ??= AtSignOn?.Name;
        return Page();
    }

    /// <summary>Somebody else's user is answered as one who does not exist.</summary>
    private async Task<bool> IsOursAsync(UserId user, CancellationToken stop) => (await users.IdsAsync(acting.Current.Agency, stop)).Contains(user);
}
