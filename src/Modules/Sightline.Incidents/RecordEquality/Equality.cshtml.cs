using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordEquality;

[Needs("incidents.record", For = "respond-to-call")]
internal sealed class EqualityModel(EqualityReading reading, RecordEqualityAction action, RuleBook book, IClock clock) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid Incident { get; set; }

    [BindProperty]
    public string? Nominal { get; set; }

    [BindProperty]
    public string? Ethnicity { get; set; }

    [BindProperty]
    public string? Disability { get; set; }

    [BindProperty]
    public string? Orientation { get; set; }

    [BindProperty]
    public string? Religion { get; set; }

    public IReadOnlyList<AskedOfParty> Parties { get; private set; } = [];

    public Audience Audience { get; private set; } = null!;

    public IEnumerable<(string Value, string Text)> People => [("", "Choose"), .. Parties.Select(party => (party.Nominal.Value.ToString(), $"{party.Name.Shown} ({party.Name.Reference})"))];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop) => await LoadAsync(stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!await LoadAsync(stop))
        {
            return NotFound();
        }
        if (!Guid.TryParse(Nominal, out var nominal) || nominal == Guid.Empty)
        {
            ModelState.AddModelError(nameof(Nominal), "Choose somebody who is named in the call-out");
            return Page();
        }
        try
        {
            var said = new EqualityDescription { Ethnicity = Read(Ethnicity), Disability = Read(Disability), Orientation = Read(Orientation), Religion = Read(Religion) };
            await action.RecordAsync(new NewEquality(new IncidentId(Incident), new NominalId(nominal), said), stop);
            return LocalRedirect($"~/incidents/{Incident}/equality");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            return Page();
        }
    }

    /// <summary>Not asked stands first: whoever leaves it has asked nobody.</summary>
    internal IEnumerable<(string Value, string Text)> Of(EqualityQuestion question) =>
    [
        (UnknownAnswer.NotAsked, "Not asked"),
        .. book.EqualityCategoriesOn(Today).Where(category => category.Question == question)
            .Select(category => (category.Code, category.Group is null ? category.Name : $"{category.Group}: {category.Name}")),
        (UnknownAnswer.WouldNotSay, "Would not say"),
        (UnknownAnswer.NotKnown, "Not known"),
    ];

    /// <summary>Null: nothing recorded.</summary>
    internal Guarded<string>? Words(Guarded<EqualityDescription>? said) => said?.Part(
        book, static (said, book) => string.Join("; ", new[] { said.Ethnicity, said.Disability, said.Orientation, said.Religion }.Select(answer => Word(answer, book))));

    private static string Word(EqualityAnswer answer, RuleBook book) => answer.Code is { } code
        ? book.EqualityCategories.FirstOrDefault(category => category.Code == code)?.Name ?? code
        : FieldWords.Of(Answer.NotKnown, answer.Why);

    private static EqualityAnswer Read(string? chosen) => string.IsNullOrEmpty(chosen)
        ? new EqualityAnswer(null, WhyNotKnown.NotAsked)
        : UnknownAnswer.Of(chosen) is { } why ? new EqualityAnswer(null, why) : new EqualityAnswer(chosen);

    private LocalDate Today => LondonTime.DayOf(clock.GetCurrentInstant());

    private async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reading.PartiesAsync(new IncidentId(Incident), stop) is not { } parties)
        {
            return false;
        }
        (Parties, Audience) = parties;
        return true;
    }
}
