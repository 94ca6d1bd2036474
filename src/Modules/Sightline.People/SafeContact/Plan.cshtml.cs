using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Web;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.SafeContact;

/// <summary>A first contact with somebody of whom no safe way is known, planned before it is tried.</summary>
[Needs(SafeContactBook.Record)]
internal sealed class PlanModel(ContactPageReading reading, PlanFirstContactAction action) : PageModel
{
    internal const int MostAsked = 3;

    internal static readonly IReadOnlyList<(string Code, string Words)> EveryStep =
    [
        ("withheld", "The number is withheld"), ("alone", "They are spoken to alone"), ("check", "Who answers is checked before anything is said"),
        ("no-message", "No message is left"), ("not-while-there", "Not while whoever they fear is expected there"),
    ];

    [BindProperty]
    public List<string?> Asked { get; set; } = [];

    [BindProperty]
    public List<string?> Answered { get; set; } = [];

    [BindProperty]
    public string? Way { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public List<string> Steps { get; set; } = [];

    [BindProperty]
    public string? Script { get; set; }

    [BindProperty]
    public string? SayYouAre { get; set; }

    internal ContactPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (await ShowAsync(nominal, stop) is NotFoundResult none)
        {
            return none;
        }
        try
        {
            await action.PlanAsync(new NominalId(nominal), Plan(), stop);
            return LocalRedirect($"~/people/{nominal}/contact");
        }
        catch (RulesBrokenException broken)
        {
            foreach (var refusal in broken.Broken.Select(rule => rule.Refusal))
            {
                ModelState.AddModelError(refusal.Where is "Asked" or "Answered" ? $"{refusal.Where}[0]" : refusal.Where, refusal.ToString());
            }
            return Page();
        }
    }

    private FirstContactPlan Plan() => new()
    {
        Asked = [.. Enumerable.Range(0, MostAsked).Select(place => (Who: Given(Asked.ElementAtOrDefault(place)), Said: Given(Answered.ElementAtOrDefault(place))))
            .Where(pair => pair.Who is not null || pair.Said is not null).Select(pair => new AskedOfSafety(pair.Who ?? "", pair.Said ?? ""))],
        Way = Enum.TryParse<ContactWay>(Way, out var way) ? way : default,
        Value = Given(Value),
        When = Given(When) ?? "",
        WithheldNumber = Steps.Contains("withheld"),
        Alone = Steps.Contains("alone"),
        CheckWhoAnswers = Steps.Contains("check"),
        NoMessage = Steps.Contains("no-message"),
        NotWhileOtherIsThere = Steps.Contains("not-while-there"),
        Script = Given(Script) ?? "",
        SayYouAre = Given(SayYouAre),
    };

    private async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        return Page();
    }
}
