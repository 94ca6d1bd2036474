using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.Reviews;

internal enum Show
{
    Open = 0,

    /// <summary>A danger, an order, or two sides rest on it.</summary>
    Dear = 1,
    NotSure = 2,
    Decided = 3,
}

internal sealed record ListedReview
{
    public required ReviewId Id { get; init; }

    public required string One { get; init; }

    public required string Other { get; init; }

    public required Worth Worth { get; init; }

    /// <summary>Each record with what rests on it.</summary>
    public required IReadOnlyList<string> Why { get; init; }

    public required double Weight { get; init; }

    public required ReviewState State { get; init; }

    public required Instant PutAt { get; init; }

    public Instant? DecidedAt { get; init; }

    /// <summary>Who was not sure and why, or who decided.</summary>
    public TieEvent? Last { get; init; }
}

/// <summary>Who looks at the list: what is not shown to their agency, and whom they are kept from.</summary>
internal sealed record ReviewViewer(TiesSeen Seen, KeptBack Kept);

internal sealed record ReviewPage(IReadOnlyList<ListedReview> Lines, int Page, int Pages)
{
    public required int Open { get; init; }

    public required int Dear { get; init; }

    public required int NotSure { get; init; }
}

/// <summary>
/// The questions one agency is asked: dearest first, then likeliest; those somebody could not tell stand behind the rest. What each viewer may not see plays no part in
/// the order.
/// </summary>
internal sealed class ReviewList(SightlineDb db, StakeBook stakes, TieHistory history, ReadAudit audit, ReviewViewer viewer)
{
    internal const int PerPage = 25;

    /// <summary>Beyond this many open questions the likeliest are ordered by what rests on them; the rest come up as these are answered.</summary>
    private const int MostOrdered = 2000;

    internal async Task<ReviewPage> ReadAsync(Show show, int page, CancellationToken stop)
    {
        var (agency, hidden) = (viewer.Seen.Viewer, await viewer.Seen.OtherServicesAsync(stop));
        var all = await Rows(hidden, db.Set<TieReview>().Where(review => review.Agency == agency && TieBook.StillOpen.Contains(review.State)))
            .OrderByDescending(row => row.Weight).ThenBy(row => row.Id).Take(MostOrdered).ToListAsync(stop);
        var open = (await viewer.Kept.WithoutAsync(all, row => [row.NominalId.Value, row.OtherId.Value], stop)).ToList();
        var resting = await stakes.OfAsync(open.SelectMany(row => new[] { row.NominalId, row.OtherId }).ToList(), stop);
        var ordered = open.ConvertAll(row => (Row: row, Worth: resting.WorthOf(row.NominalId, row.OtherId)))
            .OrderBy(one => one.Row.State == ReviewState.CouldNotTell).ThenBy(one => one.Worth).ThenByDescending(one => one.Row.Weight).ThenBy(one => one.Row.Id).ToList();
        var dear = ordered.Where(one => one.Worth <= Worth.Order).ToList();
        var notSure = ordered.Where(one => one.Row.State == ReviewState.CouldNotTell).ToList();
        var counts = (Open: ordered.Count, Dear: dear.Count, NotSure: notSure.Count);
        if (show == Show.Decided)
        {
            return await DecidedAsync(page, counts, stop);
        }
        var shown = show switch { Show.Dear => dear, Show.NotSure => notSure, _ => ordered };
        var (at, pages) = Fit(page, shown.Count);
        var lines = await ShowAsync(shown.Skip((at - 1) * PerPage).Take(PerPage).ToList(), resting, stop);
        return new ReviewPage(lines, at, pages) { Open = counts.Open, Dear = counts.Dear, NotSure = counts.NotSure };
    }

