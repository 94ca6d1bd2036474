using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Feed;

/// <summary>That a fact with this id was taken in, and a digest of what it said: the same id with other content is refused.</summary>
[OffLedger("the fact itself is on the ledger")]
internal sealed class ReceivedFact
{
    public required Guid Id { get; init; }

    public required AgencyCode Agency { get; init; }

    public required byte[] Digest { get; init; }

    public required Instant ReceivedAt { get; init; }
}

internal sealed class ReceivedFactMapping : IEntityTypeConfiguration<ReceivedFact>
{
    public void Configure(EntityTypeBuilder<ReceivedFact> builder)
    {
        builder.ToTable("platform_received_fact");
        builder.HasKey(received => received.Id);
    }
}
