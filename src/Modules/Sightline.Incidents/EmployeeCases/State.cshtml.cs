using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;

namespace Sightline.Incidents.EmployeeCases;

/// <summary>Where it is stated. The form is empty each time: what was stated before does not show here.</summary>
[Needs("incidents.record", For = "respond-to-call")]
internal sealed class StateModel(StateEmployeeAction action, StateEmployeeTools tools) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Nominal { get; set; }

    [BindProperty]
    public string? Works { get; set; }

    [BindProperty]
    public string? Employer { get; set; }

    [BindProperty]
    public string? EmployerNamed { get; set; }

    [BindProperty]
    public string? Workplace { get; set; }

    [BindProperty]
    public string? WhyNoWorkplace { get; set; }

    public bool Done { get; private set; }

    public IEnumerable<(string Value, string Text)> People { get; private set; } = [];

    public IEnumerable<(string Value, string Text)> Agencies { get; private set; } = [];

    /// <summary>Not asked stands first: whoever leaves it has asked nobody.</summary>
    public IEnumerable<(string Value, string Text)> WhyNot { get; } =
        [(UnknownAnswer.NotAsked, "Not asked"), (UnknownAnswer.NotKnown, "Not known"), (UnknownAnswer.WouldNotSay, "Would not say")];

    public async Task<IActionResult> OnGetAsync(bool done, CancellationToken stop)
    {
        Done = done;
        return await LoadAsync(stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        var isSomebody = Guid.TryParse(Nominal, out var nominal) && nominal != Guid.Empty;
        if (!isSomebody)
        {
            ModelState.AddModelError(nameof(Nominal), "Choose somebody who is named in the call-out");
        }
        if (FormAnswers.Read(Works) is not { } works)
        {
            ModelState.AddModelError(nameof(Works), "Say whether they work for an agency, or why that is not known");
            return Page();
        }
        if (!isSomebody)
        {
            return Page();
        }
        try
        {
            await action.StateAsync(new NewEmployee(new IncidentId(Incident), new NominalId(nominal), SaidOf(works)), stop);
            return LocalRedirect($"~/incidents/{Incident}/employee/state?done=true");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private EmployeeStatement SaidOf((Answer Answer, WhyNotKnown Why) works) => new()
    {
        Works = works.Answer,
        WhyNotKnown = works.Why,
        Employer = string.IsNullOrEmpty(Employer) ? null : new AgencyCode(Employer),
        EmployerNamed = EmployerNamed,
        Workplace = Workplace,
        WhyWorkplaceNotKnown = string.IsNullOrWhiteSpace(Workplace) ? UnknownAnswer.Of(WhyNoWorkplace) ?? WhyNotKnown.NotAsked : default,
    };

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await tools.PeopleAsync(new IncidentId(Incident), stop) is not { } people)
        {
            return false;
        }
        People = people;
        Agencies = await tools.AgenciesAsync(stop);
        return true;
    }
}

/// <summary>What the form offers to choose from.</summary>
internal sealed class StateEmployeeTools(OwnCallOuts own, IPeople people, IDirectory directory, ReadAudit audit)
{
    /// <summary>Null: no call-out of this force that this reader may see.</summary>
    internal async Task<IReadOnlyList<(string Value, string Text)>?> PeopleAsync(IncidentId id, CancellationToken stop)
    {
        if (await own.FindAsync(id, stop) is not { } callOut)
        {
            return null;
        }
        var nominals = callOut.Parties.Select(party => party.Nominal).Distinct().ToList();
        return await audit.ShowAsync<IReadOnlyList<(string, string)>>(
            new Disclosure("call-out", [id.Value, .. nominals.Select(nominal => nominal.Value)], ["names"]),
            async () =>
            {
                var names = await people.NamesAsync(nominals, stop);
                return [("", "Choose"), .. nominals.Select(nominal => (nominal.Value.ToString(), $"{names[nominal].Shown} ({names[nominal].Reference})"))];
            },
            stop);
    }

    internal async Task<IReadOnlyList<(string Value, string Text)>> AgenciesAsync(CancellationToken stop)
    {
        var agencies = new List<Agency>();
        foreach (var kind in Enum.GetValues<AgencyKind>())
        {
            agencies.AddRange((await directory.OfKindAsync(kind, stop)).OrderBy(agency => agency.Name, StringComparer.Ordinal));
        }
        return [("", "Not known, or not on the list"), .. agencies.Select(agency => (agency.Code.Value, agency.Name))];
    }
}
