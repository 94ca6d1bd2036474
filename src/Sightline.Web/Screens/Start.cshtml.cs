using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Ports;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Web.Screens;

/// <summary>The start page: what this person's role lets them do, most urgent first.</summary>
[OpenToSignedIn("every role starts here; each link is shown only to those who may follow it")]
[NotAudited("shows nobody's data")]
public sealed class StartModel(IEnumerable<INavigation> navigation, IPermissions permissions, Acting acting) : PageModel
{
    public IReadOnlyList<NavigationItem> Items { get; private set; } = [];

    public void OnGet() => Items = navigation.SelectMany(source => source.Items)
        .Where(item => acting.IsKnown && permissions.Allows(acting.Current, item.Permission)).OrderBy(item => item.Order).ToList();
}
