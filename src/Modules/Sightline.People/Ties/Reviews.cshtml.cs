using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

internal sealed record OpenReview(ReviewId Id, string One, string Other, Instant PutAt);

/// <summary>The questions this agency is asked, likeliest first.</summary>
[Needs("people.review-ties", For = "review-records")]
[NotAudited("shows references only, no value about anybody")]
internal sealed class ReviewsModel(SightlineDb db, Acting acting) : PageModel
{
    private const int Most = 100;

    public IReadOnlyList<OpenReview> Open { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var agency = acting.Current.Agency;
        var rows = await (from review in db.Set<TieReview>().AsNoTracking()
                          where review.Agency == agency && review.State == ReviewState.Open
                          join one in db.Set<Nominal>() on review.NominalId equals one.Id
                          join other in db.Set<Nominal>() on review.OtherId equals other.Id
                          orderby review.Weight descending, review.Id
                          select new { review.Id, One = one.Number, Other = other.Number, review.PutAt }).Take(Most).ToListAsync(stop);
        Open = rows.ConvertAll(row => new OpenReview(row.Id, Nominal.ReferenceOf(row.One), Nominal.ReferenceOf(row.Other), row.PutAt));
    }
}
