namespace Sightline.Linkage;

/// <summary>Joins records into people. Two groups are joined only when all that is known between them, pair by pair, speaks for it:
/// one link, however heavy, does not carry a chain.</summary>
internal sealed class Clustering(Rows rows, Mixture mixture, Edges edges)
{
    private const float Most = 12;
    private const int LargestCross = 4096;

    private readonly PairWeights _weights = new(mixture);

    internal int[] Clusters(int count)
    {
        var groups = new Groups(count);
        var order = edges.HeaviestFirst();
        for (var round = 0; round < 4; round++)
        {
            var joined = 0;
            foreach (var edge in order)
            {
                if (edges.Weight[edge] < 0)
                {
                    break;
                }

                var a = groups.Of(edges.Left[edge]);
                var b = groups.Of(edges.Right[edge]);
                if (a != b && Between(groups, a, b) > 0)
                {
                    groups.Join(a, b);
                    joined++;
                }
            }

            if (joined == 0)
            {
                break;
            }
        }

        return groups.Lowest();
    }

    private double Between(Groups groups, int a, int b)
    {
        var sum = 0.0;
        var left = groups.Members(a);
        var right = groups.Members(b);
        var step = (left.Count * (long)right.Count / LargestCross) + 1;
        var n = 0L;
        foreach (var one in left)
        {
            foreach (var two in right)
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
