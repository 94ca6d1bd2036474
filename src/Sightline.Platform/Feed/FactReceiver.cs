using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Feed;

public enum LineOutcome
{
    Taken = 1,

    /// <summary>The same fact had been taken before: nothing changed.</summary>
    AlreadyHeld = 2,

    /// <summary>Taken in as disputed: it takes effect when court or police confirm.</summary>
    HeldForConfirmation = 3,

    Refused = 4,
}

public sealed record LineResult(long Line, LineOutcome Outcome, Guid? Id, Refusal? Refusal);

/// <summary>Takes facts in, whichever door they came through. Each is taken whole or not at all; one that is refused stops no other.</summary>
public sealed class FactReceiver(SightlineDb db, UnitOfWork unit, Acting acting, IClock clock, FeedParts parts)
{
    /// <summary>A fact dated further ahead than this is a mistyped date, not a slow clock.</summary>
    private static readonly Duration MostAhead = Duration.FromMinutes(10);

    /// <summary>An import never holds the write lock longer than this (architecture rule 4): a read entry must not wait for it.</summary>
    private static readonly TimeSpan LongestBatch = TimeSpan.FromMilliseconds(50);

    /// <summary>Lines are read this many ahead, outside any transaction: a slow sender never holds the write lock.</summary>
    private const int ReadAhead = 500;

    /// <summary>Takes lines in batches, each batch one transaction; reports one result per line, in order.</summary>
    public async Task ReceiveAsync(IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> lines, Action<LineResult> report, CancellationToken stop)
    {
        var ahead = new Queue<(long Number, ReadOnlyMemory<byte> Line)>(ReadAhead);
        await foreach (var line in lines.WithCancellation(stop))
        {
            ahead.Enqueue(line);
            if (ahead.Count == ReadAhead)
            {
                await TakeAllAsync(ahead, report, stop);
            }
        }
        await TakeAllAsync(ahead, report, stop);
    }

    private async Task TakeAllAsync(Queue<(long Number, ReadOnlyMemory<byte> Line)> ahead, Action<LineResult> report, CancellationToken stop)
    {
        while (ahead.Count > 0)
        {
            var results = new List<LineResult>();
            await unit.DoAsync(
                async () =>
                {
                    var started = System.Diagnostics.Stopwatch.GetTimestamp();
                    do
                    {
                        var (number, line) = ahead.Dequeue();
                        results.Add(await TakeAsync(number, line, stop));
                    }
                    while (ahead.Count > 0 && System.Diagnostics.Stopwatch.GetElapsedTime(started) < LongestBatch);
                },
                stop);
            db.ChangeTracker.Clear();
            results.ForEach(report);
        }
    }

    private async Task<LineResult> TakeAsync(long number, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        Guid? id = null;
        try
        {
            var line = FactLine.Read(bytes);
            id = line.Fact.Id.Value;
            CheckEnvelope(line);
            var outcome = await unit.DoAsync(() => TakeAsync(line, SHA256.HashData(bytes.Span), stop), stop);
            return new LineResult(number, outcome, id, null);
        }
        catch (LineRefusedException refused)
        {
            return new LineResult(number, LineOutcome.Refused, id, refused.Refusal);
        }
        catch (RulesBrokenException broken)
        {
            var first = broken.Broken.Count > 0 ? broken.Broken[0].Refusal : new Refusal("data", broken.Message);
            return new LineResult(number, LineOutcome.Refused, id, first with { What = string.Join(' ', broken.Broken.Select(rule => rule.Refusal.What)) });
        }
        catch (DbUpdateException)
        {
            return new LineResult(number, LineOutcome.Refused, id, new Refusal("data", "It refers to something this register does not hold, or repeats something it does.",
                Instead: "Send first the facts it refers to (people before orders, orders before breaches)."));
        }
    }

    private async Task<LineOutcome> TakeAsync(FactLine line, byte[] digest, CancellationToken stop)
    {
        var fact = line.Fact;
        var held = await db.Set<ReceivedFact>().AsNoTracking().FirstOrDefaultAsync(received => received.Id == fact.Id.Value, stop);
        if (held is not null)
        {
            return held.Digest.AsSpan().SequenceEqual(digest)
                ? LineOutcome.AlreadyHeld
                : throw new LineRefusedException(new Refusal("id", "A fact with this id is already held, and it said something else.",
                    "A fact is never overwritten.", "State what is now true as a new fact with a new id."));
        }
        db.Append(new ReceivedFact { Id = fact.Id.Value, Agency = line.Agency, Digest = digest, ReceivedAt = clock.GetCurrentInstant() });
        var may = await parts.Statements.MayStateAsync(line.Agency, fact.GetType(), stop);
        if (may == MayState.No)
        {
            throw new LineRefusedException(new Refusal("type", $"Your agency may not state {fact.GetType().Name}.",
                "Who may state what is in the rulebook.", "Ask the agency that did it to state it."));
        }
        if (may == MayState.HeldForConfirmation)
        {
            var holder = parts.Holders.FirstOrDefault(holder => holder.Takes(fact))
                ?? throw new LineRefusedException(new Refusal("type", $"{fact.GetType().Name} cannot be held for confirmation.", Instead: "Ask the court or the police to state it."));
            await holder.HoldAsync(fact, line.Agency, stop);
            return LineOutcome.HeldForConfirmation;
        }
        await parts.HandlerOf(fact.GetType()).HandleAsync(fact, stop);
        return LineOutcome.Taken;
    }

    private void CheckEnvelope(FactLine line)
    {
        if (line.Agency != acting.Current.Agency)
        {
            throw new LineRefusedException(new Refusal("agency", "This is not the agency whose key or sign-in was used.",
                "An agency may state facts only as itself.", $"Write “{acting.Current.Agency}”."));
        }
        if (line.Fact.At > clock.GetCurrentInstant() + MostAhead)
        {
            throw new LineRefusedException(new Refusal("at", "It is in the future.", "A fact is something that has happened.", "Check the date and the time zone."));
        }
    }
}

/// <summary>Who handles which fact, and who may state it.</summary>
public sealed class FeedParts(IEnumerable<IFeedHandler> handlers, IEnumerable<IHeldStatement> holders, IStatementRules statements)
{
    private readonly Dictionary<Type, IFeedHandler> byType = handlers.ToDictionary(handler => handler.FactType);

    internal IStatementRules Statements { get; } = statements;

    internal IReadOnlyList<IHeldStatement> Holders { get; } = holders.ToList();

    public IReadOnlyCollection<Type> Handled => byType.Keys;

    internal IFeedHandler HandlerOf(Type fact) => byType.GetValueOrDefault(fact)
        ?? throw new LineRefusedException(new Refusal("type", $"{fact.Name} is stated by this register itself and is not taken from outside.",
            Instead: "See docs/feed.md for the facts that are."));
}
