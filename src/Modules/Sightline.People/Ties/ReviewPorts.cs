using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Ports;

namespace Sightline.People.Ties;

/// <summary>The agency that is asked whether two records are one person.</summary>
[Named("reviewing-agency")]
internal sealed class ReviewingAgency : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is TiePutToReview put ? Resolved.To(put.Agency) : Resolved.NotKnown);
}

/// <summary>The page on which it is decided.</summary>
[Named("tie-review")]
internal sealed class TieReviewLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(TiePutToReview.Review), out var review) ? $"/people/reviews/{review}" : null;
}
