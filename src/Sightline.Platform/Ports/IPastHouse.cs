using NodaTime;
using Sightline.Platform.Ledger.Past;
using Sightline.Platform.Work;

namespace Sightline.Platform.Ports;

/// <summary>What is asked of the register as it stood.</summary>
public sealed record PastQuestion
{
    /// <summary>Inclusive: what was written at this very instant stood.</summary>
    public required Instant At { get; init; }

    /// <summary>Who would have been looking. Acts in the past alone: nothing is done in their name today.</summary>
    public required Actor As { get; init; }

    /// <summary>The page's own address, such as "/people/…".</summary>
    public required string Page { get; init; }

    /// <summary>The rulebook of that day; null: the one of today.</summary>
    public string? Rulebook { get; init; }
}

/// <param name="Status">As the page answered: 404 where that person did not stand there for that viewer.</param>
/// <param name="Page">The page whole, to be kept as a file.</param>
/// <param name="Check">Whether the state it was read from is what the ledger has for that moment.</param>
public sealed record PastAnswer(int Status, string Page, PastCheck Check);

/// <summary>
/// Opens the house as it stood at a moment and asks it for a page: the same page, from the same code, over the state of then. Writes no entry on the ledger of today;
/// whoever asks does that first.
/// </summary>
public interface IPastHouse
{
    Task<PastAnswer> AskAsync(PastQuestion question, CancellationToken stop);
}
