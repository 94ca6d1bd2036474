using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Platform.Retention;

/// <summary>Whose record's time is counted.</summary>
/// <param name="Nominal">The record itself.</param>
/// <param name="Same">Every record certainly of the same person, this one first.</param>
/// <param name="HeldBy">The agency that keeps it.</param>
public sealed record KeptRecord(NominalId Nominal, IReadOnlyList<NominalId> Same, AgencyCode HeldBy);

/// <summary>What a clock says of somebody.</summary>
/// <param name="Applies">False: there is nothing to count from, and a class with this clock is not for them.</param>
/// <param name="Since">From when it is counted; null: it goes on still (an order stands), and nothing is due.</param>
public readonly record struct ClockReading(bool Applies, Instant? Since)
{
    public static ClockReading NotForThem { get; }

    public static ClockReading GoesOn { get; } = new(true, null);

    public static ClockReading From(Instant since) => new(true, since);
}

/// <summary>A named (<see cref="Ports.NamedAttribute"/>) answer to "counted from when?", for a retention class of the rulebook: "last-call-out".</summary>
public interface IRetentionClock
{
    Task<ClockReading> ReadAsync(KeptRecord record, CancellationToken stop);
}

/// <summary>What would be lost if a record went now: an order that stands, something still owed. Asked by the action itself.</summary>
public interface IStillNeeded
{
    /// <summary>Of something that the agency which keeps the record may not know more of; least of all whose it is: that a survivors' service keeps something of her is itself confidential.</summary>
    public const string Elsewhere = "This record is still needed: work that rests on it is not finished.";

    /// <returns>Sentences for the agency that keeps the record, about what it may know; none: nothing.</returns>
    Task<IReadOnlyList<string>> WhyAsync(KeptRecord record, CancellationToken stop);
}

/// <summary>What is disposed of.</summary>
/// <param name="Nominal">The record.</param>
/// <param name="HeldBy">The agency whose it is: what others hold themselves is not touched.</param>
/// <param name="Kinds">Kinds of data that go.</param>
public sealed record DisposedRecord(NominalId Nominal, AgencyCode HeldBy, IReadOnlySet<Sensitivity> Kinds)
{
    /// <summary>All that says who they are goes.</summary>
    public bool IsWhole => Kinds.Contains(Sensitivity.Ordinary);
}

/// <summary>A module's part of a disposal, in the transaction in which it is stated: takes clear values out of its rows, through the context's own tracking.</summary>
public interface IDisposesOf
{
    /// <summary>Tables of which clear values are taken out: on PostgreSQL these are written anew, so that no old bytes stay behind.</summary>
    IReadOnlyList<string> Tables { get; }

    Task DisposeAsync(DisposedRecord record, CancellationToken stop);
}
