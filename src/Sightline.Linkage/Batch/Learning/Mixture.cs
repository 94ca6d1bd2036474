namespace Sightline.Linkage;

/// <summary>Why two records agree as they do: each kind of pair with its share and, field by field, how often it meets each level.</summary>
internal enum PairKind
{
    /// <summary>Two people who have nothing to do with each other.</summary>
    Strangers,

    /// <summary>Two people of one place.</summary>
    Neighbours,

    /// <summary>Two people of one home and surname.</summary>
    Household,

    /// <summary>Two people of one home, surname and birth.</summary>
    Twins,

    /// <summary>One person, at one address.</summary>
    Person,

    /// <summary>One person, moved: the address says no more than a stranger's.</summary>
    PersonMoved,
}

/// <summary>Fellegi–Sunter over several kinds of pairs, fitted without labels by expectation and maximisation over every pair there
/// is: those not compared are taken as strangers.</summary>
/// <remarks>
/// Two kinds of one person and four of two people share their levels where they mean the same, so that a forename that differs where all else agrees is
/// told apart as a twin's, and an address that differs as a move. Agreement on a value counts by how common the value is.
/// </remarks>
internal sealed class Mixture
{
    private const int Kinds = 6;
    private const double Pseudo = 20;

    private readonly BatchField[] _fields;
    private readonly Chance[] _chance;
    private readonly double _pairs;

    // By field and kind: the levels; kinds that share them hold one array.
    private readonly double[][][] _levels;
    private readonly double[] _shares = new double[Kinds];

    internal Mixture(Fields fields, Chance[] chance, double pairs)
    {
        _fields = [.. fields.All];
        _chance = chance;
        _pairs = pairs;
        _levels = [.. _fields.Select((field, i) => StartOf(field, chance[i]))];
    }

    internal IReadOnlyList<double> Shares => _shares;

    internal double[] LevelsOf(int field, PairKind kind) => _levels[field][(int)kind];

    private static double[][] StartOf(BatchField field, Chance chance)
    {
        var stranger = (double[])chance.Levels.Clone();
        var person = Prior(field, chance);
        var near = Prior(field, chance);
        var twin = Prior(field, chance);
        return field.Kind switch
        {
            FieldKind.Person => [stranger, stranger, stranger, stranger, person, person],
            FieldKind.Surname => [stranger, stranger, near, near, person, person],
            FieldKind.Contact => [stranger, stranger, near, near, person, person],
            FieldKind.Born => [stranger, stranger, stranger, twin, person, person],
            _ => [stranger, near, near, near, person, stranger],
        };
    }

    /// <summary>What is believed before anything is seen: mostly the same, the rest spread with "different" somewhat ahead.</summary>
    private static double[] Prior(BatchField field, Chance chance)
    {
        const double Same = 0.8;
        var levels = new double[field.Levels];
        levels[0] = 1;
        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            levels[level] = Same * Math.Max(chance.Mass[level], 1e-6);
        }

        var own = field.OwnLevels.Length;
        for (var level = BatchField.ExactLevels + 1; level < levels.Length; level++)
        {
            levels[level] = (1 - Same) / (own + 1) * (level == field.Different ? 2 : 1);
        }

