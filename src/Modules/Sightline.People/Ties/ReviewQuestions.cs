using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>Puts uncertain pairs to whoever may decide them: each pair once, and one that was decided only upon evidence of another kind.</summary>
internal sealed class ReviewQuestions(UnitOfWork unit, TieBook ties, TieHistory history, ReviewerOf reviewerOf, IIdSource ids)
{
    /// <summary>Questions nobody could answer in a day help nobody: the closest are asked.</summary>
    private const int MostReviews = 2;

    internal async Task PutAsync(Newcomer newcomer, List<Match> matches, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        // One question for each person, not one for each record of them.
        var asked = matches.DistinctBy(match => standing.TryGetValue(match.Nominal, out var person) ? person.Value : match.Nominal.Value).Take(MostReviews).ToList();
        foreach (var match in asked)
        {
            if (!await IsAskedAlreadyAsync(newcomer, match, standing, stop) && await reviewerOf.Async(newcomer.HeldBy, match.Nominal, stop) is { } reviewer)
            {
                Put(newcomer.Nominal, match, reviewer);
            }
        }
    }

    /// <summary>
    /// About the very record, whatever was answered; about another record of the same person, while that question is open. A question to a survivors' service answers none that
    /// others would be asked: they are asked as if it held nobody.
    /// </summary>
    private async Task<bool> IsAskedAlreadyAsync(Newcomer newcomer, Match match, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        if (newcomer.IsNew)
        {
            return false;
        }
        var asked = await ties.ReviewsBetween([newcomer.Nominal], await AlikeAsync(newcomer, match, standing, stop)).AsNoTracking().ToListAsync(stop);
        return asked.Any(review => review.NominalId == match.Nominal || review.OtherId == match.Nominal || TieBook.StillOpen.Contains(review.State));
    }

    /// <summary>The match and every other record of the same person of which the same may know: of a survivors' service's, or of all others'.</summary>
    private async Task<IReadOnlyList<NominalId>> AlikeAsync(Newcomer newcomer, Match match, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        var alike = new List<NominalId> { match.Nominal };
        if (standing.TryGetValue(match.Nominal, out var person))
        {
            var isWithService = await reviewerOf.IsWithServiceAsync(newcomer.HeldBy, match.Nominal, stop);
            foreach (var other in (await ties.NominalsOfAsync([person], stop)).Where(other => other != match.Nominal && other != newcomer.Nominal))
            {
                if (await reviewerOf.IsWithServiceAsync(newcomer.HeldBy, other, stop) == isWithService)
                {
                    alike.Add(other);
                }
            }
        }
        return alike;
    }

    /// <summary>
    /// Two that somebody decided to keep apart are never tied again by themselves, and asked about again only when an identifier, a mobile or a mailbox agrees of which
    /// whoever decided did not know. Two on different sides of one matter are not asked about again whatever agrees.
    /// </summary>
    internal async Task AskAgainAsync(Newcomer newcomer, IReadOnlyList<Match> matches, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        var asked = new HashSet<NominalId>();
        foreach (var match in matches.Where(match => match.Kinds != EvidenceKinds.None))
        {
            // The decision may have been taken about another record of the same person.
            var alike = await AlikeAsync(newcomer, match, standing, stop);
            var between = await ties.ReviewsBetween([newcomer.Nominal], alike).ToListAsync(stop);
            var decided = between.Where(review => review.State == ReviewState.Different).ToList();
            var isNew = decided.Count > 0 && decided.TrueForAll(review => (match.Kinds & ~review.Known) != 0);
            if (!isNew || alike.Any(asked.Contains) || between.Exists(review => review.State == ReviewState.OtherSides || TieBook.StillOpen.Contains(review.State)))
            {
                continue;
            }
            asked.UnionWith(alike);
            // The decision stays as it was until somebody takes another, so that nothing ties them in between.
            decided.ForEach(review => review.Known |= match.Kinds);
            if (await reviewerOf.Async(newcomer.HeldBy, match.Nominal, stop) is { } reviewer)
            {
                var review = Append(newcomer.Nominal, match, reviewer);
                unit.State(new TieReviewReopened { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Agency = review.Agency, NewEvidence = true });
                await history.RememberAsync(TieStep.NewEvidence, review.NominalId, review.OtherId, null, stop);
            }
        }
    }

    private void Put(NominalId nominal, Match match, WhoReviews reviewer)
    {
        var review = Append(nominal, match, reviewer);
        unit.State(new TiePutToReview { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Agency = review.Agency, Weight = match.Weight });
    }

    private TieReview Append(NominalId nominal, Match match, WhoReviews reviewer)
    {
        var review = new TieReview
        {
            Id = new ReviewId(ids.New()),
            NominalId = nominal,
            OtherId = match.Nominal,
            Agency = reviewer.Agency,
            Weight = match.Weight,
            State = reviewer.State,
            PutAt = ties.Now,
            Known = match.Kinds,
        };
        ties.Append(review);
        return review;
    }
}
