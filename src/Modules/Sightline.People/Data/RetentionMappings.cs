using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;

namespace Sightline.People.Data;

internal sealed class RetentionLookMapping : IEntityTypeConfiguration<RetentionLook>
{
    public void Configure(EntityTypeBuilder<RetentionLook> builder)
    {
        builder.ToTable("people_retention_look");
        builder.HasKey(row => row.NominalId);
        builder.Property(row => row.Classes).HasMaxLength(40);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
    }
}

internal sealed class RetentionReviewMapping : IEntityTypeConfiguration<RetentionReview>
{
    public void Configure(EntityTypeBuilder<RetentionReview> builder)
    {
        builder.ToTable("people_retention_review");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.State).HasConversion<short>();
        builder.Property(row => row.DecidedBy).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
        builder.HasIndex(row => new { row.Agency, row.State });
        // Two workers at once ask one question.
        builder.HasIndex(row => new { row.NominalId, row.Class }, "people_retention_open").IsUnique().HasFilter("\"State\" = 1");
    }
}

internal sealed class LegalHoldMapping : IEntityTypeConfiguration<LegalHold>
{
    public void Configure(EntityTypeBuilder<LegalHold> builder)
    {
        builder.ToTable("people_legal_hold");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.PlacedBy).HasMaxLength(100);
        builder.Property(row => row.LiftedBy).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
        builder.HasIndex(row => row.NominalId, "people_legal_hold_standing").IsUnique().HasFilter("\"LiftedAt\" IS NULL");
    }
}

internal sealed class DisposalMapping : IEntityTypeConfiguration<Disposal>
{
    public void Configure(EntityTypeBuilder<Disposal> builder)
    {
        builder.ToTable("people_disposal");
        builder.HasKey(row => row.ReviewId);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
        builder.HasOne<RetentionReview>().WithMany().HasForeignKey(row => row.ReviewId);
    }
}
