namespace Sightline.Platform.Ports;

/// <summary>One kind of state in a canonical form without ids and learned-at, so that two databases can be compared line by line.</summary>
public interface IStoredThing
{
    string Kind { get; }

    /// <summary>One line a thing, values only; lines may come in any order.</summary>
    IAsyncEnumerable<string> CanonicalLinesAsync(CancellationToken stop);
}
