using Microsoft.AspNetCore.Mvc;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.Definition;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>One page read off what was found, filled in from the call; then the answers to check; then it is recorded.</summary>
[Needs("incidents.record", For = "respond-to-call")]
internal sealed class NewModel(FileReportAction action, CallOutPagesReading reading, RuleBook book, Acting acting, UnitOfWorkSources sources) : CallOutForm
{
    private const int MostPeople = 30;

    [BindProperty(SupportsGet = true, Name = "nominal")]
    public Guid? Nominal { get; set; }

    /// <summary>Phone, name or address of somebody the register may hold.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>Which button: "check", "record", "change", "find", "add:id", "add-new", "remove:number". None: check.</summary>
    [BindProperty]
    public string? Act { get; set; }

    public bool IsCheck { get; private set; }

    public NewCallOut? Answers { get; private set; }

    /// <summary>How the answers read by the definition of the day.</summary>
    public AsRead? Reading { get; private set; }

    /// <summary>What those named are to each other, as the record holds it.</summary>
    public IReadOnlyList<Related> Related { get; private set; } = [];

    /// <summary>Children who were there before.</summary>
    public IReadOnlyList<(NominalId Child, PersonName Name)> SeenBefore { get; private set; } = [];

    public IEnumerable<(string Value, string Text)> Offences => [("", "None, or not now"), .. book.OffencesOn(Today).Select(offence => (offence.Code, offence.Name))];

    private LocalDate Today => LondonTime.DayOf(sources.Clock.GetCurrentInstant());

    public IReadOnlyList<Hit>? Hits { get; private set; }

