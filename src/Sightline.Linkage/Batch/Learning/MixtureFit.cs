using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Like = Sightline.Linkage.MixtureStart.Like;

namespace Sightline.Linkage;

/// <summary>Fits the mixture without labels, by expectation and maximisation over every pair there is: those not compared count as
/// strangers.</summary>
internal sealed class MixtureFit
{
    private const int Stride = Mixture.Stride;
    private const int Kinds = Mixture.Kinds;
    private const ulong LevelMask = Mixture.LevelMask;

    /// <summary>So many rounds at most; so many before the patterns that nothing but accident explains are left out.</summary>
    private const int MostRounds = 300;
    private const int FirstRounds = 6;

    /// <summary>A belief weighs as much as so many pairs.</summary>
    private const double Pseudo = 20;
    private const double PseudoOfMass = 50;

    // A handful of records, or many copies of one, say nothing about how many strangers there are: some are always believed in.
    private const double FewestPairs = 1_000;
    private const double MostAlike = 0.5;

    // Of the pairs that look like two of one household, so many may be one person who hides.
    private const double FalseShare = 0.04;

    // Records alone cannot say whether two forenames at one surname, birth and home are twins' or one person's, nor whether two births at one
    // name and home are parent's and child's, nor whether one name at two places is of one who moved: where they leave it open, two
    // people have it. What only one person has, an identifier, an e-mail address, settles it.
    private const double TwoPeopleFirst = 1.15;

    // A field tells two kinds apart only if it is known: of two records both say it one time in nine at least.
    private const double KnownEnough = 1 / 3.0;

    private static readonly PairKind[] MayBeOne = [PairKind.Twins, PairKind.TwinsApart, PairKind.Juniors, PairKind.Namesakes];


    // Sums are added up in this many parts, in order, so that they come out the same whatever the threads.
    private const int Parts = 16;

    private readonly BatchField[] _fields;
    private readonly Chance[] _chance;
    private readonly double _pairs;
    private readonly int _threads;
    private readonly Like[][] _like;
    private readonly double[][] _prior;
    private readonly double[] _first;
    private readonly Mixture _mixture;
    private ulong[] _patterns = [];
    private double[] _weights = [];

    private MixtureFit(Fields fields, Chance[] chance, double pairs, int threads)
    {
        _fields = [.. fields.All];
        _chance = chance;
        _pairs = pairs;
        _threads = threads;
        _like = Array.ConvertAll(_fields, MixtureStart.Of);
        _first = First();
        _prior = [.. _fields.Select((field, i) => MixtureStart.Levels(field, chance[i]))];
        _mixture = new Mixture(_fields, new double[Stride], [.. _fields.Select(field => new double[field.Levels * Stride])]);
        for (var field = 0; field < _fields.Length; field++)
        {
            Set(field, _chance[field].Levels, Like.Stranger);
            Set(field, _prior[field], Like.Person);
            Set(field, _prior[field], Like.Near);
        }
    }

    /// <param name="fields">The fields compared.</param>
    /// <param name="chance">What accident gives, field by field.</param>
    /// <param name="seen">Patterns in order, how many pairs each stands for, and the number of pairs there are.</param>
    /// <param name="threads">How many work at once.</param>
    internal static Mixture Of(Fields fields, Chance[] chance, SeenPatterns seen, int threads)
    {
        var pairs = Math.Max(seen.Pairs, FewestPairs);
        var fit = new MixtureFit(fields, chance, pairs, threads) { _patterns = seen.Patterns, _weights = seen.Counts };
        MixtureStart.Shares(Math.Min(Math.Max(seen.Strict(fields), 2) / pairs, MostAlike)).CopyTo(fit._mixture.Shares, 0);
        fit.Run();
        return fit._mixture;
    }

    private void Run()
    {
        for (var round = 0; round < MostRounds; round++)
        {
            if (round == FirstRounds)
            {
                KeepLive();
            }

            var before = (double[])_mixture.Shares.Clone();
            Step();
            var shares = _mixture.Shares;
            var least = 1e-3 * (shares[(int)PairKind.Person] + shares[(int)PairKind.PersonMoved]);
            if (round > 20 && Enumerable.Range(1, Kinds - 1).All(kind => Math.Abs(shares[kind] - before[kind]) < 1e-4 * (before[kind] + least)))
            {
                break;
            }
        }
    }

    /// <summary>By kind. One that no field tells from one person at one address is not favoured: nothing would be left of him.</summary>
    private double[] First()
    {
        var first = new double[Stride];
        Array.Fill(first, 1);
        foreach (var kind in MayBeOne)
        {
            var isTold = _fields.Where((_, at) => _like[at][(int)kind] != _like[at][(int)PairKind.Person]).Any(field => field.Known >= KnownEnough * field.Records);
            first[(int)kind] = isTold ? TwoPeopleFirst : 1;
        }

        return first;
    }

    private void KeepLive()
    {
        Span<double> each = stackalloc double[Stride];
        var keep = new List<int>();
        for (var i = 0; i < _patterns.Length; i++)
        {
            _mixture.Likelihoods(_patterns[i], each);
            if (each[0] < 0.9999 * Sum(each))
            {
                keep.Add(i);
            }
        }

        _patterns = [.. keep.Select(i => _patterns[i])];
        _weights = [.. keep.Select(i => _weights[i])];
    }

