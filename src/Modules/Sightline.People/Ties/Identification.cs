using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Linkage;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>A nominal of whom it is asked who they are. Ordinary values only: a tie made by confidential ones would tell of them.</summary>
internal sealed record Newcomer(NominalId Nominal, long Number, AgencyCode HeldBy, PersonDetails Details)
{
    public IReadOnlyList<NominalId> NeverSameAs { get; init; } = [];

    public bool IsNew { get; init; } = true;
}

/// <summary>Finds out who a nominal is: tied where certain, put to a person where not, and left alone otherwise.</summary>
internal sealed class Identification(UnitOfWork unit, TieBook ties, LookUpIndex index, PreparedPeople prepared, ReviewerOf reviewerOf, Kernel.IIdSource ids)
{
    /// <summary>Beyond this a block says too little to be worth reading: the nominal is found by its rarer keys or not at all.</summary>
    private const int MostOfBlock = 40;

    /// <summary>Comparing more would slow an import and has not been seen to find anybody else.</summary>
    private const int MostCompared = 12;

    /// <summary>Questions nobody could answer in a day help nobody: the closest are asked.</summary>
    private const int MostReviews = 2;

    private static readonly LinkageModel Model = LinkageModel.Default;

    internal async Task IdentifyAsync(Newcomer newcomer, CancellationToken stop)
    {
        ties.AppendOtherSides(newcomer.Nominal, newcomer.NeverSameAs, newcomer.HeldBy);
        var found = await CompareAsync(newcomer, stop);
        if (found.Count == 0)
        {
            return;
        }
        var standing = await ties.StandingAsync(found.Select(match => match.Nominal).Concat(newcomer.NeverSameAs).Append(newcomer.Nominal).ToList(), stop);
        var apart = await ties.ApartAsync(newcomer.Nominal, newcomer.NeverSameAs, newcomer.IsNew, standing, stop);
        var open = found.Where(match => !apart.Holds(match.Nominal, standing)).ToList();
        if (open.Count == 0 || standing.ContainsKey(newcomer.Nominal))
        {
            return;
        }
        var tied = TieTo(newcomer, open, standing);
        // Whoever is tied already needs no question about the less likely; one as likely may be a second person made of one.
        var questions = open.Where(match => tied is null || (match.Weight >= Model.Tie && match.Nominal != tied && !IsOf(match.Nominal, tied, standing)));
        await PutToReviewAsync(newcomer, questions.ToList(), standing, stop);
    }

    private async Task<List<Match>> CompareAsync(Newcomer newcomer, CancellationToken stop)
    {
        var probes = LookUpKeys.Probes(newcomer.Details).Where(key => key.Kind <= Kinds.RarestForRecording).Take(24).ToList();
        var numbers = Candidates.Best(probes, await index.ProbeAsync(KeyHash.Of(probes), MostOfBlock, stop), MostCompared);
        numbers.Remove(newcomer.Number);
        if (numbers.Count == 0)
        {
            return [];
        }
        var mine = Model.Prepare(newcomer.Details);
        var matches = new List<Match>();
        foreach (var other in await prepared.OfAsync(numbers, stop))
        {
            var comparison = Model.Compare(mine, other.Person);
            var isOwn = other.HeldBy == newcomer.HeldBy.Value && Described.ShareOwnReference(newcomer.Details, other.Details, newcomer.HeldBy);
            var verdict = isOwn ? Verdict.Tied : Model.Decide(comparison);
            if (verdict != Verdict.Different)
            {
                matches.Add(new Match(other.Nominal, comparison.Weight, verdict, isOwn ? TieBasis.SameReference : TieBasis.Engine));
            }
        }
        return matches.OrderByDescending(match => match.Basis == TieBasis.SameReference).ThenByDescending(match => match.Weight)
            .ThenBy(match => match.Nominal.Value).ToList();
    }

    /// <summary>Ties to the best of those that are certain, unless another record of the same person speaks against it (a twin's would).</summary>
    private NominalId? TieTo(Newcomer newcomer, List<Match> matches, IReadOnlyDictionary<NominalId, PersonId> standing)
    {
        var best = matches.FirstOrDefault(match => match.Verdict == Verdict.Tied);
        if (best is null)
        {
            return null;
        }
        var person = ties.PersonOf(best.Nominal, standing, best.Weight, best.Basis);
        ties.Append(newcomer.Nominal, person, best.Basis, best.Weight);
        return best.Nominal;
    }

    private async Task PutToReviewAsync(Newcomer newcomer, List<Match> matches, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        // One question for each person, not one for each record of them.
        var asked = matches.DistinctBy(match => standing.TryGetValue(match.Nominal, out var person) ? person.Value : match.Nominal.Value).Take(MostReviews);
        foreach (var match in asked)
        {
            var review = new TieReview
            {
                Id = new ReviewId(ids.New()),
                NominalId = newcomer.Nominal,
                OtherId = match.Nominal,
                Agency = await reviewerOf.Async(newcomer.HeldBy, match.Nominal, stop),
                Weight = match.Weight,
                State = ReviewState.Open,
                PutAt = ties.Now,
            };
            ties.Append(review);
            unit.State(new TiePutToReview { Review = review.Id, Nominal = review.NominalId, Other = review.OtherId, Agency = review.Agency, Weight = match.Weight });
        }
    }

    private static bool IsOf(NominalId nominal, NominalId? tied, IReadOnlyDictionary<NominalId, PersonId> standing) =>
        tied is { } to && standing.TryGetValue(to, out var person) && standing.TryGetValue(nominal, out var other) && person == other;

    private sealed record Match(NominalId Nominal, double Weight, Verdict Verdict, TieBasis Basis);
}
