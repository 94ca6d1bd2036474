using System.Collections.Concurrent;

namespace Sightline.Linkage;

/// <summary>How often each level is met between two records taken at random: exactly, for values that agree; from a sample of pairs,
/// for those that do not.</summary>
internal sealed class Chance
{
    private const int Sample = 100_000;
    private const double UsualPairs = 3000;
    private const double UsuallyAlike = 0.001;
    private const int MostDrawn = 50_000;

    private Chance(double[] levels, double[] mass)
    {
        Levels = levels;
        Mass = mass;
    }

    /// <summary>By level, given that both are known; level 0 holds 1.</summary>
    internal double[] Levels { get; }

    /// <summary>Of the records whose value another holds too, the share at each exact level.</summary>
    internal double[] Mass { get; }

    internal static Chance[] Of(Fields fields, int threads)
    {
        var all = new Chance[fields.All.Count];
        // The dearest first, so that no thread is left with one alone.
        var dearestFirst = Enumerable.Range(0, all.Length).OrderByDescending(i => fields.All[i].Values).ToArray();
        Parallel.ForEach(
            Partitioner.Create(dearestFirst, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = threads },
            i => all[i] = Of(fields.All[i]));
        SwappedNames(fields, all);
        return all;
    }

    private static Chance Of(BatchField field)
    {
        var levels = new double[field.Levels];
        var mass = new double[BatchField.ExactLevels + 1];
        double pairs = 0;
        double held = 0;
        var total = Math.Max(1.0, field.Known * (field.Known - 1.0));
        for (var code = 1; code < field.Values; code++)
        {
            double count = field.Counts[code];
            if (count < 2)
            {
                continue;
            }

            var level = field.ExactLevel(code);
            levels[level] += count * (count - 1) / total;
            mass[level] += count;
            pairs += count * (count - 1) / total;
            held += count;
        }

        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            mass[level] /= Math.Max(1, held);
        }

        AddOthers(field, levels, 1 - pairs);
        levels[0] = 1;
        Temper(field, levels, mass);
        return new Chance(levels, mass);
    }

    /// <summary>A handful of records says little about accident, and the one pair that agrees in it may be the very one looked for: what is
    /// usual among people counts as much as <see cref="UsualPairs"/> pairs.</summary>
    private static void Temper(BatchField field, double[] levels, double[] mass)
    {
        var share = UsualPairs / (UsualPairs + (field.Known * (field.Known - 1.0) / 2));
        var same = MixtureStart.UsuallySame(field.Name);
        var own = field.OwnLevels.Length;
        for (var level = 1; level < levels.Length; level++)
        {
            var usual = level <= BatchField.ExactLevels ? same * mass[level]
                : level == field.Different ? 1 - same - (UsuallyAlike * (own - 1))
                : UsuallyAlike;
            levels[level] = (levels[level] * (1 - share)) + (usual * share);
        }
    }

    private static void AddOthers(BatchField field, double[] levels, double share)
    {
        var codes = InContentOrder(field);
        var counts = new double[field.Levels];
        var met = (long)codes.Length * codes.Length <= Sample * 2L ? CountAll(field, codes, counts) : CountSome(field, codes, counts);
        for (var level = BatchField.ExactLevels + 1; level < levels.Length; level++)
        {
            levels[level] = share * (counts[level] + 0.3) / (met + (0.3 * field.OwnLevels.Length));
        }
    }

    /// <summary>Every two values, as often as two records hold them.</summary>
    private static double CountAll(BatchField field, int[] codes, double[] counts)
    {
        var met = 0.0;
        for (var i = 0; i < codes.Length; i++)
        {
            for (var j = i + 1; j < codes.Length; j++)
            {
                var pairs = (double)field.Counts[codes[i]] * field.Counts[codes[j]];
                var level = field.Compare(codes[i], codes[j]);
                counts[level] += pairs;
                met += level == 0 ? 0 : pairs;
            }
        }

        return met;
    }

    private static double CountSome(BatchField field, int[] codes, double[] counts)
    {
        var drawn = Drawn(field, codes);
        var met = 0;
        var random = 0x2545F4914F6CDD1DUL;
        for (var i = 0; i < Sample; i++)
        {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            var a = drawn[(int)((random >> 32) % (uint)drawn.Length)];
            var b = drawn[(int)((uint)random % (uint)drawn.Length)];
            if (a != b)
            {
                var level = field.Compare(a, b);
                counts[level]++;
                met += level == 0 ? 0 : 1;
            }
        }

        return met;
    }

    /// <summary>The values held by any record, in an order of their own, which is not the records'.</summary>
    private static int[] InContentOrder(BatchField field)
    {
        var codes = new List<int>(field.Values);
        for (var code = 1; code < field.Values; code++)
        {
            if (field.Counts[code] > 0)
            {
                codes.Add(code);
            }
        }

        var order = codes.ToArray();
        HashOrder.Sort(Array.ConvertAll(order, field.Content), order);
        return order;
    }

    /// <summary>Values as often as records hold them, taken evenly.</summary>
    private static int[] Drawn(BatchField field, int[] order)
    {
        var drawn = new int[(int)Math.Min(field.Known, MostDrawn)];
        var (at, upTo) = (-1, 0L);
        for (var i = 0; i < drawn.Length; i++)
        {
            var wanted = (long)((UInt128)i * (ulong)field.Known / (ulong)drawn.Length);
            while (upTo <= wanted)
            {
                upTo += field.Counts[order[++at]];
            }

            drawn[i] = order[at];
        }

        return drawn;
    }

    /// <summary>Two names that stand the other way round are met when each is the other's by accident.</summary>
    private static void SwappedNames(Fields fields, Chance[] all)
    {
        if (fields.Forename < 0 || fields.Surname < 0)
        {
            return;
        }

        var forenames = fields.All[fields.Forename];
        var surnames = fields.All[fields.Surname];
        var met = 0.0;
        for (var code = 1; code < forenames.Values; code++)
        {
            met += (double)forenames.Counts[code] / Math.Max(1, forenames.Known) * surnames.Counts[code] / Math.Max(1, surnames.Known);
        }

        all[fields.Forename].Levels[NameField.Swapped] = Math.Max(met * met, 1e-9);
    }
}
