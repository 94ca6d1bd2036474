using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Platform.Storage;
using Sightline.Risk.Contracts;
using Sightline.Rulebook;

namespace Sightline.Oversight.Draw;

/// <summary>What a sample is drawn from.</summary>
/// <param name="Since">From when what is drawn happened.</param>
/// <param name="Until">Not inclusive.</param>
/// <param name="KnownAt">What was recorded later is not among it: drawn again, it is the same.</param>
internal sealed record Frame(Instant Since, Instant Until, Instant KnownAt)
{
    internal static Frame Of(LocalDate first, LocalDate last, Instant now) => new(
        LondonTime.Zone.AtStartOfDay(first).ToInstant(), LondonTime.Zone.AtStartOfDay(last.PlusDays(1)).ToInstant(), now);
}

/// <param name="Record">What the lot is drawn of.</param>
/// <param name="Incident">The call-out that it is, or is a crime of.</param>
internal sealed record Drawable(Guid Record, IncidentId? Incident);

/// <summary>The records from which a sample is drawn, asked of the modules that hold them.</summary>
internal sealed class Populations(SightlineDb db, ICallOutRows callOuts, IHandledCallOuts handled, IFlagRows flags)
{
    /// <summary>Whether this register holds such records at all. What it does not hold is never "none".</summary>
    internal static bool IsHeld(SamplePopulation population) => population is not SamplePopulation.PathwayDepartures;

    internal Task<IReadOnlyList<Drawable>> OfAsync(SampleRule rule, AgencyCode agency, Frame frame, CancellationToken stop) => rule.Population switch
    {
        SamplePopulation.PowerNotUsed => CallOutsAsync(agency, frame, PowerOfArrestUse.AvailableNotUsed, stop),
        SamplePopulation.PowerNotKnown => CallOutsAsync(agency, frame, PowerOfArrestUse.NotKnown, stop),
        SamplePopulation.Reports => CallOutsAsync(agency, frame, null, stop),
        SamplePopulation.CrimesEnded => CrimesAsync(rule, agency, frame, stop),
        SamplePopulation.Flags => FlagsAsync(agency, frame, stop),
        SamplePopulation.WaivedDuties => WaivedAsync(agency, frame, stop),
        _ => throw new InvalidOperationException($"{rule.Population} is not held."),
    };

    private async Task<IReadOnlyList<Drawable>> CallOutsAsync(AgencyCode agency, Frame frame, PowerOfArrestUse? use, CancellationToken stop)
    {
        var (until, knownAt) = (frame.Until, frame.KnownAt);
        var rows = callOuts.Of(agency, frame.Since).Where(row => row.At < until && row.LearnedAt <= knownAt);
        var found = await (use is { } one ? rows.Where(row => row.PowerOfArrest == one) : rows).Select(row => row.Incident).ToListAsync(stop);
        return found.ConvertAll(incident => new Drawable(incident.Value, incident));
    }

    private async Task<IReadOnlyList<Drawable>> CrimesAsync(SampleRule rule, AgencyCode agency, Frame frame, CancellationToken stop)
    {
        var ended = await handled.EndedAsync(agency, new Interval(frame.Since, frame.Until), frame.KnownAt, stop);
        return [.. ended.Where(crime => rule.Outcomes.Contains(crime.Outcome.Value)).Select(crime => new Drawable(crime.Crime.Value, crime.Incident))];
    }

    private async Task<IReadOnlyList<Drawable>> FlagsAsync(AgencyCode agency, Frame frame, CancellationToken stop)
    {
        var (first, after) = (LondonTime.DayOf(frame.Since), LondonTime.DayOf(frame.Until));
        var found = await flags.SetBy(agency).Where(flag => flag.Since >= first && flag.Since < after).Select(flag => flag.Flag).ToListAsync(stop);
        return found.ConvertAll(flag => new Drawable(flag.Value, null));
    }

    private async Task<IReadOnlyList<Drawable>> WaivedAsync(AgencyCode agency, Frame frame, CancellationToken stop)
    {
        var (since, until, knownAt) = frame;
        var found = await db.Set<WaivedDuty>().AsNoTracking()
            .Where(waived => waived.Agency == agency && waived.At >= since && waived.At < until && waived.LearnedAt <= knownAt).Select(waived => waived.Duty).Distinct().ToListAsync(stop);
        return found.ConvertAll(duty => new Drawable(duty.Value, null));
    }
}
