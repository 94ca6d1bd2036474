using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Contracts;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.LookUp;

/// <summary>Who looks up, and whom they are kept from: these are found as little as if nobody held them.</summary>
internal sealed record WhoLooksUp(Viewer Viewer, KeptBack Kept);

/// <summary>The look-up: whom somebody may mean, best first, each with why; then the few values shown, read together with their read entry.</summary>
internal sealed class LookUpPeople(SightlineDb db, Scoring scoring, TieBook ties, LookUpShown shown, WhoLooksUp who, IClock clock)
{
    private const int MostShown = 50;

    private const int AtATime = 40;

    /// <summary>A reference names one record: whoever gives it means that record, whatever else fits.</summary>
    private const double Named = 1000;

    internal async Task<LookUpAnswer> FindAsync(LookUpQuery query, CancellationToken stop)
    {
        var sought = QueryReader.Read(query, who.Viewer.Actor.Agency, LondonTime.DayOf(clock.GetCurrentInstant()).Year);
        if (sought.IsEmpty)
        {
            return new LookUpAnswer { NothingAsked = true };
        }
        if (!who.Viewer.SeesOrdinary)
        {
            return new LookUpAnswer();
        }
        var started = Stopwatch.GetTimestamp();
        var most = Math.Clamp(query.Most, 1, MostShown);
        var groups = await GroupAsync(sought, most, stop);
        if (groups.Count == 0 && await who.Kept.IsFromAnybodyAsync(stop))
        {
            // Nobody found, or nobody for this reader: it must take the same time.
            await EvenTime.WaitAsync(started, stop);
        }
        var best = await WithWholePersonsAsync(sought, groups.Take(most).ToList(), stop);
        return await shown.ShowAsync(best, groups.Count > most, stop);
    }

    /// <summary>One group for each person, and one for each nominal that is tied to nobody; at least one more than is shown, where there is one.</summary>
    private async Task<List<Found>> GroupAsync(Sought sought, int most, CancellationToken stop)
    {
        var scored = await scoring.FindAsync(sought, stop);
        if (sought.Number is { } number)
        {
            scored = await AddNamedAsync(scored, sought, number, stop);
        }
        scored = await who.Kept.WithoutAsync(scored, one => [one.Nominal.Value], stop);
        var groups = new Dictionary<Guid, Found>();
        // Best first, a few at a time: whom the rest belong to need not be asked once more are found than are shown.
        foreach (var some in scored.OrderByDescending(one => one.Comparison.Weight).ThenBy(one => one.Nominal).Chunk(AtATime).TakeWhile(_ => groups.Count <= most))
        {
            var standing = await ties.StandingAsync(some.Select(one => one.Nominal).ToList(), stop);
            var members = await shown.MembersAsync(standing.Values.Distinct().ToList(), stop);
            foreach (var one in some)
            {
                PersonId? person = standing.TryGetValue(one.Nominal, out var known) ? known : null;
                if (await shown.IsOtherServicesAsync(one.HeldBy, stop))
                {
                    // To everybody but the service it is tied to nobody: where others hold her it says nothing at all, and where nobody does it stands alone.
                    if (members.Any(member => member.Person == person))
                    {
                        continue;
                    }
                    person = null;
                }
                groups.TryAdd(person?.Value ?? one.Nominal.Value, new Found(one, person) { Weight = one.Comparison.Weight });
            }
        }
        return groups.Values.OrderByDescending(found => found.Weight).ThenBy(found => found.Best.Nominal).ToList();
    }

    private async Task<IReadOnlyList<Scored>> AddNamedAsync(IReadOnlyList<Scored> scored, Sought sought, long number, CancellationToken stop)
    {
        var named = await db.Set<LookUpProfile>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, stop);
        if (named is null)
        {
            return scored;
        }
        var details = ProfileText.Read(named.Profile);
        var compared = await scoring.CompareAsync(sought, details, stop);
        var reason = new Reason(Field.Identifier, Level.Exact, Named, "the reference of this register");
        var hit = new Scored(named.NominalId, ProfileText.HeldBy(named.Profile), details, compared with { Weight = Named, Reasons = [reason, .. compared.Reasons], IsHeldBack = false });
        return [hit, .. scored.Where(one => one.Nominal != named.NominalId)];
    }

    /// <summary>What two agencies hold apart may together be what was asked: the phone at one, the birthday at the other.</summary>
    private async Task<IReadOnlyList<Found>> WithWholePersonsAsync(Sought sought, List<Found> found, CancellationToken stop)
    {
        var persons = found.Where(one => one.Person is not null).Select(one => one.Person!.Value).ToList();
        var members = await shown.MembersAsync(persons, stop);
        var whole = new List<Found>(found.Count);
        foreach (var one in found)
        {
            var all = one.Person is { } person ? members.Where(member => member.Person == person).ToList() : [];
            var comparison = all.Count > 1
                ? await scoring.CompareAsync(sought, all.Where(member => member.Nominal != one.Best.Nominal).Aggregate(one.Best.Details, (sum, member) => Merged.Of(sum, member.Details)), stop)
                : one.Best.Comparison;
            var isBetter = comparison.Weight > one.Weight;
            var best = isBetter ? comparison : one.Best.Comparison;
            whole.Add(one with
            {
                Person = all.Count > 1 ? one.Person : null,
                Weight = isBetter ? comparison.Weight : one.Weight,
                Comparison = best,
                IsCertain = await scoring.IsCertainAsync(best, stop),
                Nominals = all.Count > 0 ? all.Select(member => member.Nominal).ToList() : [one.Best.Nominal],
            });
        }
        return whole.OrderByDescending(one => one.Weight).ThenBy(one => one.Best.Nominal).ToList();
    }
}

/// <summary>One person, or one untied nominal, that was found.</summary>
internal sealed record Found(Scored Best, PersonId? Person)
{
    public required double Weight { get; init; }

    public Comparison Comparison { get; init; } = Best.Comparison;

    public bool IsCertain { get; init; }

    public IReadOnlyList<NominalId> Nominals { get; init; } = [];
}
