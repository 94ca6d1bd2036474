using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest.Model;

/// <summary>Since when this register waits for manifests. One row.</summary>
[OffLedger("says when the program was first started, about nobody")]
internal sealed class AwaitingSince
{
    public required int Id { get; init; }

    public required Instant At { get; init; }
}

internal sealed class AwaitingSinceMapping : IEntityTypeConfiguration<AwaitingSince>
{
    public void Configure(EntityTypeBuilder<AwaitingSince> builder)
    {
        builder.ToTable("orders_awaiting_since");
        builder.HasKey(since => since.Id);
        builder.Property(since => since.Id).ValueGeneratedNever();
    }
}
