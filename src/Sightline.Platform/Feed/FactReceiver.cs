using System.Diagnostics;
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

    /// <summary>
    /// SQLite gives its lock to whoever asks at the right moment, not to whoever waited longest: batches without a gap between them starve a reader, even one
    /// in another process, past its two seconds.
    /// </summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    private const int MostTries = 4;

    /// <summary>Takes lines in batches, each batch one transaction; reports one result per line, in order.</summary>
    public async Task ReceiveAsync(IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> lines, Action<LineResult> report, CancellationToken stop)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var ahead = new LinesAhead(lines.GetAsyncEnumerator(ending.Token));
        try
        {
            while (await ahead.FillAsync())
            {
                var results = await TakeBatchAsync(ahead.Waiting, stop);
                ahead.Drop(results.Count);
                results.ForEach(report);
                if (db.Provider == Provider.Sqlite && !unit.IsAtWork && ahead.MayHoldMore)
                {
                    await Task.Delay(Breath, stop);
                }
            }
        }
        finally
        {
            await ending.CancelAsync();
            await ahead.EndAsync();
        }
    }

    /// <returns>The results of the first lines, as many as fitted the time; nothing of them is kept unless all of it is.</returns>
    private async Task<List<LineResult>> TakeBatchAsync(IReadOnlyList<(long Number, ReadOnlyMemory<byte> Line)> lines, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await unit.DoAsync(() => TakeSomeAsync(lines, stop), stop);
            }
            catch (Exception failure) when (attempt < MostTries && DatabaseFailures.IsWorthAnotherTry(failure))
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50 * attempt), stop);
            }
            finally
            {
                if (!unit.IsAtWork)
                {
                    db.ChangeTracker.Clear();
                }
            }
        }
    }

    private async Task<List<LineResult>> TakeSomeAsync(IReadOnlyList<(long Number, ReadOnlyMemory<byte> Line)> lines, CancellationToken stop)
    {
        var results = new List<LineResult>();
        var started = Stopwatch.GetTimestamp();
        foreach (var (number, line) in lines)
        {
            if (results.Count > 0 && Stopwatch.GetElapsedTime(started) >= LongestBatch)
            {
                break;
            }
            results.Add(await TakeAsync(number, line, stop));
            db.ChangeTracker.Clear();
        }
        return results;
    }

    private async Task<LineResult> TakeAsync(long number, ReadOnlyMemory<byte> bytes, CancellationToken stop)
    {
        Guid? id = null;
        try
        {
            var line = FactLine.Read(bytes);
            id = line.Fact.Id.Value;
            CheckEnvelope(line);
            var outcome = await unit.DoAsync(() => TakeAsync(line, stop), stop);
            return new LineResult(number, outcome, id, null);
        }
        catch (Exception failure) when (RefusalOf(failure) is not null)
        {
            await parts.Refused.TellAsync(bytes, RefusalOf(failure)!, stop);
            return new LineResult(number, LineOutcome.Refused, id, RefusalOf(failure));
        }
    }

    /// <returns>Null: the fault is not the line's, and the import stops there.</returns>
    private static Refusal? RefusalOf(Exception failure) => failure switch
    {
        LineRefusedException refused => refused.Refusal,
        RulesBrokenException { Broken: [var first, ..] } broken =>
            first.Refusal with { What = string.Join(' ', broken.Broken.Select(rule => rule.Refusal.What)) },
        RulesBrokenException broken => new Refusal("data", broken.Message),
        DbUpdateConcurrencyException => new Refusal("data", "Somebody else changed the same thing at the same moment.", Instead: "Send it again."),
        _ when DatabaseFailures.IsRefusedRow(failure) => new Refusal("data", "It refers to something this register does not hold, or repeats something it does.",
            Instead: "Send first the facts it refers to (people before orders, orders before breaches)."),
        _ when DatabaseFailures.IsOfTheDatabase(failure) || failure is OperationCanceledException or IOException => null,
        // A defect of ours met by one line must not stop the lines behind it. The exception's own words may quote a value.
        _ => new Refusal("data", $"{FaultOfOurs} ({failure.GetType().Name}).", "Nothing of this line was kept.", "Tell whoever looks after this register."),
    };

    internal const string FaultOfOurs = "It could not be taken in because of a fault in this program";

    private async Task<LineOutcome> TakeAsync(FactLine line, CancellationToken stop)
    {
        var fact = line.Fact;
        var held = await db.Set<ReceivedFact>().AsNoTracking().FirstOrDefaultAsync(received => received.Id == fact.Id.Value, stop);
        if (held is not null)
        {
            return held.Digest.AsSpan().SequenceEqual(line.Digest)
                ? LineOutcome.AlreadyHeld
                : throw new LineRefusedException(new Refusal("id", "A fact with this id is already held, and it said something else.",
                    "A fact is never overwritten.", "State what is now true as a new fact with a new id."));
        }
        db.Append(new ReceivedFact { Id = fact.Id.Value, Agency = line.Agency, Digest = line.Digest, ReceivedAt = clock.GetCurrentInstant() });
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
