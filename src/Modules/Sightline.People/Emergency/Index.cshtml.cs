using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Web;

namespace Sightline.People.Emergency;

/// <summary>Asks why, and what is looked for. What was typed at the ordinary look-up comes along in the form.</summary>
[Needs("people.emergency", For = "protect-life")]
[NotAudited("asks why; shows nobody: only what was just typed")]
internal sealed class IndexModel(OpenEmergencyAction open, KeptBack kept) : PageModel
{
    private const int Longest = 300;

    [BindProperty]
    public EmergencyReason? Reason { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public string? Forenames { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public string? Born { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? Phone { get; set; }

    [BindProperty]
    public string? Identifier { get; set; }

    public bool HasBoxes => new[] { Forenames, Surname, Born, Address, Postcode, Phone, Identifier }.Any(text => !string.IsNullOrWhiteSpace(text));

    /// <summary>From an answer of a look-up: nothing is asked again but why.</summary>
    public void OnPostAsk()
    {
        ModelState.Clear();
        (Reason, Why) = (null, null);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var (field, text) in new[]
        {
            (nameof(Words), Words), (nameof(Forenames), Forenames), (nameof(Surname), Surname), (nameof(Born), Born), (nameof(Address), Address),
            (nameof(Postcode), Postcode), (nameof(Phone), Phone), (nameof(Identifier), Identifier),
        }.Where(entry => entry.Item2?.Length > Longest))
        {
            ModelState.AddModelError(field, $"This is too long to look for. Type at most {Longest} characters");
        }
        if (ModelState[nameof(Reason)]?.Errors is { Count: > 0 } unread)
        {
            unread.Clear();
            Reason = null;
        }
        if (ModelState.Any(field => field.Value is { Errors.Count: > 0 }))
        {
            return Page();
        }
        try
        {
            if (await open.OpenAsync(Reason, Why, Query(), stop) is not { } id)
            {
                ModelState.AddModelError(nameof(Words), "Type a name, a date of birth, an address, a phone number or an identifier");
                return Page();
            }
            if (await kept.IsFromAnybodyAsync(stop))
            {
                await EvenTime.WaitAsync(started, stop);
            }
            return LocalRedirect($"~/people/emergency/{id}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    private LookUpQuery Query() => new()
    {
        Words = Words, Forenames = Forenames, Surname = Surname, Born = Born, Address = Address, Postcode = Postcode, Phone = Phone, Identifier = Identifier,
    };
}
