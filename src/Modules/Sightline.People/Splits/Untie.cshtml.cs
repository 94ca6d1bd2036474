using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Rules;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.People.Splits;

/// <summary>Somebody decides that records are not of the person they were tied to, having seen what rests on the tie.</summary>
[Needs("people.review-ties", For = "review-records")]
internal sealed class UntieModel(SplitReading reading, SplitPersonAction action, ReadAudit audit) : PageModel
{
    [BindProperty]
    public List<string> Leaving { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<PersonsRecord> Records { get; private set; } = [];

    /// <summary>The record, where it stands alone by now.</summary>
    public string? Alone { get; private set; }

    public IReadOnlyList<RestingCount> Resting { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop)
    {
        Leaving = [nominal.ToString()];
        return await FindAsync(nominal, stop) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (!await FindAsync(nominal, stop))
        {
            return await WasOverlookedAsync(nominal, stop) ? Page() : NotFound();
        }
        try
        {
            var leaving = Records.Select(record => record.Nominal).Where(record => Leaving.Contains(record.ToString(), StringComparer.OrdinalIgnoreCase)).ToList();
            // Of those that are shown some must stay: were all of them to leave, they would be parted from records the viewer knows nothing of.
            Kernel.Rules.Check(new SomeRecordStaysBehind(leaving.Count, Records.Count - leaving.Count), new UndoingSaysWhy(Reason));
            var split = await action.SplitAsync(new NewSplit { Nominal = new NominalId(nominal), Leaving = leaving, Reason = Reason }, stop);
            return LocalRedirect($"~/people/splits/{split}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return await FindAsync(nominal, stop) || await WasOverlookedAsync(nominal, stop) ? Page() : NotFound();
        }
    }

    /// <summary>Somebody took the records apart while the page was open: whoever pressed second is told, and keeps what they wrote.</summary>
    private async Task<bool> WasOverlookedAsync(Guid nominal, CancellationToken stop)
    {
        if (nominal == Guid.Empty || await reading.ReferenceAsync(new NominalId(nominal), stop) is not { } reference)
        {
            return false;
        }
        Alone = reference;
        ModelState.AddModelError("", $"{reference} is no longer one person with any other record: somebody took them apart while you had the page open. Nothing more needs doing");
        return true;
    }

    private async Task<bool> FindAsync(Guid nominal, CancellationToken stop)
    {
        Records = [];
        if (nominal == Guid.Empty || await reading.ShownOfAsync(new NominalId(nominal), stop) is not { Count: > 1 } shown)
        {
            return false;
        }
        Resting = await reading.CountsAsync(shown, stop);
        Records = await audit.ShowAsync(new Disclosure("split", shown.Select(one => one.Value).ToList(), ["what-rests"]), () => reading.RecordsAsync(shown, stop), stop);
        return true;
    }
}
