using Sightline.Facts;

namespace Sightline.Platform.Ports;

/// <summary>
/// What rests on people's records, and so what a wrong tie between them would cost: a live order, a weapon, something owed. For many records at once, and
/// only what this viewer may see: what he may not changes neither the order of a list nor a count on it.
/// </summary>
public interface IStake
{
    Task<IReadOnlyList<Stake>> StakesAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop);
}

/// <summary>How much a mistake would cost, dearest first.</summary>
public enum StakeCost
{
    Danger = 1,
    Order = 2,
    Duty = 3,
    Other = 4,
}

/// <summary>On which side of an order or incident a record stands.</summary>
public enum StakeSide
{
    Neither = 0,
    Protected = 1,
    Bound = 2,
}

/// <param name="Nominal">The record on which it rests.</param>
/// <param name="Text">"Bound by a live order": a few words without any value about a person.</param>
public sealed record Stake(NominalId Nominal, StakeCost Cost, string Text, StakeSide Side = StakeSide.Neither);
