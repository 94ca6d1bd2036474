using System.Text.Json;
using Sightline.Facts;

namespace Sightline.Platform.Feed;

/// <summary>A line of the feed that was not taken in, as far as it could be read.</summary>
public sealed record RefusedLine
{
    /// <summary>Whose key or sign-in sent it.</summary>
    public required AgencyCode From { get; init; }

    /// <summary>The name of the fact; null where it is none that there is.</summary>
    public string? Type { get; init; }

    public required JsonElement Data { get; init; }

    /// <summary>Where the fault is, as the sender is told.</summary>
    public required string Where { get; init; }
}

/// <summary>Says whether a refused line concerned something that somebody must see to, by the fact that is then stated.</summary>
public interface IRefusedLine
{
    /// <returns>Null: it concerned nothing of this module's.</returns>
    Task<Fact?> ConcernsAsync(RefusedLine line, CancellationToken stop);
}
