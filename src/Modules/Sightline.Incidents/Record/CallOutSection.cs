using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Incidents.Read;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Work;

namespace Sightline.Incidents.Record;

/// <summary>The call-outs on a person's record. Names nobody else: who else was there is on the call-out's own page, for those who may open it.</summary>
internal sealed class CallOutSection(CallOuts callOuts, IDirectory directory, IPermissions permissions, Acting acting) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!permissions.Allows(acting.Current, "incidents.view"))
        {
            return null;
        }
        var theirs = await callOuts.OfAsync(subject.Nominals, stop);
        var known = theirs.Select(callOut => callOut.Incident.Id).ToHashSet();
        var possible = (await callOuts.OfAsync(subject.Possible, stop)).Where(callOut => !known.Contains(callOut.Incident.Id)).ToList();
        if (theirs.Count + possible.Count == 0)
        {
            return null;
        }
        var forces = await ForcesAsync([.. theirs, .. possible], stop);
        return new RecordSection
        {
            Code = "call-outs",
            Title = "Call-outs",
            Order = 30,
            Lines =
            [
                .. theirs.Select(callOut => LineOf(callOut, subject.Nominals, forces, null)),
                .. possible.Select(callOut => LineOf(callOut, subject.Possible, forces, "Possible: confirm identity")),
            ],
            Timeline = theirs.Select(callOut => EventOf(callOut, subject.Nominals, forces)).ToList(),
            NotKnown = theirs.SelectMany(callOut => NotKnownOf(callOut, forces)).ToList(),
        };
    }

    private static RecordLine LineOf(CallOut callOut, IReadOnlyList<NominalId> one, Dictionary<AgencyCode, string> forces, string? tag) => new(
        LondonTime.DateAndTime(callOut.Incident.At),
        $"{PartsOf(callOut, one)}. {FieldWords.Of(callOut.Incident.Abuse)}. {forces[callOut.Incident.Force]}.",
        LinkTo(callOut), tag);

    private static TimelineEntry EventOf(CallOut callOut, IReadOnlyList<NominalId> one, Dictionary<AgencyCode, string> forces) =>
        new(callOut.Incident.At, "Call-out", forces[callOut.Incident.Force])
        {
            Text = $"{PartsOf(callOut, one)}. {FieldWords.Of(callOut.Incident.Abuse)}.",
            LearnedAt = callOut.Incident.LearnedAt,
            Link = LinkTo(callOut),
        };

    private static IEnumerable<string> NotKnownOf(CallOut callOut, Dictionary<AgencyCode, string> forces)
    {
        var missing = new List<string>();
        if (callOut.Incident.ChildrenPresent == Answer.NotKnown)
        {
            missing.Add("whether children were there");
        }
        if (callOut.Incident.WeaponUsed == Answer.NotKnown)
        {
            missing.Add("whether a weapon was used");
        }
        if (callOut.Incident.Injury == Answer.NotKnown)
        {
            missing.Add("whether anybody was hurt");
        }
        if (missing.Count > 0)
        {
            yield return $"Call-out of {LondonTime.DateAndTime(callOut.Incident.At)}: {string.Join(", ", missing)} – ask {forces[callOut.Incident.Force]}";
        }
    }

    private static string PartsOf(CallOut callOut, IReadOnlyList<NominalId> one) =>
        string.Join(" and ", callOut.PartsOf(one).Select((part, index) => index == 0 ? FieldWords.Of(part) : FieldWords.InSentence(part)));

    private static string LinkTo(CallOut callOut) => $"/incidents/{callOut.Incident.Id}";

    private async Task<Dictionary<AgencyCode, string>> ForcesAsync(IEnumerable<CallOut> shown, CancellationToken stop)
    {
        var names = new Dictionary<AgencyCode, string>();
        foreach (var force in shown.Select(callOut => callOut.Incident.Force).Distinct())
        {
            names[force] = (await directory.FindAsync(force, stop))?.Name ?? force.Value;
        }
        return names;
    }
}
