using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Linkage;
using Sightline.People.Details;
using Sightline.People.Index;
using Sightline.People.Model;

namespace Sightline.People.Ties;

/// <summary>A nominal of whom it is asked who they are. Ordinary values only: a tie made by confidential ones would tell of them.</summary>
internal sealed record Newcomer(NominalId Nominal, long Number, AgencyCode HeldBy, PersonDetails Details)
{
    public IReadOnlyList<NominalId> NeverSameAs { get; init; } = [];

    public bool IsNew { get; init; } = true;
}

/// <summary>Finds out who a nominal is: tied where certain, put to a person where not, and left alone otherwise.</summary>
internal sealed class Identification(TieBook ties, LookUpIndex index, PreparedPeople prepared, ReviewQuestions questions, IsWithService isWithService)
{
    /// <summary>Beyond this a block says too little to be worth reading: the nominal is found by its rarer keys or not at all.</summary>
    private const int MostOfBlock = 40;

    /// <summary>Comparing more would slow an import and has not been seen to find anybody else.</summary>
    private const int MostCompared = 12;

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
        if (!newcomer.IsNew)
        {
            await questions.AskAgainAsync(newcomer, found, standing, stop);
        }
        if (open.Count == 0 || standing.ContainsKey(newcomer.Nominal))
        {
            return;
        }
        // What a survivors' service holds changes neither a tie between others nor a question put to them: they are tied and asked as if it held nobody.
        var openly = open.Where(match => !match.IsWithService).ToList();
        var certain = openly.Find(match => match.Verdict == Verdict.Tied);
        var tied = certain ?? await CertainWithServiceAsync(newcomer, open, standing, stop);
        TieTo(newcomer, tied, standing);
        await AskAsync(newcomer, openly, await isWithService.Async(newcomer.HeldBy, stop) ? tied : certain, standing, stop);
        await AskAsync(newcomer, open.Where(match => match.IsWithService).ToList(), tied, standing, stop);
    }

    /// <summary>
    /// A service's record carries what is known of her to the service, and to nobody through it: whoever else is tied to it already is not made one person with the newcomer,
    /// whom their own records do not tie.
    /// </summary>
    private async Task<Match?> CertainWithServiceAsync(Newcomer newcomer, List<Match> open, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        var isService = await isWithService.Async(newcomer.HeldBy, stop);
        foreach (var match in open.Where(match => match.IsWithService && match.Verdict == Verdict.Tied))
        {
            if (isService || !standing.TryGetValue(match.Nominal, out var person) || await isWithService.AllAsync(await ties.NominalsOfAsync([person], stop), stop))
            {
                return match;
            }
        }
        return null;
    }

    /// <summary>Whoever is tied already needs no question about the less likely; one as likely may be a second person made of one.</summary>
    private async Task AskAsync(Newcomer newcomer, List<Match> matches, Match? tied, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        var model = await prepared.ModelAsync(stop);
        var uncertain = matches.Where(match => tied is null
            || (match.Weight >= model.Tie && match.Nominal != tied.Nominal && !IsOf(match.Nominal, tied.Nominal, standing))).ToList();
        await questions.PutAsync(newcomer, tied is null ? uncertain : await NotKeptApartAsync(tied.Nominal, uncertain, standing, stop), standing, stop);
    }

    /// <summary>Of others' records and of survivors' services' as many each: neither takes the other's place among those that are compared.</summary>
    private static IEnumerable<long> Best(Newcomer newcomer, IReadOnlyList<LookUpKey> probes, IReadOnlyList<IReadOnlyList<long>> found) =>
        Candidates.Best(probes, found, MostCompared + 1).Where(number => number != newcomer.Number).Take(MostCompared);

    /// <summary>A decision that keeps a person apart from another holds for every record that is tied to either later.</summary>
    private async Task<List<Match>> NotKeptApartAsync(NominalId tied, List<Match> uncertain, IReadOnlyDictionary<NominalId, PersonId> standing, CancellationToken stop)
    {
        if (uncertain.Count == 0)
        {
            return uncertain;
        }
        IReadOnlyList<NominalId> all = standing.TryGetValue(tied, out var person) ? [.. await ties.NominalsOfAsync([person], stop), tied] : [tied];
        var apart = await ties.ApartAsync(all, stop);
        return uncertain.Where(match => !apart.Holds(match.Nominal, standing)).ToList();
    }

    private async Task<List<Match>> CompareAsync(Newcomer newcomer, CancellationToken stop)
    {
        var probes = LookUpKeys.Probes(newcomer.Details).Where(key => key.Kind <= Kinds.RarestForRecording).Take(24).ToList();
        var probed = await index.ProbeAsync(KeyHash.Of(probes), MostOfBlock, stop);
        var numbers = Best(newcomer, probes, probed.Openly).Union(Best(newcomer, probes, probed.WithServices)).ToList();
        if (numbers.Count == 0)
        {
            return [];
        }
        var model = await prepared.ModelAsync(stop);
        var mine = model.Prepare(newcomer.Details);
        var matches = new List<Match>();
        foreach (var other in await prepared.OfAsync(numbers, stop))
        {
            var comparison = model.Compare(mine, other.Person);
            var isOwn = other.HeldBy == newcomer.HeldBy.Value && Described.ShareOwnReference(newcomer.Details, other.Details, newcomer.HeldBy);
            var verdict = isOwn ? Verdict.Tied : model.Decide(comparison);
            if (verdict != Verdict.Different)
            {
                matches.Add(new Match(other.Nominal, comparison.Weight, verdict, isOwn ? TieBasis.SameReference : TieBasis.Engine, TieHistory.KindsOf(comparison))
                {
                    IsWithService = await isWithService.Async(new AgencyCode(other.HeldBy), stop),
                });
            }
        }
        return matches.OrderByDescending(match => match.Basis == TieBasis.SameReference).ThenByDescending(match => match.Weight)
            .ThenBy(match => match.Nominal.Value).ToList();
    }

    /// <summary>Ties to the best of those that are certain, unless another record of the same person speaks against it (a twin's would).</summary>
    private void TieTo(Newcomer newcomer, Match? best, IReadOnlyDictionary<NominalId, PersonId> standing)
    {
        if (best is not null)
        {
            ties.Append(newcomer.Nominal, ties.PersonOf(best.Nominal, standing, best.Weight, best.Basis), best.Basis, best.Weight);
        }
    }

    private static bool IsOf(NominalId nominal, NominalId tied, IReadOnlyDictionary<NominalId, PersonId> standing) =>
        standing.TryGetValue(tied, out var person) && standing.TryGetValue(nominal, out var other) && person == other;
}

/// <param name="Kinds">Evidence of a person's own in which the two agree.</param>
internal sealed record Match(NominalId Nominal, double Weight, Verdict Verdict, TieBasis Basis, EvidenceKinds Kinds)
{
    /// <summary>A survivors' service holds it.</summary>
    public bool IsWithService { get; init; }
}