    public IReadOnlyDictionary<NominalId, PersonName> Names { get; private set; } = new Dictionary<NominalId, PersonName>();

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!await FillInAsync(stop))
        {
            return NotFound();
        }
        if (People.Count == 0)
        {
            People.Add(new PersonEntry());
        }
        await ReadNamesAsync(stop);
        FillInConnections();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var act = Act ?? "check";
        if (act is "check" or "record")
        {
            if (await CheckOrRecordAsync(act == "record", stop) is { } done)
            {
                return done;
            }
        }
        else
        {
            Change(act);
            ModelState.Clear();
            Hits = act == "find" && !string.IsNullOrWhiteSpace(Words) ? await reading.LookUpAsync(Words, stop) : null;
        }
        await ReadNamesAsync(stop);
        if (act.StartsWith("add:", StringComparison.Ordinal))
        {
            FillInConnections();
        }
        return Page();
    }

    public static IEnumerable<(string Value, string Text)> Connections =>
    [
        ("", "Not asked, or this is who was harmed"),
        .. DetailWords.Connections.Select(entry => (entry.Kind.ToString(), entry.Text)),
        (UnknownAnswer.NotKnown, "Not known"),
        (UnknownAnswer.WouldNotSay, "Would not say"),
    ];

    public bool HasError(string field) => ModelState.TryGetValue(field, out var state) && state.Errors.Count > 0;

    /// <summary>Where what stands in the field comes from.</summary>
    internal string? SourceOf(PersonEntry entry) => OnRecord(entry) is { } kind && kind.ToString() == entry.ToVictim ? "Filled in from the record. Change what is otherwise." : null;

    internal PersonName? NameOf(PersonEntry entry) => entry.Nominal is { } held ? Names.GetValueOrDefault(new NominalId(held)) : null;

    internal string NameOf(CallOutPerson person) => person.Nominal is { } held && Names.TryGetValue(held, out var name)
        ? $"{name.Shown}, born {name.Born}"
        : Described(person.Described ?? new PersonDescription());

    private static string Described(PersonDescription described)
    {
        var name = string.Join(' ', new[] { described.Forenames, described.Surname }.Where(part => part is not null));
        return $"{(name.Length == 0 ? "Somebody whose name is not known" : name)}, new in this register";
    }

    private async Task<IActionResult?> CheckOrRecordAsync(bool records, CancellationToken stop)
    {
        if (Read(acting.Current.Agency, sources.Clock.GetCurrentInstant()) is not { } read)
        {
            return null;
        }
        try
        {
            AskWhetherItIsDomestic();
            var report = ReadReport(read);
            if (ModelState.ErrorCount > 0)
            {
                return null;
            }
            if (records && Incident is not null)
            {
                return await RecordAsync(report, stop);
            }
            Kernel.Rules.Check(RecordCallOutAction.RulesOf(RecordCallOutAction.Cleaned(read), sources.Clock.GetCurrentInstant()));
            Incident ??= sources.Ids.New();
            Answers = read;
            Reading = await reading.AsReadAsync(read, stop);
            IsCheck = true;
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
        }
        return null;
    }

    /// <summary>C-23: damage or disorder in a home may be domestic abuse that nobody named, so what they are to each other is asked once more; "not known" is an answer.</summary>
    private void AskWhetherItIsDomestic()
    {
        var hides = book.OffencesOn(Today).Any(offence => offence.Code == Offence && offence.MayHideDomesticAbuse);
        if (!hides || InAHome == FormAnswers.No)
        {
            return;
        }
        if (InAHome is null)
        {
            ModelState.AddModelError(nameof(InAHome), "Say whether it was in somebody’s home, or that it is not known");
        }
        else if (InAHome == FormAnswers.Yes && People.TrueForAll(person => string.IsNullOrEmpty(person.ToVictim) || person.ToVictim == UnknownAnswer.NotAsked))
        {
            ModelState.AddModelError("People[0].ToVictim", "In a home this offence may be domestic abuse: ask what they are to each other, and say so, or that it is not known");
        }
    }

    private async Task<IActionResult> RecordAsync(FiledReport report, CancellationToken stop)
    {
        var read = report.CallOut;
        if (await reading.IsRecordedAsync(read.Incident!.Value, acting.Current.Agency, stop))
        {
            // The button was pressed twice: the first press recorded it.
            return LocalRedirect($"~/incidents/{read.Incident}/recorded");
        }
        var incident = await action.FileAsync(report, stop);
        return LocalRedirect($"~/incidents/{incident}/recorded");
    }

    private void Change(string act)
    {
        if (act == "add-new" && People.Count < MostPeople)
        {
            People.Add(new PersonEntry());
        }
        else if (act.StartsWith("add:", StringComparison.Ordinal) && Guid.TryParse(act[4..], out var held) && held != Guid.Empty)
        {
            AddHeld(held);
        }
        else if (act.StartsWith("remove:", StringComparison.Ordinal) && int.TryParse(act[7..], out var index) && index >= 0 && index < People.Count)
        {
            People.RemoveAt(index);
        }
    }

    private void AddHeld(Guid held)
    {
        if (People.Count < MostPeople && People.TrueForAll(person => person.Nominal != held))
        {
            People.RemoveAll(person => person.IsEmpty);
            People.Add(new PersonEntry { Nominal = held });
        }
    }

    /// <returns>False: there is no such call, or it is another force's.</returns>
    private async Task<bool> FillInAsync(CancellationToken stop)
    {
        var at = sources.Clock.GetCurrentInstant();
        if (Call is { } given)
        {
            if (await reading.CallAsync(new CallId(given), acting.Current.Agency, stop) is not { } call)
            {
                return false;
            }
            at = call.At;
            Place = call.Place?.For(call.Audience);
            People = call.People.Select(person => new PersonEntry { Nominal = person.Value }).ToList();
        }
        if (Nominal is { } nominal)
        {
            AddHeld(nominal);
        }
        On = DateEntry.Of(LondonTime.DayOf(at));
        AtTime = Call is null ? null : LondonTime.Time(at);
        return true;
    }

    private async Task ReadNamesAsync(CancellationToken stop)
    {
        var held = People.Where(person => person.Nominal is not null).Select(person => new NominalId(person.Nominal!.Value)).ToList();
        Related = await reading.RelatedAsync(held, stop);
        SeenBefore = await reading.ChildrenBeforeAsync(held, stop);
        var chosen = ChildrenBefore.Where(child => child != Guid.Empty).Select(child => new NominalId(child));
        Names = await reading.NamesAsync([.. held.Concat(chosen).Distinct()], stop);
    }

    /// <summary>What the record says that this person is to one of the others; null: nothing.</summary>
    internal ConnectionKind? OnRecord(PersonEntry entry)
    {
        if (entry.Nominal is not { } given)
        {
            return null;
        }
        var one = new NominalId(given);
        return Related.Where(held => held.Of == one).Select(held => (ConnectionKind?)(int)held.Kind).FirstOrDefault()
            ?? Related.Where(held => held.To == one).Select(held => FromTheOtherSide(held.Kind)).FirstOrDefault(kind => kind is not null);
    }

    private static ConnectionKind? FromTheOtherSide(RelationshipKind kind) => kind switch
    {
        RelationshipKind.Parent => ConnectionKind.Child,
        RelationshipKind.Child => ConnectionKind.Parent,
        RelationshipKind.Carer => null,
        _ => (ConnectionKind)(int)kind,
    };

    /// <summary>What the record holds of what they are to each other stands there already; what happened tonight never does.</summary>
    private void FillInConnections()
    {
        foreach (var entry in People.Where(entry => string.IsNullOrEmpty(entry.ToVictim)))
        {
            entry.ToVictim = OnRecord(entry)?.ToString();
        }
    }
}
