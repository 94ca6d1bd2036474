using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Outbox;

/// <summary>
/// Sends what waits. A sender first claims a few notices for a while, so that two senders do not send the same; one that dies leaves its claim to run
/// out, and the notice is sent by another: twice if it died between sending and noting it, but never lost.
/// </summary>
public sealed class OutboxSender(SightlineDb db, Vault vault, IClock clock, IEnumerable<INoticeChannel> channels) : IRecurringWork
{
    private const int MostAttempts = 12;
    private const int MostInOneClaim = 20;

    private static readonly Duration Claim = Duration.FromMinutes(10);

    public string Name => "send notices";

    public Duration Every => Duration.FromSeconds(15);

    public async Task TickAsync(CancellationToken stop)
    {
        List<OutboxMessage> claimed;
        do
        {
            claimed = await ClaimAsync(stop);
            foreach (var message in claimed)
            {
                await SendAsync(message, stop);
                await db.SaveChangesAsync(stop);
            }
            db.ChangeTracker.Clear();
        }
        while (claimed.Count == MostInOneClaim);
    }

    private async Task<List<OutboxMessage>> ClaimAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var claimed = await Due(now).ToListAsync(stop);
        foreach (var message in claimed)
        {
            message.Attempts++;
            message.NextTry = now + Claim;
        }
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        return claimed;
    }

    /// <summary>On SQLite the transaction itself keeps other senders out; on PostgreSQL rows another sender is claiming are passed over.</summary>
    private IQueryable<OutboxMessage> Due(Instant now)
    {
        if (db.Provider == Provider.Sqlite)
        {
            return db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Waiting && message.NextTry <= now)
                .OrderBy(message => message.NextTry).Take(MostInOneClaim);
        }
        var (waiting, until) = ((short)OutboxState.Waiting, now.ToDateTimeUtc());
        return db.Set<OutboxMessage>().FromSql(
            $"""
            SELECT * FROM platform_outbox WHERE "State" = {waiting} AND "NextTry" <= {until} ORDER BY "NextTry" LIMIT {MostInOneClaim} FOR UPDATE SKIP LOCKED
            """);
    }

    private async Task SendAsync(OutboxMessage message, CancellationToken stop)
    {
        var text = await vault.OpenOrdinaryAsync(message.Subject, message.Sealed, stop);
        if (text is null)
        {
            message.State = OutboxState.GivenUp;
        }
        else if (await IsSentAsync(new Notice(message.Agency, message.Desk, text), stop))
        {
            message.State = OutboxState.Sent;
        }
        else
        {
            message.State = message.Attempts >= MostAttempts ? OutboxState.GivenUp : OutboxState.Waiting;
            message.NextTry = clock.GetCurrentInstant() + Duration.FromSeconds(30L << Math.Min(message.Attempts, 9));
        }
    }

    private async Task<bool> IsSentAsync(Notice notice, CancellationToken stop)
    {
        try
        {
            foreach (var channel in channels)
            {
                if (await channel.SendAsync(notice, stop))
                {
                    return true;
                }
            }
        }
        catch (Exception) when (!stop.IsCancellationRequested)
        {
            // Whatever is wrong with the channel or the address, this notice is tried again later, and holds up no other.
        }
        return false;
    }
}
