using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Risk.Questions;
using Sightline.Rulebook;

namespace Sightline.Risk.Assess;

internal enum AssessStage
{
    /// <summary>Who, from whom, when, with what.</summary>
    Start = 1,
    Items = 2,
    Check = 3,
}

/// <summary>Who and with what; then the items, none of them answered; then what it comes to; then it is recorded.</summary>
[Needs("risk.assess", For = "respond-to-call")]
internal sealed class IndexModel(AssessRiskAction action, AssessmentCheck check, AssessReading reading, Acting acting, UnitOfWorkSources sources) : AssessForm
{
    private const int MostPeople = 30;
    private static readonly HashSet<string> OfTheStart = ["Assessed", "From", "Instrument", "Version", "On", "Incident", "By", "Assessment"];

    [BindProperty(SupportsGet = true, Name = "nominal")]
    public Guid? Nominal { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Which button: "next", "check", "record", "change", "change-start", "find", "add:id". None: check.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public AssessStage Stage { get; private set; } = AssessStage.Start;

    /// <summary>Where what stands filled in comes from.</summary>
    public string? Source { get; private set; }

    public IReadOnlyList<Hit>? Hits { get; private set; }

    public IReadOnlyDictionary<NominalId, PersonName> Names { get; private set; } = new Dictionary<NominalId, PersonName>();

    public IReadOnlyList<Instrument> Instruments { get; private set; } = [];

    public Instrument? Chosen { get; private set; }

    public LastTime? Last { get; private set; }

    public CheckedAssessment? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var started = Incident is { } incident ? await reading.AfterAsync(new IncidentId(incident), stop) : Nominal is { } nominal ? await reading.OfAsync(new NominalId(nominal), stop) : null;
        if (started is null && (Incident ?? Nominal) is not null)
        {
            return NotFound();
        }
        People = [.. (started?.People ?? []).Select(one => one.Value)];
        Assessed = started?.Assessed?.Value;
        From = [.. (started?.From ?? []).Select(one => one.Value)];
        Source = started?.Source;
        var now = sources.Clock.GetCurrentInstant();
        On = DateEntry.Of(LondonTime.DayOf(now));
        AtTime = LondonTime.Time(now);
        await ReadWhatIsShownAsync(LondonTime.DayOf(now), stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var act = Act ?? "check";
        var at = ReadAt();
        var today = LondonTime.DayOf(sources.Clock.GetCurrentInstant());
        await ReadWhatIsShownAsync(at is { } made ? LondonTime.DayOf(made) : today, stop);
        if (act == "change-start" || act == "find" || act.StartsWith("add:", StringComparison.Ordinal))
        {
            ModelState.Clear();
            await FindOrAddAsync(act, stop);
        }
        else if (at is { } when && ReadStart(Instruments))
        {
            return await WithItemsAsync(act, when, stop);
        }
        return Page();
    }

    internal string? Answer(InstrumentItem item) => Answers.GetValueOrDefault(item.Number);

    internal Guarded<string>? SaidLastTime(InstrumentItem item) =>
        Last?.Answers.GetValueOrDefault(item.Number)?.Part(Last.At, static (said, at) => $"Last time, {LondonTime.Date(LondonTime.DayOf(at))}: {said}");

    internal string NameOf(Guid one) => Names.TryGetValue(new NominalId(one), out var name) ? $"{name.Shown}, born {name.Born}" : "A person";

    private async Task<IActionResult> WithItemsAsync(string act, Instant at, CancellationToken stop)
    {
        Stage = AssessStage.Items;
        Last = await reading.LastTimeAsync(new NominalId(Assessed!.Value), Chosen!.Code, stop);
        if (act is not ("check" or "record") || Read(acting.Current.Agency, at, Chosen) is not { } stated)
        {
            return Page();
        }
        try
        {
            if (act == "record" && Assessment is { } given)
            {
                return LocalRedirect("~" + Links.Recorded(await reading.IsRecordedAsync(new AssessmentId(given), stop) ? new AssessmentId(given) : await action.RecordAsync(stated, stop)));
            }
            Found = await check.CheckAsync(stated, stop);
            Assessment ??= sources.Ids.New();
            Stage = AssessStage.Check;
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
            Stage = broken.Broken.Any(rule => OfTheStart.Contains(rule.Refusal.Where)) ? AssessStage.Start : AssessStage.Items;
        }
        return Page();
    }

    private async Task FindOrAddAsync(string act, CancellationToken stop)
    {
        Hits = act == "find" && !string.IsNullOrWhiteSpace(Words) ? await reading.LookUpAsync(Words, stop) : null;
        if (act.StartsWith("add:", StringComparison.Ordinal) && Guid.TryParse(act[4..], out var found) && found != Guid.Empty && People.Count < MostPeople && !People.Contains(found))
        {
            People.Add(found);
            await ReadNamesAsync(stop);
        }
    }

    private async Task ReadWhatIsShownAsync(LocalDate day, CancellationToken stop)
    {
        Instruments = await reading.InstrumentsAsync(day, stop);
        Chosen = Instruments.FirstOrDefault(instrument => instrument.Code == Instrument);
        await ReadNamesAsync(stop);
    }

    private async Task ReadNamesAsync(CancellationToken stop) => Names = await reading.NamesAsync([.. People.Take(MostPeople).Select(one => new NominalId(one))], stop);
}
