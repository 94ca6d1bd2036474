using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Model;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.Incidents.Read;

internal sealed class HandledCallOuts(SightlineDb db, RuleBook book) : IHandledCallOuts
{
    public async Task<IReadOnlyList<EndedCrime>> EndedAsync(AgencyCode force, Interval time, Instant knownAt, CancellationToken stop)
    {
        var (start, end) = (time.Start, time.End);
        var known =
            from one in db.Set<CrimeEnd>().AsNoTracking()
            join crime in db.Set<Crime>() on one.Crime equals crime.Id
            where crime.Force == force && one.LearnedAt <= knownAt
            select new { End = one, crime.Incident };
        var crimes = known.Where(one => one.End.At >= start && one.End.At < end).Select(one => one.End.Crime);
        var ends = await known.Where(one => crimes.Contains(one.End.Crime)).ToListAsync(stop);
        return
        [
            .. ends.GroupBy(one => one.End.Crime).Select(one => one.OrderBy(row => row.End.At).ThenBy(row => row.End.Id).Last())
                .Where(one => one.End.At >= start && one.End.At < end).Select(one => new EndedCrime(one.End.Crime, one.Incident, one.End.Outcome)),
        ];
    }

    public async Task<IReadOnlyList<HandledCallOut>> HandlingAsync(IReadOnlyCollection<IncidentId> incidents, CancellationToken stop)
    {
        var found = new List<HandledCallOut>();
        foreach (var some in incidents.Distinct().Chunk(CallOuts.Most))
        {
            found.AddRange(await SomeAsync(some, stop));
        }
        return found;
    }

    private async Task<IReadOnlyList<HandledCallOut>> SomeAsync(IncidentId[] ids, CancellationToken stop)
    {
        var incidents = await db.Set<Incident>().AsNoTracking().Where(incident => ids.Contains(incident.Id)).ToListAsync(stop);
        var checks = await db.Set<ReportCheck>().AsNoTracking().Where(check => ids.Contains(check.Incident)).ToListAsync(stop);
        var crimes = await db.Set<Crime>().AsNoTracking().Where(crime => ids.Contains(crime.Incident)).ToListAsync(stop);
        var crimeIds = crimes.ConvertAll(crime => crime.Id);
        var ends = await db.Set<CrimeEnd>().AsNoTracking().Where(end => crimeIds.Contains(end.Crime)).ToListAsync(stop);
        var byIncident = checks.OrderBy(check => check.At).ThenBy(check => check.Stage).ThenBy(check => check.Id).ToLookup(check => check.Incident);
        var ended = ends.GroupBy(end => end.Crime).ToDictionary(one => one.Key, one => one.OrderBy(row => row.At).ThenBy(row => row.Id).Last());
        return incidents.ConvertAll(incident => Of(incident, [.. byIncident[incident.Id]]) with
        {
            Crimes = [.. crimes.Where(crime => crime.Incident == incident.Id).OrderBy(crime => crime.Id).Select(crime => Of(crime, ended.GetValueOrDefault(crime.Id)))],
        });
    }

    private static HandledCallOut Of(Incident incident, IReadOnlyList<ReportCheck> checks) => new(incident.Id)
    {
        DomesticAbuse = Flag.Of(incident, checks).DomesticAbuse,
        Checks = [.. checks.Select(check => check.Flag)],
        Arrest = checks.LastOrDefault(check => check.Arrest != ArrestFinding.NotLookedAt)?.Arrest ?? ArrestFinding.NotLookedAt,
        Evidence = incident.Evidence,
        WhyNotArrested = incident.WhyNotArrested,
        Crimes = [],
        HandledBy = checks.Select(check => check.By).Append(incident.RecordedBy).OfType<UserId>().ToHashSet(),
    };

    private HandledCrime Of(Crime crime, CrimeEnd? end) => new(
        crime.Id,
        book.OffencesOn(LondonTime.DayOf(crime.At)).FirstOrDefault(offence => offence.Code == crime.Offence.Value)?.Name ?? crime.Offence.Value,
        end is null ? null : book.CrimeOutcomesOn(LondonTime.DayOf(end.At)).FirstOrDefault(outcome => outcome.Code == end.Outcome.Value)?.Name ?? end.Outcome.Value,
        end?.WhyNotCharged);
}
