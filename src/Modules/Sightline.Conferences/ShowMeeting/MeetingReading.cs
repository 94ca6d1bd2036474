using Sightline.Access.Contracts;
using Sightline.Conferences.Decide;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Orders.Contracts;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Conferences.ShowMeeting;

/// <summary>Reads a list for whoever looks: the host's all, a guest's what it may be told; never a line about somebody the reader is kept from.</summary>
internal sealed class MeetingReading(MeetingBook book, LineReader lines, ReadingOfLines of, ReadAudit audit, KeptBack kept)
{
    /// <summary>Null: there is no such meeting for this agency.</summary>
    internal async Task<ShownMeeting?> ShowAsync(MeetingId id, CancellationToken stop)
    {
        if (await FindAsync(id, stop) is not { } found)
        {
            return null;
        }
        var (meeting, rule, ordered) = found;
        var read = new Disclosure("meeting list", [id.Value, .. ordered.SelectMany(line => line.Line.People).Select(one => one.Value).Distinct()], ["list", "decisions"]);
        var hostName = await of.AgencyNameAsync(meeting.Host, stop);
        var others = await of.AgencyNamesAsync(meeting.Others, stop);
        var shown = await audit.ShowAsync(read, () => of.ShowAsync(ordered, stop), stop);
        return new ShownMeeting(meeting, rule, hostName) { IsHost = of.IsHost(meeting), Others = others, Lines = shown };
    }

    /// <summary>The lines that whoever looks sees, as they are numbered for them; nothing is disclosed.</summary>
    internal async Task<IReadOnlyList<(MeetingLineId Line, int Number)>?> NumberedAsync(MeetingId id, CancellationToken stop) =>
        await FindAsync(id, stop) is { } found ? [.. found.Ordered.Select(line => (line.Line.Line.Id, line.Number))] : null;

    /// <summary>One line of the host's own meeting.</summary>
    internal async Task<(ShownMeeting Meeting, ShownLine Line)?> LineAsync(MeetingLineId id, CancellationToken stop)
    {
        if (await lines.FindAsync(id, stop) is not { } line || await ShowAsync(line.Line.Meeting, stop) is not { IsHost: true } meeting)
        {
            return null;
        }
        return meeting.Lines.FirstOrDefault(shown => shown.Id == id) is { } found ? (meeting, found) : null;
    }

    private async Task<(Meeting Meeting, MeetingRule Rule, IReadOnlyList<OrderedLine> Ordered)?> FindAsync(MeetingId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } meeting || !MeetingBook.IsShownTo(meeting, of.Reader) || book.RuleOf(meeting) is not { } rule)
        {
            return null;
        }
        var all = await lines.OfMeetingAsync(id, stop);
        var told = of.IsHost(meeting) ? all : await of.Share.OfAsync(all, of.Reader, stop);
        var seen = await kept.WithoutAsync(told, line => line.People.Select(one => one.Value), stop);
        return (meeting, rule, await of.OrderAsync(rule, seen, of.IsHost(meeting), stop));
    }
}

/// <param name="Line">With what the reader may be told of it.</param>
/// <param name="Number">From 1; those that nothing parts have the same.</param>
internal sealed record OrderedLine(HeldLine Line, int Number, Grounds Grounds)
{
    public required IReadOnlyDictionary<IncidentId, CallOutDigest> Digests { get; init; }
}

/// <summary>Orders the lines of a list and puts them into words.</summary>
internal sealed class ReadingOfLines(LineGrounds grounds, GuestShare share, LineReader lines, DecisionWords decisions, ReadingContracts contracts)
{
    internal AgencyCode Reader => contracts.Acting.Current.Agency;

    internal GuestShare Share => share;

    internal bool IsHost(Meeting meeting) => meeting.Host == Reader;

    internal async Task<string> AgencyNameAsync(AgencyCode agency, CancellationToken stop) => (await contracts.Directory.FindAsync(agency, stop))?.Name ?? agency.Value;

    internal async Task<IReadOnlyList<string>> AgencyNamesAsync(IReadOnlyList<AgencyCode> agencies, CancellationToken stop)
    {
        var names = new List<string>();
        foreach (var agency in agencies)
        {
            names.Add(await AgencyNameAsync(agency, stop));
        }
        return names;
    }