    private async Task<ReviewPage> DecidedAsync(int page, (int Open, int Dear, int NotSure) counts, CancellationToken stop)
    {
        var (agency, hidden) = (viewer.Seen.Viewer, await viewer.Seen.OtherServicesAsync(stop));
        var decided = Rows(hidden, db.Set<TieReview>().Where(review => review.Agency == agency && (review.State == ReviewState.Same || review.State == ReviewState.Different)));
        var (at, pages) = Fit(page, await decided.CountAsync(stop));
        var some = await decided.OrderByDescending(row => row.DecidedAt).ThenBy(row => row.Id).Skip((at - 1) * PerPage).Take(PerPage).ToListAsync(stop);
        var rows = (await viewer.Kept.WithoutAsync(some, row => [row.NominalId.Value, row.OtherId.Value], stop)).ToList();
        var resting = await stakes.OfAsync(rows.SelectMany(row => new[] { row.NominalId, row.OtherId }).ToList(), stop);
        var lines = await ShowAsync(rows.ConvertAll(row => (row, resting.WorthOf(row.NominalId, row.OtherId))), resting, stop);
        return new ReviewPage(lines, at, pages) { Open = counts.Open, Dear = counts.Dear, NotSure = counts.NotSure };
    }

    /// <summary>What rests on somebody is read of them: the entry names everybody on the page.</summary>
    private async Task<IReadOnlyList<ListedReview>> ShowAsync(List<(Row Row, Worth Worth)> rows, Stakes resting, CancellationToken stop)
    {
        if (rows.Count == 0)
        {
            return [];
        }
        var subjects = rows.SelectMany(one => new[] { one.Row.NominalId.Value, one.Row.OtherId.Value }).Distinct().ToList();
        return await audit.ShowAsync(
            new Disclosure("possible ties", subjects, ["what-rests"]),
            async () =>
            {
                var lines = new List<ListedReview>();
                foreach (var (row, worth) in rows)
                {
                    lines.Add(await LineAsync(row, worth, resting, stop));
                }
                return (IReadOnlyList<ListedReview>)lines;
            },
            stop);
    }

    private async Task<ListedReview> LineAsync(Row row, Worth worth, Stakes resting, CancellationToken stop)
    {
        var (one, other) = (Nominal.ReferenceOf(row.One), Nominal.ReferenceOf(row.Other));
        var why = new[] { (one, resting.WordsOf(row.NominalId)), (other, resting.WordsOf(row.OtherId)) };
        var isOpen = row.State is ReviewState.Open or ReviewState.OpenWithService;
        return new ListedReview
        {
            Id = row.Id,
            One = one,
            Other = other,
            Worth = worth,
            Why = why.Where(side => side.Item2.Count > 0).Select(side => $"{side.Item1}: {string.Join("; ", side.Item2)}").ToList(),
            Weight = row.Weight,
            State = row.State,
            PutAt = row.PutAt,
            DecidedAt = row.DecidedAt,
            Last = isOpen ? null : await LastAsync(row, stop),
        };
    }

    private async Task<TieEvent?> LastAsync(Row row, CancellationToken stop)
    {
        var events = await history.OfAsync(row.NominalId, row.OtherId, stop);
        return events.Count > 0 ? events[^1] : null;
    }

    private static (int Page, int Pages) Fit(int page, int lines)
    {
        var pages = Math.Max(1, (lines + PerPage - 1) / PerPage);
        return (Math.Clamp(page, 1, pages), pages);
    }

    /// <summary>A pair of which another survivors' service holds a record is on no list of this agency, whoever put it there.</summary>
    private IQueryable<Row> Rows(IReadOnlyList<AgencyCode> hidden, IQueryable<TieReview> reviews) =>
        from review in reviews.AsNoTracking()
        join one in db.Set<Nominal>() on review.NominalId equals one.Id
        join other in db.Set<Nominal>() on review.OtherId equals other.Id
        where !hidden.Contains(one.HeldBy) && !hidden.Contains(other.HeldBy)
        select new Row
        {
            Id = review.Id,
            NominalId = review.NominalId,
            OtherId = review.OtherId,
            One = one.Number,
            Other = other.Number,
            Weight = review.Weight,
            State = review.State,
            PutAt = review.PutAt,
            DecidedAt = review.DecidedAt,
        };

    private sealed record Row
    {
        public required ReviewId Id { get; init; }

        public required NominalId NominalId { get; init; }

        public required NominalId OtherId { get; init; }

        public required long One { get; init; }

        public required long Other { get; init; }

        public required double Weight { get; init; }

        public required ReviewState State { get; init; }

        public required Instant PutAt { get; init; }

        public required Instant? DecidedAt { get; init; }
    }
}
