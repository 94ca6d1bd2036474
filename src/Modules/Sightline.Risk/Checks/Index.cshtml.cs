using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Risk.Checks;

/// <summary>Says that both national databases were checked after a call-out, and how new it was what they said.</summary>
[Needs(RecordNationalCheckAction.Permission)]
[NotAudited("asks how new a finding was, by a call-out's id; names nobody")]
internal sealed class IndexModel(RecordNationalCheckAction record, IIncidents incidents, Acting acting) : PageModel
{
    internal static IReadOnlyList<(CheckResult Value, string Text)> Results { get; } =
    [
        (CheckResult.NothingNew, "Nothing new"), (CheckResult.New, "Something new"), (CheckResult.SignificantNew, "Something new and significant"),
        (CheckResult.HighlySignificantNew, "Something new and highly significant"),
    ];

    [BindProperty]
    public string? Pnc { get; set; }

    [BindProperty]
    public string? Pnd { get; set; }

    public Guid Incident { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid incident, CancellationToken stop)
    {
        Incident = incident;
        return await incidents.FindAsync(new IncidentId(incident), stop) is { } found && found.Force == acting.Current.Agency ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid incident, CancellationToken stop)
    {
        try
        {
            await record.RecordAsync(new NationalDatabasesChecked { Incident = new IncidentId(incident), By = default, Pnc = Read(Pnc), Pnd = Read(Pnd) }, stop);
            return LocalRedirect($"~/incidents/{incident:D}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await OnGetAsync(incident, stop);
        }
    }

    private static CheckResult Read(string? chosen) => Enum.TryParse<CheckResult>(chosen, out var result) ? result : default;
}
