using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Incidents.ShowCallOut;

/// <summary>What became of a call-out, as it is shown: what is health or marked is opened for the force that recorded it alone.</summary>
internal sealed class CasesShown(Cases cases, CallOuts callOuts, RuleBook book, IDirectory directory)
{
    internal Task<CaseOfIncident> OfAsync(Incident incident, CancellationToken stop) => cases.OfAsync(incident, stop);

    internal async Task<string> ForceAsync(AgencyCode force, CancellationToken stop) => (await directory.FindAsync(force, stop))?.Name ?? force.Value;

    internal async Task<ShownCallOut> WithDetailsAsync(ShownCallOut shown, CancellationToken stop)
    {
        var incident = shown.CallOut.Incident;
        var isOwn = shown.IsOwn;
        var crimes = shown.Case.Crimes.Select(NamedOf).ToList();
        var markers = isOwn ? await cases.MarkersAsync(incident, stop) : null;
        var detailed = shown with
        {
            Crimes = isOwn ? crimes : [],
            Tasks = isOwn ? await TasksAsync(shown, stop) : null,
            Notes = isOwn ? await NotesAsync(shown, stop) : new Dictionary<FactId, Guarded<string>>(),
            Advice = isOwn ? await AdviceAsync(incident.Force, stop) : null,
            Circumstances = isOwn ? ShownOf(await cases.CircumstancesAsync(incident, stop)) : [],
            Marked = markers?.Part(static marked => marked.Where(mark => mark != IncidentMarker.EmployeeInvolved).ToList() is { Count: > 0 } shown ? DetailWords.Of(shown) : null),
            Definition = incident.Definition is null ? null : book.DefinitionOn(LondonTime.DayOf(incident.At)) is { } read ? NameOf(read) : incident.Definition.ToString(),
            FlaggedBy = isOwn && shown.Case.Flag.By is { } user ? await directory.UserNameAsync(user, stop) : null,
        };
        return detailed with { Procedures = ProceduresOf(detailed, crimes) };
    }

    private ShownCrime NamedOf(CrimeWithEnds crime)
    {
        var offence = book.OffencesOn(LondonTime.DayOf(crime.Crime.At)).FirstOrDefault(known => known.Code == crime.Crime.Offence.Value);
        var outcome = crime.End is { } end ? book.CrimeOutcomesOn(LondonTime.DayOf(end.At)).FirstOrDefault(known => known.Code == end.Outcome.Value)?.Name ?? end.Outcome.Value : null;
        return new ShownCrime(crime.Crime.Id, offence?.Name ?? crime.Crime.Offence.Value, outcome is null ? null : $"{outcome}, {LondonTime.Date(LondonTime.DayOf(crime.End!.At))}", crime.End?.WhyNotCharged)
        {
            Offence = offence,
        };
    }

    private static IReadOnlyList<ShownCircumstance> ShownOf(Guarded<IReadOnlyList<CircumstanceAnswer>>? said) =>
    [
        .. DetailWords.Circumstances.Select(asked => asked.Kind).Order()
            .Select(kind => (kind, words: said?.Part(kind, static (answers, kind) => answers.FirstOrDefault(answer => answer.Kind == kind) is { } one ? FieldWords.Of(one.Answer, one.Why) : null)))
            .Where(one => one.words is not null).Select(one => new ShownCircumstance(one.kind, one.words!)),
    ];

    private async Task<Guarded<string>?> TasksAsync(ShownCallOut shown, CancellationToken stop)
    {
        var tasks = new List<Guarded<string>>();
        foreach (var task in shown.Case.Tasks)
        {
            if (await callOuts.OpenAsync(shown.CallOut.Incident.Id, task.What, stop) is { } what)
            {
                tasks.Add(what);
            }
        }
        return Guarded.Together(tasks)?.Part(static all => string.Join("; ", all));
    }

    private async Task<Dictionary<FactId, Guarded<string>>> NotesAsync(ShownCallOut shown, CancellationToken stop)
    {
        var notes = new Dictionary<FactId, Guarded<string>>();
        foreach (var check in shown.Case.Checks)
        {
            if (await callOuts.OpenAsync(shown.CallOut.Incident.Id, check.Note, stop) is { } note)
            {
                notes[check.Id] = note;
            }
        }
        return notes;
    }

    /// <summary>E-57: the officer who stands there may ask those who know more.</summary>
    private async Task<string?> AdviceAsync(AgencyCode force, CancellationToken stop) =>
        await directory.DeskOfAsync(force, DeskRole.SpecialistUnit, stop) is { } unit ? $"{unit.Name}{(unit.Phone is { } phone ? $": {phone}" : "")}" : null;

    /// <summary>L-66: a case of domestic abuse, rape and a child needs every rule shown, not the one that came first.</summary>
    private static List<string> ProceduresOf(ShownCallOut shown, List<ShownCrime> crimes)
    {
        var incident = shown.CallOut.Incident;
        var hold = new List<string>();
        if (shown.Case.Flag.DomesticAbuse == Answer.Yes)
        {
            hold.Add("domestic abuse");
        }
        if (incident.Abuse.Contains(AbuseKind.Sexual) || crimes.Exists(crime => crime.Offence is { IsSexual: true }))
        {
            hold.Add("sexual offences");
        }
        if (incident.PartyUnderAge == Answer.Yes || incident.ChildrenPresent == Answer.Yes)
        {
            hold.Add("child protection");
        }
        if (incident.Abuse.Contains(AbuseKind.HonourBased) || incident.Abuse.Contains(AbuseKind.ForcedMarriage))
        {
            hold.Add("so-called honour-based abuse and forced marriage");
        }
        return hold;
    }

    private static string NameOf(AbuseDefinition definition) =>
        definition.Verified ? definition.Name : $"{definition.Name} (not confirmed in its source)";
}
