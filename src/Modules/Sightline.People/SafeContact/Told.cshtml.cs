using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Web;

namespace Sightline.People.SafeContact;

/// <summary>Which kinds of agency are told what this agency was told, and for what.</summary>
[Needs(SafeContactBook.Record)]
internal sealed class ToldModel(ContactPageReading reading, SafeContactBook book, DecideSafeContactSharingAction action) : PageModel
{
    [BindProperty]
    public List<string> ToldTo { get; set; } = [];

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    internal ContactPage Shown { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid nominal, Guid statement, CancellationToken stop)
    {
        if (await FindAsync(nominal, statement, stop) && await book.TellingOfAsync(new SafeContactId(statement), stop) is { } telling)
        {
            ToldTo = [.. ContactWords.Kinds.Where(kind => SafeContactBook.Names(telling, kind.Kind)).Select(kind => kind.Kind.ToString())];
            Purpose = telling.Purpose.ToString();
        }
        return Shown is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid nominal, Guid statement, CancellationToken stop)
    {
        if (!await FindAsync(nominal, statement, stop))
        {
            return NotFound();
        }
        var kinds = ContactWords.Kinds.Select(kind => kind.Kind).Where(kind => ToldTo.Contains(kind.ToString())).ToList();
        var record = await book.Subjects.OwnOfAsync(new NominalId(nominal), book.Actor.Agency, stop);
        var purpose = kinds.Count == 0 ? ToldFor.AnyContact : Enum.TryParse<ToldFor>(Purpose, out var chosen) ? chosen : default;
        try
        {
            return await action.DecideAsync(Decision(new SafeContactId(statement), record, kinds, purpose), stop) ? LocalRedirect($"~/people/{nominal}/contact") : NotFound();
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private SafeContactSharingDecided Decision(SafeContactId statement, NominalId record, IReadOnlyList<AgencyKind> kinds, ToldFor purpose) => new()
    {
        Statement = statement,
        Nominal = record,
        Agency = book.Actor.Agency,
        ToldTo = kinds,
        Purpose = purpose,
        Why = Why?.Trim() ?? "",
    };

    /// <summary>Only the newest of one's own agency's can be told; an older one has been replaced.</summary>
    private async Task<bool> FindAsync(Guid nominal, Guid statement, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown || shown.Own.Count == 0 || shown.Own[0].Id.Value != statement)
        {
            return false;
        }
        Shown = shown;
        return true;
    }
}
