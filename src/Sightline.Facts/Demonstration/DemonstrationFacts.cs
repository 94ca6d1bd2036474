using NodaTime;

namespace Sightline.Facts.Demonstration;

/// <summary>
/// This database holds an invented area and nothing else. Stated before anything of the area is, so that it stands first on the ledger, where
/// nothing can take it away or put it in later. No handler takes it from outside.
/// </summary>
public sealed record DemonstrationBegun : Fact
{
    [Clear("the size of an invented area")]
    public required string Size { get; init; }

    public required int Seed { get; init; }

    [Clear("the day an invented area is told up to")]
    public required LocalDate Day { get; init; }
}

/// <summary>The whole of the invented area is in.</summary>
public sealed record DemonstrationLoaded : Fact
{
    public required int Facts { get; init; }
}
