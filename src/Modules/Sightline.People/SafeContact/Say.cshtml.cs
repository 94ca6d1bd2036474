using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using static Sightline.People.RecordNominal.NominalRows;

namespace Sightline.People.SafeContact;

/// <summary>One way of contact as the form has it.</summary>
internal sealed class WayEntry
{
    /// <summary>"yes", "no" or "not-known".</summary>
    public string? Safe { get; set; }

    public string? Value { get; set; }

    public string? Note { get; set; }
}

/// <summary>What somebody said of how they may be reached.</summary>
[Needs(SafeContactBook.Record)]
internal sealed class SayModel(ContactPageReading reading, SafeContactBook book, StateSafeContactAction action) : PageModel
{
    /// <summary>In the order of <see cref="ContactWords.Ways"/>.</summary>
    [BindProperty]
    public List<WayEntry> Ways { get; set; } = [];

    /// <summary>Further numbers and addresses that must never be used, one a line.</summary>
    [BindProperty]
    public string? NeverValues { get; set; }

    [BindProperty]
    public List<string> Days { get; set; } = [];

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? When { get; set; }

    [BindProperty]
    public string? Never { get; set; }

    [BindProperty]
    public string? Other { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public string? Interpreter { get; set; }

    [BindProperty]
    public string? Needs { get; set; }

    [BindProperty]
    public string? Script { get; set; }

    [BindProperty]
    public string? SayYouAre { get; set; }

    [BindProperty]
    public string? By { get; set; }

    [BindProperty]
    public DateEntry SaidOn { get; set; } = new();

    [BindProperty]
    public DateEntry Until { get; set; } = new();

    internal ContactPage Shown { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync(Guid nominal, CancellationToken stop) => ShowAsync(nominal, stop);

    public async Task<IActionResult> OnPostAsync(Guid nominal, CancellationToken stop)
    {
        if (nominal == Guid.Empty || !await book.Subjects.IsHeldAsync(new NominalId(nominal), stop))
        {
            return NotFound();
        }
        var said = Said();
        if (!ModelState.IsValid)
        {
            return await ShowAsync(nominal, stop);
        }
        try
        {
            var own = await book.Subjects.OwnOfAsync(new NominalId(nominal), book.Actor.Agency, stop);
            var id = await action.StateAsync(new SafeContactStated { Statement = action.NewId(), Nominal = own, Agency = book.Actor.Agency, Said = said }, stop);
            return LocalRedirect($"~/people/{nominal}/contact/{id}/told");
        }
        catch (RulesBrokenException broken)
        {
            foreach (var refusal in broken.Broken.Select(rule => rule.Refusal))
            {
                ModelState.AddModelError(FieldOf(refusal.Where), refusal.ToString());
            }
            return await ShowAsync(nominal, stop);
        }
    }

    /// <summary>A rule names a way; the form has it by its place.</summary>
    private static string FieldOf(string where)
    {
        if (where == "Ways")
        {
            return "Ways[0].Safe";
        }
        for (var place = 0; place < ContactWords.Ways.Count; place++)
        {
            var name = ContactWords.Ways[place].ToString();
            if (where == $"{name}Value" || where == $"{name}Note")
            {
                return $"Ways[{place}].{where[name.Length..]}";
            }
        }
        return where;
    }

    private SafeContactWords Said() => new()
    {
        Ways = [.. WaysGiven(), .. NeverGiven()],
        Days = [.. Days.Select(day => Enum.TryParse<IsoDayOfWeek>(day, out var found) ? found : IsoDayOfWeek.None).Where(day => day != IsoDayOfWeek.None && Enum.IsDefined(day)).Distinct()],
        FromMinute = MinuteOf(From, nameof(From), "The first hour"),
        ToMinute = MinuteOf(To, nameof(To), "The last hour") is { } to ? (to == 0 ? 24 * 60 : to) : null,
        When = Given(When),
        Never = Given(Never),
        OtherMayBeContacted = AnswerOf(Other),
        Language = Given(Language),
        NeedsInterpreter = AnswerOf(Interpreter),
        Needs = Given(Needs),
        Script = Given(Script),
        SayYouAre = Given(SayYouAre),
        SaidBy = Enum.TryParse<SaidBy>(By, out var by) && Enum.IsDefined(by) ? by : SaidBy.NotKnown,
        SaidOn = DayOf(SaidOn, nameof(SaidOn), "The day it was said"),
        Until = DayOf(Until, nameof(Until), "The last day"),
    };

    private IEnumerable<WayOfContact> WaysGiven() => ContactWords.Ways.Zip(Ways)
        .Select(pair => new WayOfContact(pair.First, AnswerOf(pair.Second.Safe), Given(pair.Second.Value), Given(pair.Second.Note))).Where(way => way.IsSafe != Answer.NotKnown);

    /// <summary>A number must not be rung, written to or spoken to; a mailbox not written to; anything else is a place.</summary>
    private IEnumerable<WayOfContact> NeverGiven() => (NeverValues ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()
        .Select(value => new WayOfContact(WayOf(value), Answer.No, value));

    private static ContactWay WayOf(string value) =>
        value.Contains('@', StringComparison.Ordinal) ? ContactWay.Email : value.Count(char.IsAsciiDigit) >= 7 ? ContactWay.Phone : ContactWay.Letter;

    private static Answer AnswerOf(string? chosen) => chosen switch { "yes" => Answer.Yes, "no" => Answer.No, _ => Answer.NotKnown };

    private int? MinuteOf(string? typed, string field, string what)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }
        var read = TimeText.Read(typed, what);
        if (read.Error is { } error)
        {
            ModelState.AddModelError(field, error);
        }
        return read.Time is { } time ? (time.Hour * 60) + time.Minute : null;
    }

    private LocalDate? DayOf(DateEntry typed, string field, string what) => typed.IsEmpty ? null : ModelState.Read(field, typed, what);

    private async Task<IActionResult> ShowAsync(Guid nominal, CancellationToken stop)
    {
        if (await reading.ReadAsync(nominal, stop) is not { } shown)
        {
            return NotFound();
        }
        Shown = shown;
        while (Ways.Count < ContactWords.Ways.Count)
        {
            Ways.Add(new WayEntry());
        }
        return Page();
    }
}
