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

    /// <summary>Two people of one surname and birth, at one home.</summary>
    Twins,

    /// <summary>Likewise, living apart.</summary>
    TwinsApart,

    /// <summary>Two people of one name at one home: parent and child.</summary>
    Juniors,

    /// <summary>Two people of one name who have nothing else in common.</summary>
    Namesakes,

    /// <summary>One person who gave a false forename and birth: all that tells it is the home. Never learned, since the household looks the same; a
    /// fixed part of it is kept in mind, so that somebody looks.</summary>
    FalseDetails,

    /// <summary>One person, at one address.</summary>
    Person,

    /// <summary>One person, moved: the address says no more than a stranger's.</summary>
    PersonMoved,
}

/// <summary>Fellegi–Sunter over several kinds of pairs, fitted without labels by expectation and maximisation over every pair there
/// is: those not compared are taken as strangers.</summary>
/// <remarks>
/// Two kinds of one person and seven of two people share their levels where they mean the same, so that a forename that differs where all else agrees is
/// told apart as a twin's, and an address that differs as a move. Agreement on a value counts by how common the value is.
/// </remarks>
internal sealed class Mixture
{
    private const int Kinds = 10;

    // Of the pairs that look like two of one household, so many may be one person who hides.
    private const double FalseShare = 0.04;

    // How much likelier twins are taken to be than the records say: two sisters made one cost more than one woman left two.
    private const double Caution = 4;

    private const int OnePerson = (int)PairKind.FalseDetails;
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

    private double ShareOfOnePerson => _shares[(int)PairKind.Person] + _shares[(int)PairKind.PersonMoved];

    internal double[] LevelsOf(int field, PairKind kind) => _levels[field][(int)kind];

    private static double[][] StartOf(BatchField field, Chance chance)
    {
        var stranger = (double[])chance.Levels.Clone();
        var person = Prior(field, chance, field.Name == "forename" ? 0.002 : null);
        var near = Prior(field, chance);

        // Two of one home say its address, and twins their surname and birth, as well or as badly as one person does.
        var first = field.Name == "forename" ? person : stranger;
        return field.Kind switch
        {
            FieldKind.Person => [stranger, stranger, stranger, stranger, stranger, first, first, stranger, person, person],
            FieldKind.Surname => [stranger, stranger, person, person, person, person, person, person, person, person],
            FieldKind.Contact => [stranger, stranger, near, near, stranger, stranger, stranger, near, person, person],
            FieldKind.Born => [stranger, stranger, stranger, person, person, stranger, stranger, stranger, person, person],
            _ => [stranger, near, person, person, stranger, person, stranger, person, person, stranger],
        };
    }

    /// <summary>What is believed before anything is seen: mostly the same, the rest spread with "different" somewhat ahead.</summary>
    private static double[] Prior(BatchField field, Chance chance, double? different = null)
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

        // Where all else agrees, twins explain another forename until the records say that one person had two.
        levels[field.Different] = different ?? levels[field.Different];

        return levels;
    }

    internal void Fit(ulong[] patterns, double[] weights, double strictMatches)
    {
        var matches = Math.Max(strictMatches, 2) / _pairs;
        double[] start = [1, matches * 0.5, matches * 0.1, matches * 0.2, matches * 0.05, matches * 0.02, matches * 0.1, 0, matches * 0.8, matches * 0.2];
        start.CopyTo(_shares, 0);
        for (var round = 0; round < 300; round++)
        {
            if (round == 6)
            {
                (patterns, weights) = Live(patterns, weights);
            }

            var before = _shares.ToArray();
            Step(patterns, weights);
            if (round > 20 && Enumerable.Range(1, Kinds - 1).All(kind => Math.Abs(_shares[kind] - before[kind]) < 1e-4 * (before[kind] + (0.001 * ShareOfOnePerson))))
            {
                break;
            }
        }
    }

    /// <summary>Without the patterns that nothing but accident explains: they are most, and teach nothing more.</summary>
    private (ulong[] Patterns, double[] Weights) Live(ulong[] patterns, double[] weights)
    {
        Span<double> each = stackalloc double[Kinds];
        var keep = new List<int>();
        for (var i = 0; i < patterns.Length; i++)
        {
            var all = Likelihoods(patterns[i], each);
            if (each[0] < 0.9999 * all)
            {
                keep.Add(i);
            }
        }

        return ([.. keep.Select(i => patterns[i])], [.. keep.Select(i => weights[i])]);
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

        _shares[(int)PairKind.FalseDetails] = FalseShare * _shares[(int)PairKind.Household];
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
        var two = 0.0;
        for (var kind = 0; kind < OnePerson; kind++)
        {
            two += each[kind] * (kind is (int)PairKind.Twins or (int)PairKind.TwinsApart ? Caution : 1);
        }

        var one = each[OnePerson] + each[OnePerson + 1] + each[OnePerson + 2];
        return Math.Log2(Math.Max(one, 1e-290)) - Math.Log2(Math.Max(two, 1e-290));
    }
}
