using System.Runtime.InteropServices;

namespace Sightline.Linkage;

/// <summary>Pairs and their weights, column by column.</summary>
internal sealed class Edges
{
    internal List<int> Left { get; private set; } = [];

    internal List<int> Right { get; private set; } = [];

    internal List<float> Weight { get; private set; } = [];

    internal int Count => Left.Count;

    internal void Add(int a, int b, float weight)
    {
        Left.Add(Math.Min(a, b));
        Right.Add(Math.Max(a, b));
        Weight.Add(weight);
    }

    internal void Add(Edges other)
    {
        Left.AddRange(other.Left);
        Right.AddRange(other.Right);
        Weight.AddRange(other.Weight);
    }

    /// <summary>By left and then right record.</summary>
    internal SortedLinks ByRecords(int records)
    {
        var left = CollectionsMarshal.AsSpan(Left);
        var right = CollectionsMarshal.AsSpan(Right);
        var weight = CollectionsMarshal.AsSpan(Weight);
        var ends = new int[records + 1];
        foreach (var record in left)
        {
            ends[record + 1]++;
        }

        for (var record = 0; record < records; record++)
        {
            ends[record + 1] += ends[record];
        }

        // Of each left record the right ones side by side, each with where it stands now.
        var places = new ulong[left.Length];
        for (var i = 0; i < left.Length; i++)
        {
            places[ends[left[i]]++] = ((ulong)(uint)right[i] << 32) | (uint)i;
        }

        var sorted = new SortedLinks(new int[left.Length], new int[left.Length], new float[left.Length]);
        for (var (record, from) = (0, 0); record < records; from = ends[record++])
        {
            var mine = places.AsSpan(from..ends[record]);
            if (mine.Length > 1)
            {
                mine.Sort();
            }

            for (var i = 0; i < mine.Length; i++)
            {
                (sorted.Left[from + i], sorted.Right[from + i], sorted.Weight[from + i]) = (record, (int)(mine[i] >> 32), weight[(int)(uint)mine[i]]);
            }
        }

        return sorted;
    }

    /// <summary>Those that speak for one person, the heaviest first; among equals by what the two records say, so that the order of the
    /// records makes no difference.</summary>
    internal int[] HeaviestFirst(ulong[] content)
    {
        var weights = CollectionsMarshal.AsSpan(Weight);
        var order = new int[weights.Length];
        var keys = new ulong[weights.Length];
        var count = 0;
        for (var i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0)
            {
                var pair = BatchField.Mixed(content[Left[i]] + content[Right[i]]);
                keys[count] = ((ulong)~BitConverter.SingleToUInt32Bits(weights[i]) << 32) | (uint)pair;
                order[count++] = i;
            }
        }

        Array.Sort(keys, order, 0, count);
        return order[..count];
    }
}

/// <summary>Links by left and then right record.</summary>
internal sealed record SortedLinks(int[] Left, int[] Right, float[] Weight);