        return levels;
    }

    internal void Fit(ulong[] patterns, double[] weights, double strictMatches)
    {
        var matches = Math.Max(strictMatches, 2) / _pairs;
        double[] start = [1, matches * 0.5, matches * 0.1, matches * 0.02, matches * 0.8, matches * 0.2];
        start.CopyTo(_shares, 0);
        for (var round = 0; round < 40; round++)
        {
            var before = _shares[(int)PairKind.Person] + _shares[(int)PairKind.PersonMoved];
            Step(patterns, weights);
            var after = _shares[(int)PairKind.Person] + _shares[(int)PairKind.PersonMoved];
            if (round > 8 && Math.Abs(after - before) < 1e-4 * before)
            {
                break;
            }
        }
    }

    private void Step(ulong[] patterns, double[] weights)
    {
        var sums = new double[_fields.Length][][];
        for (var f = 0; f < sums.Length; f++)
        {
            sums[f] = [.. Enumerable.Range(0, Kinds).Select(_ => new double[_fields[f].Levels])];
        }

        var totals = new double[Kinds];
        Span<double> each = stackalloc double[Kinds];
        for (var i = 0; i < patterns.Length; i++)
        {
            var all = Likelihoods(patterns[i], each);
            for (var kind = 0; kind < Kinds; kind++)
            {
                var share = weights[i] * each[kind] / all;
                totals[kind] += share;
                for (var f = 0; f < sums.Length; f++)
                {
                    sums[f][kind][Rows.Level(patterns[i], f)] += share;
                }
            }
        }

        for (var kind = 1; kind < Kinds; kind++)
        {
            _shares[kind] = Math.Max(totals[kind], 0.5) / _pairs;
        }

        _shares[0] = 1 - _shares.Skip(1).Sum();
        for (var f = 0; f < sums.Length; f++)
        {
            Maximise(f, sums[f]);
        }
    }

    private double Likelihoods(ulong pattern, Span<double> each)
    {
        var all = 0.0;
        for (var kind = 0; kind < Kinds; kind++)
        {
            var likelihood = _shares[kind];
            for (var f = 0; f < _fields.Length; f++)
            {
                likelihood *= _levels[f][kind][Rows.Level(pattern, f)];
            }

            each[kind] = likelihood;
            all += likelihood;
        }

        return Math.Max(all, double.Epsilon);
    }

    private void Maximise(int field, double[][] sums)
    {
        var levels = _levels[field];
        foreach (var shared in levels.Distinct().Where(array => !ReferenceEquals(array, levels[0])))
        {
            var sum = new double[shared.Length];
            for (var kind = 1; kind < Kinds; kind++)
            {
                if (ReferenceEquals(levels[kind], shared))
                {
                    Add(sum, sums[kind]);
                }
            }

            Refit(field, shared, sum);
        }

        // What agrees by chance is all that agrees, less what agrees because it is one person, one home or twins.
        var strangers = levels[0];
        var raw = _chance[field].Levels;
        for (var level = 1; level < strangers.Length; level++)
        {
            var others = 0.0;
            for (var kind = 1; kind < Kinds; kind++)
            {
                others += ReferenceEquals(levels[kind], strangers) ? 0 : sums[kind][level];
            }

            var known = Math.Pow(_fields[field].Known / (double)_fields[field].Codes.Length, 2) * _pairs;
            strangers[level] = Math.Max(raw[level] - (others / Math.Max(known, 1)), raw[level] * 0.05);
        }
    }

    private static void Add(double[] sum, double[] more)
    {
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += more[i];
        }
    }

    private void Refit(int field, double[] levels, double[] sum)
    {
        var prior = Prior(_fields[field], _chance[field]);
        var seen = sum.Skip(1).Sum();
        var same = 0.0;
        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            same += sum[level];
        }

        var sameShare = (same + (Pseudo * 0.8)) / (seen + Pseudo);
        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            var mass = Math.Max(_chance[field].Mass[level], 1e-6);
            levels[level] = sameShare * (sum[level] + (50 * mass)) / (same + 50);
        }

        for (var level = BatchField.ExactLevels + 1; level < levels.Length; level++)
        {
            levels[level] = (sum[level] + (Pseudo * prior[level])) / (seen + Pseudo);
        }
    }

    /// <summary>log2 of the odds that two records with this pattern are one person.</summary>
    internal double Weight(ulong pattern)
    {
        Span<double> each = stackalloc double[Kinds];
        Likelihoods(pattern, each);
        var one = each[(int)PairKind.Person] + each[(int)PairKind.PersonMoved];
        var two = each[0] + each[1] + each[2] + each[3];
        return Math.Log2(Math.Max(one, 1e-290)) - Math.Log2(Math.Max(two, 1e-290));
    }
}
