using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Ports;

namespace Sightline.People.Reviews;

/// <summary>The agency that is asked whether two records are one person.</summary>
[Named("reviewing-agency")]
internal sealed class ReviewingAgency : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        TiePutToReview put => Resolved.To(put.Agency),
        TieReviewReopened again => Resolved.To(again.Agency),
        TieReviewLeftOpen open => Resolved.To(open.Agency),
        _ => Resolved.NotKnown,
    });
}

/// <summary>The page on which it is decided.</summary>
[Named("tie-review")]
internal sealed class TieReviewLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(TiePutToReview.Review), out var review) ? $"/people/reviews/{review}" : null;
}

/// <summary>The agency that is asked about its own record.</summary>
[Named("asked-agency")]
internal sealed class AskedAgency : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is HolderAsked asked ? Resolved.To(asked.Agency) : Resolved.NotKnown);
}

/// <summary>The page on which the holder answers.</summary>
[Named("holder-question")]
internal sealed class HolderQuestionLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(HolderAsked.Question), out var question) ? $"/people/questions/{question}" : null;
}
