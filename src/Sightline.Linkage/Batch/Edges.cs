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

    internal void SortByRecords()
    {
        var keys = new ulong[Count];
        var order = new int[Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = ((ulong)(uint)Left[i] << 32) | (uint)Right[i];
            order[i] = i;
        }

        Array.Sort(keys, order);
        Take(order);
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

    private void Take(int[] order)
    {
        Left = Reordered(Left, order);
        Right = Reordered(Right, order);
        Weight = Reordered(Weight, order);
    }

    private static List<T> Reordered<T>(List<T> list, int[] order)
    {
        var from = CollectionsMarshal.AsSpan(list);
        var to = new List<T>(order.Length);
        CollectionsMarshal.SetCount(to, order.Length);
        var span = CollectionsMarshal.AsSpan(to);
        for (var i = 0; i < order.Length; i++)
        {
            span[i] = from[order[i]];
        }

        return to;
    }
}
