using NodaTime;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Platform.Ports;

namespace Sightline.Incidents.Record;

/// <summary>What became of a call-out, by its values.</summary>
internal sealed class CaseLines(Cases cases, CallOuts callOuts)
{
    internal async Task<string> WrittenAsync(Incident incident, CancellationToken stop) =>
        StoredDigest.Of((await cases.CircumstancesAsync(incident, stop))?.Part(static all => string.Join(';', all)))
        + " " + StoredDigest.Of((await cases.MarkersAsync(incident, stop))?.Part(static all => string.Join(';', all)));

    internal async Task<string> LineAsync(Incident incident, CancellationToken stop)
    {
        var of = await cases.OfAsync(incident, stop);
        var lines = new List<string>();
        lines.AddRange(of.Connections.Select(connection => $"{connection.Kind}/{connection.Why}").Order(StringComparer.Ordinal));
        lines.AddRange(of.Crimes.Select(crime => $"{crime.Crime.Offence} {crime.Crime.InAHome} {At(crime.Crime.At)} {string.Join(',', crime.Ends.Select(end => $"{end.Outcome} {At(end.At)} {end.WhyNotCharged}"))}").Order(StringComparer.Ordinal));
        foreach (var check in of.Checks)
        {
            lines.Add($"{check.Stage} {check.Flag} {check.Arrest} {check.RepeatVictim} {check.ChildrenNotified} {check.IntelligenceEntered} {check.DomesticAbuse} {At(check.At)} {await DigestAsync(incident.Id, check.Note, stop)}");
        }
        lines.AddRange(of.ArrestReviews.Select(review => $"{review.Justified} {review.Why} {At(review.At)}"));
        lines.AddRange(of.GraveHarm.Select(entry => $"{entry.Harm} {entry.ReviewUndertaken} {At(entry.At)}"));
        foreach (var task in of.Tasks)
        {
            lines.Add($"task {At(task.At)} {await DigestAsync(incident.Id, task.What, stop)}");
        }
        return string.Join(" | ", lines);
    }

    private async Task<string> DigestAsync(IncidentId incident, byte[]? text, CancellationToken stop) => StoredDigest.Of(await callOuts.OpenAsync(incident, text, stop));

    private static string At(Instant at) => InstantPattern.ExtendedIso.Format(at);
}
