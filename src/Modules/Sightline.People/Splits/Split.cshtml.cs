using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.People.Splits;

/// <summary>What was parted, what now stands where, and what this agency did while it was one: it checks that and says what it found.</summary>
[Needs("duties.do", For = "do-duty")]
internal sealed class SplitModel(SplitReading reading, CheckSplitAction action, ReadAudit audit) : PageModel
{
    [BindProperty]
    public string? Found { get; set; }

    public SplitShown Shown { get; private set; } = null!;

    public IReadOnlyList<RestingCount> Counts { get; private set; } = [];

    /// <summary>Whoever parted them sees how much rests on it elsewhere; whoever only checks sees their own.</summary>
    public bool IsWhoParted { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid split, CancellationToken stop) => await ShowAsync(split, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid split, CancellationToken stop)
    {
        if (!await ShowAsync(split, stop))
        {
            return NotFound();
        }
        try
        {
            await action.CheckAsync(Shown.Split.Id, Found, stop);
            return LocalRedirect($"~/people/splits/{split}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private async Task<bool> ShowAsync(Guid id, CancellationToken stop)
    {
        if (await reading.FindAsync(id, stop) is not { } found)
        {
            return false;
        }
        IsWhoParted = reading.IsOwn(found);
        var subjects = found.Left.Concat(found.Stayed).Select(record => record.Nominal.Value).ToList();
        (Shown, Counts) = await audit.ShowAsync(new Disclosure("split", subjects, ["what-rests"]), async () => (found, IsWhoParted ? await reading.CountsOfAsync(found, stop) : []), stop);
        return true;
    }
}
