using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Retention;

/// <summary>Bytes of what was disposed of that the database may still keep, in free space or in its write-ahead log.</summary>
[OffLedger("says what the worker has still to do; that a record was disposed of is on the ledger")]
internal sealed class Overwriting
{
    public required Guid Id { get; init; }

    public required Instant AskedAt { get; init; }

    public Instant? DoneAt { get; set; }
}

internal sealed class OverwritingMapping : IEntityTypeConfiguration<Overwriting>
{
    public void Configure(EntityTypeBuilder<Overwriting> builder)
    {
        builder.ToTable("platform_overwriting");
        builder.HasKey(one => one.Id);
    }
}
