namespace Sightline.Platform.Feed;

/// <summary>
/// Reads lines ahead of the work on them, so that no transaction is ever open while a line is waited for: a sender who trickles lines over a slow
/// network must not hold the database's one write lock.
/// </summary>
internal sealed class LinesAhead(IAsyncEnumerator<(long Number, ReadOnlyMemory<byte> Line)> source)
{
    private const int MostLines = 256;
    private const int MostBytes = 4 * 1024 * 1024;

    private readonly List<(long Number, ReadOnlyMemory<byte> Line)> waiting = [];
    private Task<bool>? next;
    private bool ended;

    internal IReadOnlyList<(long Number, ReadOnlyMemory<byte> Line)> Waiting => waiting;

    /// <summary>A line waits, or may still come.</summary>
    internal bool MayHoldMore => waiting.Count > 0 || !ended;

    /// <summary>Waits for one line, and takes as many more as are already there.</summary>
    /// <returns>False: nothing waits and nothing more comes.</returns>
    internal async Task<bool> FillAsync()
    {
        var bytes = waiting.Sum(line => line.Line.Length);
        while (!ended && waiting.Count < MostLines && bytes < MostBytes)
        {
            next ??= source.MoveNextAsync().AsTask();
            if (!next.IsCompleted && waiting.Count > 0)
            {
                break;
            }
            ended = !await next;
            next = null;
            if (!ended)
            {
                waiting.Add(source.Current);
                bytes += source.Current.Line.Length;
            }
        }
        return waiting.Count > 0;
    }

    internal void Drop(int taken) => waiting.RemoveRange(0, taken);

    /// <summary>An enumerator may not be disposed of while a line is still awaited.</summary>
    internal async Task EndAsync()
    {
        if (next is not null)
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await source.DisposeAsync();
    }
}
