namespace Sightline.Linkage;

/// <summary>Some pairs, the lower record of each first. The rows of all of them are fetched before any is looked at: the processor then waits for memory
/// once for many, not for each.</summary>
internal sealed class PairBatch
{
    internal const int Size = 128;

    internal int[] Left { get; } = new int[Size];

    internal int[] Right { get; } = new int[Size];

    internal int Count { get; set; }

    /// <summary>Where what was fetched goes, so that it is fetched.</summary>
    internal int Touched { get; set; }
}

/// <summary>What is done with pairs.</summary>
/// <typeparam name="T">What a thread works with.</typeparam>
/// <param name="Worker">Makes it, once for each thread.</param>
/// <param name="Take">Takes some pairs.</param>
/// <param name="Done">A part has ended: its number. May be called at once from several threads.</param>
/// <param name="Every">Only every so manyth pair, chosen by chance, is taken.</param>
internal sealed record PairTaker<T>(Func<T> Worker, Action<T, PairBatch> Take, Action<T, int> Done, uint Every = 1);