    private void Step()
    {
        var parts = new Sums[Parts];
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = _threads }, part =>
        {
            parts[part] = new Sums(_fields);
            var from = (int)((long)_patterns.Length * part / Parts);
            Expect(parts[part], from, (int)((long)_patterns.Length * (part + 1) / Parts));
        });
        for (var part = 1; part < Parts; part++)
        {
            parts[0].Add(parts[part]);
        }

        var shares = _mixture.Shares;
        for (var kind = 1; kind < Kinds; kind++)
        {
            shares[kind] = Math.Max(parts[0].Totals[kind], 0.5) / _pairs;
        }

        shares[(int)PairKind.FalseDetails] = FalseShare * shares[(int)PairKind.Household];
        var alike = shares.Skip(1).Sum();
        for (var kind = 1; alike > MostAlike && kind < Kinds; kind++)
        {
            shares[kind] *= MostAlike / alike;
        }

        shares[0] = 1 - Math.Min(alike, MostAlike);
        for (var field = 0; field < _fields.Length; field++)
        {
            Maximise(field, parts[0].Levels[field]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Expect(Sums sums, int from, int to)
    {
        Span<double> each = stackalloc double[Stride];
        for (var i = from; i < to; i++)
        {
            var pattern = _patterns[i];
            _mixture.Likelihoods(pattern, each);
            Mixture.Multiply(each, _first);
            var scale = _weights[i] / Sum(each);
            ref var first = ref MemoryMarshal.GetReference(each);
            var low = Vector256.LoadUnsafe(ref first) * scale;
            var middle = Vector256.LoadUnsafe(ref first, 4) * scale;
            var high = Vector256.LoadUnsafe(ref first, 8) * scale;
            Add(ref sums.Totals[0], low, middle, high);
            foreach (var levels in sums.Levels)
            {
                Add(ref levels[(int)(pattern & LevelMask) * Stride], low, middle, high);
                pattern >>= BatchField.LevelBits;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add(ref double sum, Vector256<double> low, Vector256<double> middle, Vector256<double> high)
    {
        (Vector256.LoadUnsafe(ref sum) + low).StoreUnsafe(ref sum);
        (Vector256.LoadUnsafe(ref sum, 4) + middle).StoreUnsafe(ref sum, 4);
        (Vector256.LoadUnsafe(ref sum, 8) + high).StoreUnsafe(ref sum, 8);
    }

    private static double Sum(ReadOnlySpan<double> each) => Math.Max(Mixture.Sum(each), double.Epsilon);

    private static void Add(Span<double> sum, ReadOnlySpan<double> more)
    {
        ref var to = ref MemoryMarshal.GetReference(sum);
        ref var from = ref MemoryMarshal.GetReference(more);
        for (nuint i = 0; i < Stride; i += 4)
        {
            (Vector256.LoadUnsafe(ref to, i) + Vector256.LoadUnsafe(ref from, i)).StoreUnsafe(ref to, i);
        }
    }

    private void Maximise(int field, double[] sums)
    {
        var levels = _fields[field].Levels;
        Set(field, Refit(field, SumOf(field, sums, Like.Person)), Like.Person);
        Set(field, Refit(field, SumOf(field, sums, Like.Near)), Like.Near);

        // What agrees by chance is all that agrees, less what agrees because it is one person, one home or twins.
        var raw = _chance[field].Levels;
        var strangers = new double[levels];
        strangers[0] = 1;
        var known = Math.Pow(_fields[field].Known / (double)_fields[field].Records, 2) * _pairs;
        for (var level = 1; level < levels; level++)
        {
            var others = 0.0;
            for (var kind = 1; kind < Kinds; kind++)
            {
                others += _like[field][kind] == Like.Stranger ? 0 : sums[(level * Stride) + kind];
            }

            strangers[level] = Math.Max(raw[level] - (others / Math.Max(known, 1)), raw[level] * 0.05);
        }

        Set(field, strangers, Like.Stranger);
    }

    private double[] SumOf(int field, double[] sums, Like like)
    {
        var sum = new double[_fields[field].Levels];
        for (var level = 1; level < sum.Length; level++)
        {
            for (var kind = 1; kind < Kinds; kind++)
            {
                sum[level] += _like[field][kind] == like ? sums[(level * Stride) + kind] : 0;
            }
        }

        return sum;
    }

    private double[] Refit(int field, double[] sum)
    {
        var prior = _prior[field];
        var levels = new double[sum.Length];
        levels[0] = 1;
        var seen = sum.Sum();
        var same = sum.Skip(1).Take(BatchField.ExactLevels).Sum();
        var sameShare = (same + (Pseudo * MixtureStart.Same)) / (seen + Pseudo);
        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            var mass = Math.Max(_chance[field].Mass[level], 1e-6);
            levels[level] = sameShare * (sum[level] + (PseudoOfMass * mass)) / (same + PseudoOfMass);
        }

        for (var level = BatchField.ExactLevels + 1; level < levels.Length; level++)
        {
            levels[level] = (sum[level] + (Pseudo * prior[level])) / (seen + Pseudo);
        }

        return levels;
    }

    private void Set(int field, double[] levels, Like like)
    {
        var table = _mixture.Tables[field];
        for (var kind = 0; kind < Kinds; kind++)
        {
            for (var level = 0; level < levels.Length && _like[field][kind] == like; level++)
            {
                table[(level * Stride) + kind] = levels[level];
            }
        }
    }

    private sealed class Sums(BatchField[] fields)
    {
        internal double[] Totals { get; } = new double[Stride];

        internal double[][] Levels { get; } = Array.ConvertAll(fields, field => new double[field.Levels * Stride]);

        internal void Add(Sums other)
        {
            MixtureFit.Add(Totals, other.Totals);
            for (var field = 0; field < Levels.Length; field++)
            {
                for (var i = 0; i < Levels[field].Length; i++)
                {
                    Levels[field][i] += other.Levels[field][i];
                }
            }
        }
    }
}
