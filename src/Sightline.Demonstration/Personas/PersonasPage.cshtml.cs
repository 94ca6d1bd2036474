using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Contracts;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Load;
using Sightline.Platform.Keys;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Demonstration.Personas;

/// <summary>Everybody there is to be, by agency. Choosing one signs in with that persona's own password, by the same door as any user.</summary>
[OpenToAll("whoever tries the demonstration chooses here whom to be")]
[NotAudited("shows invented users, nobody's data")]
internal sealed class PersonasPageModel(IPasswordSession session, IDirectory directory, Vault vault, AccessMatrix matrix) : PageModel
{
    [BindProperty]
    public string? Persona { get; set; }

    /// <summary>The address to go on to; only one within this program is followed.</summary>
    [BindProperty(SupportsGet = true, Name = "from")]
    public string? From { get; set; }

    public IReadOnlyList<PersonaGroup> Groups { get; private set; } = [];

    public Task OnGetAsync(CancellationToken stop) => ShowAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (Cast.Find(Persona) is { } chosen && await session.BeginAsync(HttpContext, chosen.UserName, PersonaPassword.Of(chosen, vault), stop))
        {
            return Url.IsLocalUrl(From) ? LocalRedirect(From) : Redirect("/");
        }
        ModelState.AddModelError(nameof(Persona), "Choose one of the people on this page");
        await ShowAsync(stop);
        return Page();
    }

    private async Task ShowAsync(CancellationToken stop)
    {
        var groups = new List<PersonaGroup>();
        foreach (var agency in Cast.All.GroupBy(persona => persona.Agency))
        {
            var name = (await directory.FindAsync(agency.Key, stop))?.Name ?? agency.Key.Value;
            groups.Add(new PersonaGroup(name, agency.Select(persona => new PersonaChoice(persona, matrix.Role(persona.Role)?.Name ?? persona.Role)).ToList()));
        }
        Groups = groups;
    }
}

internal sealed record PersonaGroup(string Agency, IReadOnlyList<PersonaChoice> People);

internal sealed record PersonaChoice(Persona Persona, string Role);
