using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Contracts;
using Sightline.Rulebook;

namespace Sightline.Oversight.Show;

/// <summary>The records of a sample, as a reader may see them.</summary>
internal sealed class CaseReading(SightlineDb db, IIncidents incidents, IHandledCallOuts handled, IFlagRows flags, CaseViewer viewer)
{
    private const string Gone = "Not held any more.";

    internal Task<IReadOnlyList<ShownCase>> ShowAsync(SampleRule rule, IReadOnlyList<SampleCase> cases, bool isOwn, IReadOnlyList<CaseReview> own, CancellationToken stop) =>
        rule.Population switch
        {
            SamplePopulation.Flags => FlagsAsync(cases, own, stop),
            SamplePopulation.WaivedDuties => WaivedAsync(cases, own, stop),
            _ => CallOutsAsync(cases, isOwn, own, stop),
        };

    private async Task<IReadOnlyList<ShownCase>> CallOutsAsync(IReadOnlyList<SampleCase> cases, bool isOwn, IReadOnlyList<CaseReview> own, CancellationToken stop)
    {
        var ids = cases.Select(one => one.Incident).OfType<IncidentId>().Distinct().ToList();
        var digests = (await incidents.DigestsAsync(ids, stop)).ToDictionary(digest => digest.Incident);
        var handling = (await handled.HandlingAsync(ids, stop)).ToDictionary(one => one.Incident);
        var mayOpen = isOwn && viewer.MayOpenCallOuts;
        return Show(cases, own, (one, shown) => one.Incident is { } id && digests.TryGetValue(id, out var digest) && handling.TryGetValue(id, out var became)
            ? shown with
            {
                When = When(digest.At, isOwn),
                Lines = [CaseWords.Of(digest), .. CaseWords.Of(became, one.Record, mayOpen)],
                Link = mayOpen ? $"/incidents/{id}" : null,
                IsTheReadersOwn = isOwn && viewer.Handled(became),
            }
            : shown);
    }

    private async Task<IReadOnlyList<ShownCase>> FlagsAsync(IReadOnlyList<SampleCase> cases, IReadOnlyList<CaseReview> own, CancellationToken stop)
    {
        var ids = cases.Select(one => new FlagId(one.Record)).ToList();
        var held = await flags.SetBy(viewer.Agency).Where(flag => ids.Contains(flag.Flag)).ToDictionaryAsync(flag => flag.Flag.Value, stop);
        return Show(cases, own, (one, shown) => held.TryGetValue(one.Record, out var flag)
            ? shown with { When = $"Set on {LondonTime.Date(flag.Since)}", Lines = [viewer.Of(flag)], Link = viewer.MayOpenFlags ? $"/risk/flags/one/{one.Record:D}" : null }
            : shown);
    }

    private async Task<IReadOnlyList<ShownCase>> WaivedAsync(IReadOnlyList<SampleCase> cases, IReadOnlyList<CaseReview> own, CancellationToken stop)
    {
        var ids = cases.Select(one => new DutyId(one.Record)).ToList();
        var waived = (await db.Set<WaivedDuty>().AsNoTracking().Where(row => ids.Contains(row.Duty)).ToListAsync(stop)).ToLookup(row => row.Duty.Value, row => row.At);
        return Show(cases, own, (one, shown) => shown with
        {
            When = $"Waived {LondonTime.DateAndTime(waived[one.Record].Max())}",
            Lines = ["Why stands with the duty, and what it was."],
            Link = viewer.MayOpenDuties ? $"/duties/{one.Record:D}" : null,
        });
    }

    private static IReadOnlyList<ShownCase> Show(IReadOnlyList<SampleCase> cases, IReadOnlyList<CaseReview> own, Func<SampleCase, ShownCase, ShownCase> fill) =>
    [
        .. cases.Select((one, index) => fill(one, new ShownCase(index + 1, one.Number)
        {
            When = "",
            Lines = [Gone],
            Answers = own.FirstOrDefault(review => review.Number == one.Number)?.Answers ?? [],
        })),
    ];

    /// <summary>A day and an hour would let somebody outside who knows of one call-out find it here.</summary>
    private static string When(Instant at, bool isOwn) => isOwn ? LondonTime.DateAndTime(at) : LondonTime.DayOf(at).ToString("MMMM uuuu", CultureInfo.InvariantCulture);
}

/// <summary>What whoever reads may open beside the sample, and what they handled themselves.</summary>
internal sealed class CaseViewer(IPermissions permissions, Acting acting, IClock clock)
{
    internal AgencyCode Agency => acting.Current.Agency;

    internal bool MayOpenCallOuts => permissions.Allows(acting.Current, "incidents.view");

    internal bool MayOpenFlags => permissions.Allows(acting.Current, "risk.flag");

    internal bool MayOpenDuties => permissions.Allows(acting.Current, "duties.view");

    internal bool Handled(HandledCallOut callOut) => acting.Current.User is { } user && callOut.HandledBy.Contains(user);

    internal string Of(FlagRow flag)
    {
        var on = flag.Nominal is null ? "On a call-out" : "On a person";
        var stands = flag.EndedOn is { } ended ? $"ended on {LondonTime.Date(ended)}"
            : LondonTime.DayOf(clock.GetCurrentInstant()) <= flag.CurrentUntil ? "stands" : "was not confirmed in time";
        return $"{on}. It {stands}, last confirmed on {LondonTime.Date(flag.LastConfirmed)}.";
    }
}
