using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Outbox;

internal enum OutboxState : short
{
    Waiting = 0,
    Sent = 1,
    GivenUp = 2,
}

/// <summary>A notice on its way out: that something waits in Sightline, and a reference. Its words are sealed; no notice names a person, an agency or abuse.</summary>
[OffLedger("a notice's journey; the fact that caused it is on the ledger")]
internal sealed class OutboxMessage
{
    public required Guid Id { get; init; }

    public required AgencyCode Agency { get; init; }

    public required DeskCode Desk { get; init; }

    /// <summary>The thing whose key sealed the words.</summary>
    public required Guid Subject { get; init; }

    public required byte[] Sealed { get; init; }

    public required Instant QueuedAt { get; init; }

    public OutboxState State { get; set; }

    public int Attempts { get; set; }

    public Instant NextTry { get; set; }
}

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("platform_outbox");
        builder.HasKey(message => message.Id);
        builder.Property(message => message.State).HasConversion<short>();
        builder.HasIndex(message => new { message.State, message.NextTry });
    }
}

/// <summary>A notice for a desk. It says that something waits and where; never what, about whom, or from whom.</summary>
public sealed record Notice(AgencyCode Agency, DeskCode Desk, string Text);

/// <summary>Carries notices out of the building. The first channel that serves the desk takes it.</summary>
public interface INoticeChannel
{
    /// <returns>False: this channel does not serve that desk.</returns>
    Task<bool> SendAsync(Notice notice, CancellationToken stop);
}

/// <summary>Queues notices in the transaction of the fact that causes them.</summary>
public sealed class NoticeQueue(SightlineDb db, Vault vault, IClock clock, IIdSource ids)
{
    /// <param name="subject">The thing (a duty) whose key seals the words and whose end disposes of them.</param>
    public async Task QueueAsync(Notice notice, Guid subject, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        db.Append(new OutboxMessage
        {
            Id = ids.New(),
            Agency = notice.Agency,
            Desk = notice.Desk,
            Subject = subject,
            Sealed = await vault.SealAsync(subject, Sensitivity.Ordinary, notice.Text, stop),
            QueuedAt = now,
            NextTry = now,
        });
    }
}

/// <summary>Sends what waits. A notice may be sent twice if the machine dies between sending and noting it; it is never lost.</summary>
public sealed class OutboxSender(SightlineDb db, Vault vault, IClock clock, IEnumerable<INoticeChannel> channels) : IRecurringWork
{
    private const int MostAttempts = 12;

    public string Name => "send notices";

    public Duration Every => Duration.FromSeconds(15);

    public async Task TickAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var due = await db.Set<OutboxMessage>().Where(message => message.State == OutboxState.Waiting && message.NextTry <= now)
            .OrderBy(message => message.NextTry).Take(100).ToListAsync(stop);
        foreach (var message in due)
        {
            await SendAsync(message, now, stop);
            await db.SaveChangesAsync(stop);
        }
    }

    private async Task SendAsync(OutboxMessage message, Instant now, CancellationToken stop)
    {
        message.Attempts++;
        var text = await vault.OpenAsync(message.Subject, Sensitivity.Ordinary, message.Sealed, stop);
        if (text is null)
        {
            message.State = OutboxState.GivenUp;
            return;
        }
        try
        {
            foreach (var channel in channels)
            {
                if (await channel.SendAsync(new Notice(message.Agency, message.Desk, text), stop))
                {
                    message.State = OutboxState.Sent;
                    return;
                }
            }
        }
        catch (Exception failure) when (failure is IOException or System.Net.Mail.SmtpException or HttpRequestException)
        {
            // The channel is down: tried again below, later each time.
        }
        message.State = message.Attempts >= MostAttempts ? OutboxState.GivenUp : OutboxState.Waiting;
        message.NextTry = now + Duration.FromSeconds(30L << Math.Min(message.Attempts, 9));
    }
}
