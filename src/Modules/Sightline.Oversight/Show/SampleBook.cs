using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Show;

/// <summary>The samples that were drawn, and the kinds there are.</summary>
internal sealed class SampleBook(SightlineDb db, RuleBook rulebook, IDirectory directory, Acting acting, IClock clock)
{
    private readonly Dictionary<AgencyCode, string?> areas = [];

    internal AgencyCode Reader => acting.Current.Agency;

    internal async Task<IReadOnlyList<SampleRule>> KindsAsync(CancellationToken stop) =>
        await directory.FindAsync(Reader, stop) is { } agency
            ? rulebook.SamplesOn(LondonTime.DayOf(clock.GetCurrentInstant()), agency.Area, agency.Kind.InRulebook())
            : [];

    internal async Task<SampleRule?> KindAsync(string code, CancellationToken stop) => (await KindsAsync(stop)).FirstOrDefault(kind => kind.Code == code);

    /// <summary>As it was on the day it was drawn. Null only for a code that is not in the rulebook.</summary>
    internal async Task<SampleRule?> RuleOfAsync(Sample sample, CancellationToken stop)
    {
        var area = await AreaAsync(sample.Agency, stop);
        var versions = rulebook.Samples.Where(rule => rule.Code == sample.Kind).ToList();
        return versions.Find(rule => rule.InForceOn(LondonTime.DayOf(sample.DrawnAt), area) != Answer.No) ?? versions.LastOrDefault();
    }

    /// <summary>Asked once for an agency: a list of samples is nearly all of one.</summary>
    private async Task<string?> AreaAsync(AgencyCode agency, CancellationToken stop)
    {
        if (!areas.TryGetValue(agency, out var area))
        {
            area = areas[agency] = (await directory.FindAsync(agency, stop))?.Area;
        }
        return area;
    }

    /// <summary>Null: there is none that this agency drew, or was asked to look at and still may.</summary>
    internal async Task<Sample?> FindAsync(SampleId id, CancellationToken stop)
    {
        var sample = await db.Set<Sample>().AsNoTracking().FirstOrDefaultAsync(sample => sample.Id == id, stop);
        return sample is not null && (sample.Agency == Reader || MayLook(sample)) ? sample : null;
    }

    internal async Task<IReadOnlyList<Sample>> AllAsync(CancellationToken stop)
    {
        const int Most = 200;
        var (own, now) = (Reader, clock.GetCurrentInstant());
        var drawn = await db.Set<Sample>().AsNoTracking().Where(sample => sample.Agency == own).OrderByDescending(sample => sample.DrawnAt).Take(Most).ToListAsync(stop);
        var others = await db.Set<Sample>().AsNoTracking().Where(sample => sample.Agency != own && sample.ReviewUntil > now).ToListAsync(stop);
        return [.. drawn.Concat(others.Where(MayLook)).OrderByDescending(sample => sample.DrawnAt)];
    }

    internal Task<List<SampleCase>> CasesAsync(SampleId sample, CancellationToken stop) =>
        db.Set<SampleCase>().AsNoTracking().Where(row => row.Sample == sample).OrderBy(row => row.Number).ToListAsync(stop);

    /// <summary>The newest review of each record by each agency.</summary>
    internal async Task<IReadOnlyList<CaseReview>> ReviewsAsync(SampleId sample, CancellationToken stop)
    {
        var all = await db.Set<CaseReview>().AsNoTracking().Where(review => review.Sample == sample).ToListAsync(stop);
        return [.. all.GroupBy(review => (review.Number, review.By)).Select(group => group.MaxBy(review => (review.At, review.Fact))!)];
    }

    internal Task<bool> IsLookedThroughAsync(SampleId sample, CancellationToken stop) => db.Set<SampleEnd>().AnyAsync(end => end.Sample == sample, stop);

    internal Task<List<SampleAction>> ActionsAsync(SampleId sample, CancellationToken stop) =>
        db.Set<SampleAction>().AsNoTracking().Where(action => action.Sample == sample).OrderBy(action => action.DueBy).ToListAsync(stop);

    /// <summary>Somebody outside looks while they were asked to, and no longer.</summary>
    private bool MayLook(Sample sample) => sample.Reviewers.Contains(Reader) && sample.ReviewUntil is { } until && clock.GetCurrentInstant() < until;
}