    internal async Task<IReadOnlyList<OrderedLine>> OrderAsync(MeetingRule rule, IReadOnlyList<HeldLine> seen, bool isHost, CancellationToken stop)
    {
        var callOuts = seen.SelectMany(line => line.Matters).Where(matter => matter.Kind == MatterKind.CallOut).Select(matter => new IncidentId(matter.Thing)).Distinct().ToList();
        var digests = (await contracts.Incidents.DigestsAsync(callOuts, stop)).ToDictionary(digest => digest.Incident);
        var weighed = new List<(HeldLine Line, Grounds Grounds)>();
        foreach (var line in seen)
        {
            weighed.Add((line, await grounds.OfAsync(rule, line, (digests, isHost), stop)));
        }
        var ordered = weighed.OrderBy(one => one.Grounds).ThenBy(one => one.Line.Matters[0].At).ThenBy(one => one.Line.Line.Id).ToList();
        var numbers = ordered.ConvertAll(one => 1 + ordered.FindIndex(other => other.Grounds.CompareTo(one.Grounds) == 0));
        return [.. ordered.Select((one, index) => new OrderedLine(one.Line, numbers[index], one.Grounds) { Digests = digests })];
    }

    internal async Task<IReadOnlyList<ShownLine>> ShowAsync(IReadOnlyList<OrderedLine> ordered, CancellationToken stop)
    {
        var names = await contracts.People.NamesAsync([.. ordered.SelectMany(line => line.Line.People).Distinct()], stop);
        var shown = new List<ShownLine>();
        foreach (var line in ordered)
        {
            var matters = new List<ShownMatter>();
            foreach (var matter in line.Line.Matters)
            {
                var order = matter.Order is { } id ? await contracts.Orders.FindAsync(id, stop) : null;
                matters.Add(MatterWords.Of(matter, line.Digests.GetValueOrDefault(new IncidentId(matter.Thing)), order));
            }
            var decided = new List<ShownDecision>();
            foreach (var decision in line.Line.Decisions)
            {
                decided.Add(await decisions.ShowAsync(decision, stop));
            }
            shown.Add(new ShownLine(line.Line.Line.Id, line.Number)
            {
                People = PeopleOf(line.Line, names),
                Matters = matters,
                Grounds = line.Grounds,
                CameBack = await CameBackAsync(line.Line.Line, stop),
                Decisions = decided,
            });
        }
        return shown;
    }

    private static IReadOnlyList<ShownPerson> PeopleOf(HeldLine line, IReadOnlyDictionary<NominalId, PersonName> names) =>
    [
        .. line.Matters.SelectMany(matter => matter.People).GroupBy(party => party.Nominal).OrderBy(group => group.Min(party => party.Part))
            .Select(group => new ShownPerson(group.Key, names[group.Key], string.Join(", ", group.Select(party => party.Part).Distinct().Order().Select(MatterWords.Of)))),
    ];

    private async Task<IReadOnlyList<ShownBefore>> CameBackAsync(MeetingLine line, CancellationToken stop)
    {
        var before = (await lines.DecisionsOfAsync(line.CameBackFrom, stop)).ToLookup(decision => decision.Line);
        var said = new List<ShownBefore>();
        foreach (var earlier in line.CameBackFrom)
        {
            said.Add(before[earlier].Where(decision => decision.Kind == MeetingDecisionKind.Deferred).MaxBy(decision => decision.At) is { } deferral
                ? new($"Put off on {LondonTime.DateAndTime(deferral.At)}:", await decisions.ShowAsync(deferral, stop))
                : new("Nothing was decided at the meeting before.", null));
        }
        return said;
    }
}

/// <summary>What the other modules answer for a list.</summary>
internal sealed class ReadingContracts(IIncidents incidents, IOrders orders, IPeople people, IDirectory directory, Acting acting)
{
    public IIncidents Incidents { get; } = incidents;

    public IOrders Orders { get; } = orders;

    public IPeople People { get; } = people;

    public IDirectory Directory { get; } = directory;

    public Acting Acting { get; } = acting;
}
