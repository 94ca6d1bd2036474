using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Screens;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.Assess;

/// <summary>What was chosen and typed, and how it becomes an assessment. An item left alone was not asked; that is its only default.</summary>
internal abstract class AssessForm : PageModel
{
    internal const string NoChildren = "none";
    private Dictionary<int, string>? answers;
    private Dictionary<int, string>? said;

    [BindProperty(SupportsGet = true, Name = "incident")]
    public Guid? Incident { get; set; }

    /// <summary>Given when the answers are checked, so that a second press records nothing twice.</summary>
    [BindProperty]
    public Guid? Assessment { get; set; }

    /// <summary>Everybody who may be chosen.</summary>
    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public Guid? Assessed { get; set; }

    [BindProperty]
    public List<Guid> From { get; set; } = [];

    [BindProperty]
    public DateEntry On { get; set; } = new();

    [BindProperty]
    public string? AtTime { get; set; }

    [BindProperty]
    public string? Instrument { get; set; }

    /// <summary>What was chosen, by item number: read off the form itself, where what was left alone does not stand.</summary>
    internal IReadOnlyDictionary<int, string> Answers => answers ??= ReadItems("Answers[");

    /// <summary>What was said to items that ask what, by item number.</summary>
    internal IReadOnlyDictionary<int, string> Said => said ??= ReadItems("Said[");

    [BindProperty]
    public string? Judgement { get; set; }

    [BindProperty]
    public string? JudgementReason { get; set; }

    [BindProperty]
    public string? Children { get; set; }

    [BindProperty]
    public List<string> Responses { get; set; } = [];

    [BindProperty]
    public string? ResponseReason { get; set; }

    /// <summary>When it was made; null: it cannot be read, and the model state says why.</summary>
    protected Instant? ReadAt()
    {
        var day = On.Read("The date of the assessment");
        var time = TimeText.Read(AtTime, "The time of the assessment");
        if (day.Error is { } wrongDay)
        {
            ModelState.AddModelError(nameof(On), wrongDay);
        }
        if (time.Error is { } wrongTime)
        {
            ModelState.AddModelError(nameof(AtTime), wrongTime);
        }
        return day.Date is { } date && time.Time is { } hour ? (date + hour).InZoneLeniently(LondonTime.Zone).ToInstant() : null;
    }

    /// <summary>Whether what the items need is known; the model state says what is not.</summary>
    protected bool ReadStart(IReadOnlyList<Instrument> instruments)
    {
        if (Assessed is null || !People.Contains(Assessed.Value))
        {
            ModelState.AddModelError(nameof(Assessed), "Choose who is assessed. An assessment about nobody protects nobody");
        }
        if (instruments.All(instrument => instrument.Code != Instrument))
        {
            ModelState.AddModelError(nameof(Instrument), "Choose what you assess with. Only what was in use on that day is listed");
        }
        return ModelState.ErrorCount == 0;
    }

    /// <summary>Null: something is missing, and the model state says what.</summary>
    protected RiskAssessed? Read(AgencyCode by, Instant at, Instrument instrument)
    {
        var children = ReadChildren(instrument);
        var (level, priority) = ReadJudgement(instrument);
        if (ModelState.ErrorCount > 0)
        {
            return null;
        }
        return new RiskAssessed
        {
            At = at,
            Assessment = Assessment is { } given ? new AssessmentId(given) : default,
            By = by,
            Assessed = new NominalId(Assessed!.Value),
            From = instrument.Assesses == Assesses.PersonAtRisk ? [.. From.Where(People.Contains).Select(one => new NominalId(one))] : [],
            Incident = Incident is { } incident ? new IncidentId(incident) : null,
            Instrument = new InstrumentCode(instrument.Code),
            Version = new InstrumentVersion(instrument.Version),
            Answers = [.. Answers.Keys.Union(Said.Keys).Order().Select(Of).OfType<ItemAnswer>()],
            Judgement = level,
            Priority = priority,
            JudgementReason = JudgementReason,
            Children = children.Answer,
            ChildrenLevel = children.Level,
            WhyChildrenNotKnown = children.Why,
            Responses = [.. Responses.Select(response => new RiskResponseTaken(response, ResponseReason))],
        };
    }

    private Dictionary<int, string> ReadItems(string field)
    {
        var read = new Dictionary<int, string>();
        foreach (var (name, value) in Request.HasFormContentType ? Request.Form : FormCollection.Empty)
        {
            if (name.StartsWith(field, StringComparison.Ordinal) && name.EndsWith(']')
                && int.TryParse(name.AsSpan(field.Length, name.Length - field.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var item))
            {
                read[item] = value.ToString();
            }
        }
        return read;
    }

    /// <summary>Null: it was left alone, and nothing was said to it.</summary>
    private ItemAnswer? Of(int item)
    {
        var (chosen, words) = (Answers.GetValueOrDefault(item), Said.GetValueOrDefault(item));
        if (string.IsNullOrEmpty(chosen))
        {
            return string.IsNullOrWhiteSpace(words) ? null : new ItemAnswer(item, null, WhyNotKnown.NotAsked, words);
        }
        return UnknownAnswer.Of(chosen) is { } why ? new ItemAnswer(item, null, why, words) : new ItemAnswer(item, chosen, default, words);
    }

    private (Answer Answer, RiskLevel? Level, WhyNotKnown Why) ReadChildren(Instrument instrument)
    {
        if (instrument.Assesses != Assesses.PersonAtRisk || string.IsNullOrEmpty(Children))
        {
            return (Answer.NotKnown, null, WhyNotKnown.NotAsked);
        }
        return Children == NoChildren ? (Answer.No, null, default)
            : RiskWords.LevelOf(Children) is { } level ? (Answer.Yes, level, default)
            : (Answer.NotKnown, null, UnknownAnswer.Of(Children) ?? WhyNotKnown.NotAsked);
    }

    private (RiskLevel? Level, Answer Priority) ReadJudgement(Instrument instrument)
    {
        if (instrument.Judgement == Rulebook.Judgement.None || Judgement == UnknownAnswer.NotKnown)
        {
            return default;
        }
        if (instrument.Judgement == Rulebook.Judgement.Priority && Judgement is "yes" or "no")
        {
            return (null, Judgement == "yes" ? Answer.Yes : Answer.No);
        }
        if (instrument.Judgement == Rulebook.Judgement.Level && RiskWords.LevelOf(Judgement) is { } level)
        {
            return (level, default);
        }
        ModelState.AddModelError(nameof(Judgement), instrument.Judgement == Rulebook.Judgement.Level
            ? "Say how high you judge the risk, or that it is not known"
            : "Say whether you judge this person a priority, or that it is not known");
        return default;
    }
}
