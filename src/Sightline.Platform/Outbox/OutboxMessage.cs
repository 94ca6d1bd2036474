using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Keys;
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
    /// <param name="notice">Its words hold no guarded value; one that would is refused.</param>
    /// <param name="subject">The thing (a duty) whose key seals the words and whose end disposes of them.</param>
    /// <param name="stop">Stops it.</param>
    public async Task QueueAsync(Notice notice, Guid subject, CancellationToken stop)
    {
        Guarded.Checked(notice.Text, "a notice");
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
