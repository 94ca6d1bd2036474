namespace Sightline.Linkage;

/// <summary>Holds an answer against the truth. Pairs of which nobody knows the truth count neither way.</summary>
public static class Evaluator
{
    private static readonly double[] Finer = [0.95, 0.99, 0.995, 0.999, 0.9999];

    /// <param name="links">What is to be judged.</param>
    /// <param name="truth">The truth of the same records.</param>
    /// <param name="mostErrors">So many wrong pairs of each kind are listed; all are counted.</param>
    public static Evaluation Evaluate(JudgedLinks links, Truth truth, int mostErrors = 50)
    {
        ArgumentNullException.ThrowIfNull(links);
        ArgumentNullException.ThrowIfNull(truth);
        return new Judging(links, truth, mostErrors).Evaluation();
    }

    /// <summary>The same for the answer of a run.</summary>
    public static Evaluation Evaluate(LinkResult result, RecordSet records, LinkScope scope, Truth truth, int mostErrors = 50)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(records);
        return Evaluate(JudgedLinks.Of(result, records, scope), truth, mostErrors);
    }

    internal static IReadOnlyList<double> Grid(double? recommended) => [.. Enumerable.Range(1, 99).Select(hundredth => hundredth / 100.0).Concat(Finer)
        .Concat(recommended is { } one ? [one] : []).Distinct().OrderDescending()];

    private sealed class Judging
    {
        private readonly JudgedLinks _links;
        private readonly int[] _person;
        private readonly int[] _file;
        private readonly int[] _order;
        private readonly int _mostErrors;
        private readonly long _truePairs;

        internal Judging(JudgedLinks links, Truth truth, int mostErrors)
        {
            (_links, _mostErrors) = (links, mostErrors);
            _person = truth.Numbers.ToArray();
            _file = [.. links.File];
            _truePairs = GroupCounts.TruePairs(_person, _file, links.BetweenOnly);
            var weights = links.Weight.ToArray();
            _order = [.. Enumerable.Range(0, weights.Length)];
            Array.Sort(Array.ConvertAll(weights, weight => -weight), _order);
        }

        internal Evaluation Evaluation()
        {
            var thresholds = Sweep(out var bestPairs);
            var recommended = _links.Recommended is { } asked ? thresholds.First(one => one.Probability == asked) : (AtThreshold?)null;
            var (clusters, exact) = Clusters();
            var falseLinks = FalseLinks(recommended?.Probability ?? bestPairs, out var falseCount);
            var missed = new MissedPairs(_links, _person, recommended?.Probability ?? bestPairs).Worst(_mostErrors);
            var atDecision = thresholds.First(one => one.Probability == (recommended?.Probability ?? bestPairs));
            return new Evaluation
            {
                Thresholds = [.. thresholds.Where(one => one.Probability != bestPairs || Grid(_links.Recommended).Contains(bestPairs))],
                BestPairs = thresholds.First(one => one.Probability == bestPairs),
                BestGroups = thresholds.MaxBy(one => one.Groups.F1),
                At95 = thresholds.First(one => one.Probability == 0.95),
                AtRecommended = recommended,
                Clusters = clusters,
                ExactClusters = exact,
                WithReview = thresholds.First(one => one.Probability == _links.Review),
                Calibration = Bins(0, 1),
                CalibrationError = Error(Bins(0.5, 1)),
                PrecisionAbove95 = thresholds.First(one => one.Probability == 0.95).Pairs.Precision,
                TruePairs = _truePairs,
                NotJudged = _order.Count(link => !IsJudged(link)),
                FalseLinks = falseLinks,
                FalseLinkCount = falseCount,
                Missed = missed,
                MissedCount = _truePairs - atDecision.Pairs.Right,
            };
        }

        private double Probability(int link) => LinkResult.Probability(_links.Weight[link]);

        private bool IsTrue(int link) => _person[_links.Left[link]] == _person[_links.Right[link]];

        /// <summary>Both sides are known, and where only pairs of two files count, it is one.</summary>
        private bool IsJudged(int link) => _person[_links.Left[link]] >= 0 && _person[_links.Right[link]] >= 0
            && !(_links.BetweenOnly && _file[_links.Left[link]] == _file[_links.Right[link]]);

        /// <summary>The best threshold of all: pairs of one weight stand or fall together.</summary>
        private double BestPairs()
        {
            var (said, right, best, at) = (0L, 0L, -1.0, 0.95);
            for (var place = 0; place < _order.Length; place++)
            {
                var link = _order[place];
                said += IsJudged(link) ? 1 : 0;
                right += IsJudged(link) && IsTrue(link) ? 1 : 0;
                var isLast = place + 1 == _order.Length || _links.Weight[_order[place + 1]] != _links.Weight[link];
                var f1 = new Accuracy(said, right, _truePairs).F1;
                if (isLast && f1 > best)
                {
                    (best, at) = (f1, Probability(link));
                }
            }

            return at;
        }

        private List<AtThreshold> Sweep(out double best)
        {
            best = BestPairs();
            var grid = Grid(_links.Recommended).Append(best).Append(_links.Review).Distinct().OrderDescending();
            var groups = new GroupCounts(_person, _file, _links.BetweenOnly);
            var found = new List<AtThreshold>();
            var (place, said, right) = (0, 0L, 0L);
            foreach (var threshold in grid)
            {
                for (; place < _order.Length && Probability(_order[place]) >= threshold; place++)
                {
                    var link = _order[place];
                    groups.Join(_links.Left[link], _links.Right[link]);
                    said += IsJudged(link) ? 1 : 0;
                    right += IsJudged(link) && IsTrue(link) ? 1 : 0;
                }

                var together = new Accuracy(groups.Pairs, groups.True, _truePairs);
                found.Add(new AtThreshold(threshold, new Accuracy(said, right, _truePairs), together, groups.People == 0 ? 1 : groups.Exact / (double)groups.People));
            }

            return found;
        }

        private (Accuracy? Clusters, double? Exact) Clusters()
        {
            if (_links.Cluster is not { } clusters)
            {
                return (null, null);
            }

            var groups = new GroupCounts(_person, _file, _links.BetweenOnly);
            var first = new Dictionary<int, int>();
            for (var record = 0; record < clusters.Count; record++)
            {
                if (!first.TryAdd(clusters[record], record))
                {
                    groups.Join(first[clusters[record]], record);
                }
            }

            return (new Accuracy(groups.Pairs, groups.True, _truePairs), groups.People == 0 ? 1 : groups.Exact / (double)groups.People);
        }

        private List<CalibrationBin> Bins(double from, double to)
        {
            const int Many = 10;
            var (pairs, said, found) = (new long[Many], new double[Many], new long[Many]);
            foreach (var link in _order.Where(IsJudged))
            {
                var probability = Probability(link);
                if (probability >= from)
                {
                    var bin = Math.Min(Many - 1, (int)((probability - from) / (to - from) * Many));
                    pairs[bin]++;
                    said[bin] += probability;
                    found[bin] += IsTrue(link) ? 1 : 0;
                }
            }

            var width = (to - from) / Many;
            return [.. Enumerable.Range(0, Many).Select(bin => new CalibrationBin(from + (bin * width), from + ((bin + 1) * width), pairs[bin], said[bin] / Math.Max(1, pairs[bin]),
                found[bin] / (double)Math.Max(1, pairs[bin])))];
        }

        private static double Error(List<CalibrationBin> bins)
        {
            var all = bins.Sum(bin => bin.Pairs);
            return all == 0 ? 0 : bins.Sum(bin => bin.Pairs * Math.Abs(bin.Said - bin.Found)) / all;
        }

        private List<WrongPair> FalseLinks(double threshold, out long count)
        {
            var worst = new List<WrongPair>();
            count = 0;
            foreach (var link in _order.TakeWhile(link => Probability(link) >= threshold).Where(link => IsJudged(link) && !IsTrue(link)))
            {
                count++;
                if (worst.Count < _mostErrors)
                {
                    worst.Add(new WrongPair(_links.Left[link], _links.Right[link], _links.Weight[link]));
                }
            }

            return worst;
        }
    }
}
