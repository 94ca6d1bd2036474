using Microsoft.AspNetCore.Mvc;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>One page read off what was found, filled in from the call; then the answers to check; then it is recorded.</summary>
[Needs("incidents.record", For = "respond-to-call")]
internal sealed class NewModel(RecordCallOutAction action, CallOutPagesReading reading, Acting acting, UnitOfWorkSources sources) : CallOutForm
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
        return Page();
    }

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
            if (records && Incident is not null)
            {
                return await RecordAsync(read, stop);
            }
            Kernel.Rules.Check(RecordCallOutAction.RulesOf(RecordCallOutAction.Cleaned(read), sources.Clock.GetCurrentInstant()));
            Incident ??= sources.Ids.New();
            Answers = read;
            IsCheck = true;
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
        }
        return null;
    }

    private async Task<IActionResult> RecordAsync(NewCallOut read, CancellationToken stop)
    {
        if (await reading.IsRecordedAsync(read.Incident!.Value, acting.Current.Agency, stop))
        {
            // The button was pressed twice: the first press recorded it.
            return LocalRedirect($"~/incidents/{read.Incident}/recorded");
        }
        var incident = await action.RecordAsync(read, stop);
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

    private async Task ReadNamesAsync(CancellationToken stop) =>
        Names = await reading.NamesAsync(People.Where(person => person.Nominal is not null).Select(person => new NominalId(person.Nominal!.Value)).ToList(), stop);
}
