using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.SubjectAccess;

/// <summary>
/// Call-outs of the answering force at which he, as the only suspect, was arrested: those he knows of. Another in which he is named may be one she reported without him knowing.
/// What others said and where it was is left out.
/// </summary>
internal sealed class ArrestsOfHim(CallOuts callOuts) : IDisclosesToSubject
{
    public int Order => 30;

    public async Task<DisclosedSection> SectionAsync(SubjectOfAnswer subject, CancellationToken stop)
    {
        var his = (await callOuts.OfAsync(subject.Nominals, stop)).Where(callOut => callOut.Incident.Force == subject.Agency && callOut.Incident.PowerOfArrest == PowerOfArrestUse.Used)
            .Where(callOut => callOut.Parties.Where(party => party.Part == PartyPart.Suspect).Select(party => subject.Nominals.Contains(party.Nominal)).ToList() is { Count: > 0 } suspects
                && suspects.TrueForAll(one => one))
            .OrderBy(callOut => callOut.Incident.At).ToList();
        var others = his.SelectMany(callOut => callOut.Parties).Select(party => party.Nominal).Where(one => !subject.Nominals.Contains(one)).Distinct().Count();
        List<Disclosable> leftOut = others > 0 ? [Disclosable.LeftOut(others)] : [];
        return new(
            Disclosable.Words("When you were arrested at a call-out"),
            [.. his.Select(callOut => new DisclosedLine(Disclosable.Words("Arrested on"), Disclosable.HisOwn(LondonTime.DateAndTime(callOut.Incident.At), Sensitivity.Ordinary)))],
            [.. leftOut, Disclosable.Words("Calls and reports that other people made are not part of this answer. That is said in every answer, whether there are any or not.")]);
    }
}
