using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Keys;

/// <summary>One person's (or order's, or incident's) key for one kind of data, wrapped. Emptying <see cref="Wrapped"/> destroys every value under it.</summary>
[OffLedger("a key is not a fact; its destruction is stated by the module that disposes of the person", StandsInThePast = true)]
internal sealed class SubjectKey
{
    public required Guid Subject { get; init; }

    public required Sensitivity Kind { get; init; }

    public required int WrappedBy { get; init; }

    public required byte[] Wrapped { get; init; }

    /// <summary>
    /// The first is 1. Greater: a key before this one was destroyed, and what was sealed under that one can no longer be opened. 0: destroyed for good, no other is ever made.
    /// </summary>
    public int Generation { get; init; } = 1;
}

internal sealed class SubjectKeyMapping : IEntityTypeConfiguration<SubjectKey>
{
    public void Configure(EntityTypeBuilder<SubjectKey> builder)
    {
        builder.ToTable("platform_subject_key");
        builder.HasKey(key => new { key.Subject, key.Kind });
        builder.Property(key => key.Kind).HasConversion<short>();
    }
}
