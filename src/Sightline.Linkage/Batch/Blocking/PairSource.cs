using System.Runtime.CompilerServices;

namespace Sightline.Linkage;

/// <summary>Goes through the pairs that meet under the rules, each once, in parts that threads share out among themselves.</summary>
internal sealed class PairSource
{
    private readonly Rows _rows;
    private readonly byte[]? _files;
    private readonly bool _within;
    private readonly int[][] _orders;
    private readonly int[] _alike;
    private readonly List<(int Rule, int From, int To)> _parts = [];

    internal PairSource(Blocks blocks, Rows rows, RecordSet records, LinkScope scope, int threads)
    {
        _rows = rows;
        _files = scope == LinkScope.Everywhere || records.FileStarts.Count == 1 ? null : FileOfRecord(records);
        _within = scope == LinkScope.Within;
        _orders = new int[blocks.Rules.Count][];
        Parallel.For(0, _orders.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, rule => _orders[rule] = blocks.InOrder(rule));
        for (var rule = 0; rule < _orders.Length; rule++)
        {
            AddParts(rule);
        }

        _alike = Alike(rows);
    }

    /// <summary>Records no rule compares with any other: all their blocks are too large, or have no other in them.</summary>
    internal int LeftOut { get; private set; }

    /// <summary>How many parts there are. They do not depend on the threads.</summary>
    internal int Parts => _parts.Count + 1;

    internal void ForEach<T>(int threads, PairTaker<T> taker)
    {
        Parallel.For(0, Parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, () => (Worker: taker.Worker(), Batch: new PairBatch()), (part, _, one) =>
        {
            if (part == _parts.Count)
            {
                TakeAlike(one.Worker, one.Batch, taker);
            }
            else
            {
                var (rule, from, to) = _parts[part];
                Part(_orders[rule].AsSpan(from, to - from), rule, new Taking<T>(one.Worker, one.Batch, taker));
            }

            taker.Done(one.Worker, part);
            return one;
        }, _ => { });
    }

    private static byte[] FileOfRecord(RecordSet records)
    {
        var files = new byte[records.Count];
        for (var record = 0; record < files.Length; record++)
        {
            files[record] = (byte)records.FileOf(record);
        }

        return files;
    }

    /// <summary>Of the records no rule compares, those that say the very same as another, side by side: however many they are,
    /// each is compared with the next.</summary>
    private int[] Alike(Rows rows)
    {
        var left = new List<int>();
        for (var record = 0; record < rows.Count; record++)
        {
            if (!rows.HasKey(record) && rows.Content[record] != 0)
            {
                left.Add(record);
            }
        }

        LeftOut = left.Count;
        var order = left.ToArray();
        Array.Sort(Array.ConvertAll(order, record => rows.Content[record]), order);
        return order;
    }

    private void TakeAlike<T>(T worker, PairBatch batch, PairTaker<T> taker)
    {
        var taking = new Taking<T>(worker, batch, taker);
        for (var i = 1; i < _alike.Length; i++)
        {
            var (a, b) = (Math.Min(_alike[i - 1], _alike[i]), Math.Max(_alike[i - 1], _alike[i]));
            if (_rows.Content[a] == _rows.Content[b] && (_files is null || _files[a] == _files[b] == _within) && (taker.Every == 1 || IsSampled(a, b, taker.Every)))
            {
                Add(taking, a, b, 0);
            }
        }

        Hand(taking, 0);
    }

    /// <summary>A part begins at the start of a block.</summary>
    private void AddParts(int rule)
    {
        var order = _orders[rule];
        var size = Math.Max(2048, order.Length / 32);
        for (var from = 0; from < order.Length;)
        {
            var to = Math.Min(order.Length, from + size);
            while (to < order.Length && order[to] >= 0)
            {
                to++;
            }

            _parts.Add((rule, from, to));
            from = to;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Part<T>(ReadOnlySpan<int> order, int rule, Taking<T> taking)
    {
        var earlier = (1u << rule) - 1;
        var every = taking.Taker.Every;
        for (var from = 0; from < order.Length;)
        {
            var to = from + 1;
            while (to < order.Length && order[to] >= 0)
            {
                to++;
            }

            for (var i = from; i + 1 < to; i++)
            {
                var a = i == from ? ~order[i] : order[i];
                foreach (var b in order[(i + 1)..to])
                {
                    if ((_files is null || _files[a] == _files[b] == _within) && (every == 1 || IsSampled(a, b, every)))
                    {
                        Add(taking, a, b, earlier);
                    }
                }
            }

            from = to;
        }

        Hand(taking, earlier);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Add<T>(in Taking<T> taking, int a, int b, uint earlier)
    {
        var batch = taking.Batch;
        var count = batch.Count;
        batch.Left[count] = a;
        batch.Right[count] = b;
        batch.Count = count + 1;
        if (count + 1 == PairBatch.Size)
        {
            Hand(taking, earlier);
        }
    }

    /// <summary>Hands over the pairs gathered, but for those that met under an earlier rule.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Hand<T>(in Taking<T> taking, uint earlier)
    {
        var batch = taking.Batch;
        _rows.TouchKeys(batch);
        var (left, right, count) = (batch.Left, batch.Right, 0);
        for (var i = 0; i < batch.Count; i++)
        {
            var (a, b) = (left[i], right[i]);
            left[count] = a;
            right[count] = b;
            count += _rows.Meet(a, b, earlier) ? 0 : 1;
        }

        batch.Count = count;
        _rows.TouchCodes(batch);
        taking.Taker.Take(taking.Worker, batch);
        batch.Count = 0;
    }

    private static bool IsSampled(int a, int b, uint every) => (uint)BatchField.Mixed(((ulong)(uint)a << 32) | (uint)b) % every == 0;

    private readonly record struct Taking<T>(T Worker, PairBatch Batch, PairTaker<T> Taker);
}
