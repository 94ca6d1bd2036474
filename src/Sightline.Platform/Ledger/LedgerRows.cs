using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

internal enum EntryKind : short
{
    Fact = 1,
    Read = 2,
    Refused = 3,
    EmergencyRead = 4,

    /// <summary>Which rows of the state a unit of work wrote, by their digests.</summary>
    State = 5,
}

/// <summary>One line of the append-only ledger. <see cref="Content"/> holds values about people only as ciphertext.</summary>
internal sealed class LedgerEntry
{
    public long Sequence { get; init; }

    public required Guid Id { get; init; }

    public required EntryKind Kind { get; init; }

    public required string Type { get; init; }

    public required AgencyCode Agency { get; init; }

    public required string By { get; init; }

    public required Purpose Purpose { get; init; }

    public required Instant HappenedAt { get; init; }

    public required Instant LearnedAt { get; init; }

    public required byte[] Content { get; init; }

    /// <summary>SHA-256 of everything above but the sequence, and of whom it concerns.</summary>
    public required byte[] Hash { get; init; }
}

/// <summary>Which entries concern whom: ids only.</summary>
internal sealed class LedgerSubject
{
    public required Guid Subject { get; init; }

    public required Guid Entry { get; init; }
}

/// <summary>A run of entries closed into a Merkle tree, its root chained to the one before and signed.</summary>
[OffLedger("seals the ledger, is not on it")]
internal sealed class LedgerSeal
{
    public long Number { get; init; }

    public required long FirstSequence { get; init; }

    public required long LastSequence { get; init; }

    public required long Entries { get; init; }

    public required byte[] Root { get; init; }

    /// <summary>The first four bytes of each entry's hash, in their order: by them what was taken out, put in or moved is found to the entry.</summary>
    public required byte[] Marks { get; init; }

    public required byte[] Chained { get; init; }

    public required byte[] Signature { get; init; }

    public required Instant SealedAt { get; init; }
}

internal sealed class LedgerEntryMapping : IEntityTypeConfiguration<LedgerEntry>
{
    public void Configure(EntityTypeBuilder<LedgerEntry> builder)
    {
        builder.ToTable("platform_ledger_entry");
        builder.HasKey(entry => entry.Sequence);
        builder.Property(entry => entry.Sequence).ValueGeneratedOnAdd();
        builder.HasIndex(entry => entry.Id).IsUnique();
        builder.HasIndex(entry => entry.Type, "platform_ledger_refused").HasFilter("\"Kind\" = 3");
        builder.Property(entry => entry.Kind).HasConversion<short>();
        builder.Property(entry => entry.Type).HasMaxLength(100);
        builder.Property(entry => entry.By).HasMaxLength(100);
    }
}

internal sealed class LedgerSubjectMapping : IEntityTypeConfiguration<LedgerSubject>
{
    public void Configure(EntityTypeBuilder<LedgerSubject> builder)
    {
        builder.ToTable("platform_ledger_subject");
        builder.HasKey(subject => new { subject.Subject, subject.Entry });
        builder.HasIndex(subject => subject.Entry);
    }
}

internal sealed class LedgerSealMapping : IEntityTypeConfiguration<LedgerSeal>
{
    public void Configure(EntityTypeBuilder<LedgerSeal> builder)
    {
        builder.ToTable("platform_ledger_seal");
        builder.HasKey(seal => seal.Number);
        builder.Property(seal => seal.Number).ValueGeneratedNever();
    }
}
