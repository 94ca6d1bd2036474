namespace Sightline.Linkage;

/// <summary>Joins records into people. Two groups are joined only when all that is known between them, pair by pair, speaks for it:
/// one link, however heavy, does not carry a chain.</summary>
internal sealed class Clustering(Rows rows, Mixture mixture, Edges edges)
{
    /// <summary>One pair says no more than this for or against, in bits.</summary>
    private const float Most = 12;

    /// <summary>Of more pairs than this between two groups, so many are looked at.</summary>
    private const int LargestCross = 1024;

    private const int MostRounds = 4;

    private readonly PairWeights _weights = new(mixture);

    internal int[] Clusters(int count)
    {
        var groups = new Groups(count);
        var order = edges.HeaviestFirst(rows.Content);
        var left = order.Length;
        for (var round = 0; round < MostRounds && left > 0; round++)
        {
            var kept = 0;
            foreach (var edge in order.AsSpan(0, left))
            {
                var a = groups.Of(edges.Left[edge]);
                var b = groups.Of(edges.Right[edge]);
                if (a == b)
                {
                    continue;
                }

                if ((groups.Size(a) == 1 && groups.Size(b) == 1) || AreAlike(edge) || Between(groups, a, b) > 1e-6)
                {
                    groups.Join(a, b);
                }
                else
                {
                    order[kept++] = edge;
                }
            }

            if (kept == left)
            {
                break;
            }

            left = kept;
        }

        return groups.Lowest();
    }

    /// <summary>Two records that say the very same cannot be told apart by anything.</summary>
    private bool AreAlike(int edge) => rows.Content[edges.Left[edge]] == rows.Content[edges.Right[edge]];

    private double Between(Groups groups, int a, int b)
    {
        var sum = 0.0;
        var step = (groups.Size(a) * (long)groups.Size(b) / LargestCross) + 1;
        var n = 0L;
        for (var one = a; one >= 0; one = groups.Next(one))
        {
            for (var two = b; two >= 0; two = groups.Next(two))
            {
                if (n++ % step == 0)
                {
                    sum += Math.Clamp(_weights.Of(rows.Pattern(one, two)), -Most, Most);
                }
            }
        }

        return sum;
    }
}
