using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;

namespace Sightline.People.Data;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        builder.ToTable("people_person");
        builder.HasKey(person => person.Id);
    }
}

internal sealed class TieMapping : IEntityTypeConfiguration<Tie>
{
    public void Configure(EntityTypeBuilder<Tie> builder)
    {
        builder.ToTable("people_tie");
        builder.HasKey(tie => tie.Sequence);
        builder.Property(tie => tie.Basis).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(tie => tie.NominalId);
        builder.HasOne<Person>().WithMany().HasForeignKey(tie => tie.PersonId);
        // A nominal belongs to one person at a time.
        builder.HasIndex(tie => tie.NominalId, "people_tie_standing").IsUnique().HasFilter("\"Until\" IS NULL");
    }
}

internal sealed class TieReviewMapping : IEntityTypeConfiguration<TieReview>
{
    public void Configure(EntityTypeBuilder<TieReview> builder)
    {
        builder.ToTable("people_tie_review");
        builder.HasKey(review => review.Id);
        builder.Property(review => review.State).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(review => review.NominalId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(review => review.OtherId);
        builder.Property(review => review.Known).HasConversion<short>();
        builder.HasIndex(review => new { review.Agency, review.State });
    }
}

internal sealed class TieDecisionMapping : IEntityTypeConfiguration<TieDecision>
{
    public void Configure(EntityTypeBuilder<TieDecision> builder)
    {
        builder.ToTable("people_tie_decision");
        builder.HasKey(decision => decision.Sequence);
        builder.Property(decision => decision.Step).HasConversion<short>();
        builder.Property(decision => decision.By).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(decision => decision.NominalId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(decision => decision.OtherId);
    }
}

internal sealed class SplitMapping : IEntityTypeConfiguration<Split>
{
    public void Configure(EntityTypeBuilder<Split> builder)
    {
        builder.ToTable("people_split");
        builder.HasKey(split => split.Id);
        builder.HasOne<Person>().WithMany().HasForeignKey(split => split.PersonId);
    }
}

internal sealed class SplitRecordMapping : IEntityTypeConfiguration<SplitRecord>
{
    public void Configure(EntityTypeBuilder<SplitRecord> builder)
    {
        builder.ToTable("people_split_record");
        builder.HasKey(record => new { record.SplitId, record.NominalId });
        builder.HasOne<Split>().WithMany().HasForeignKey(record => record.SplitId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(record => record.NominalId);
    }
}

internal sealed class SplitOwnerMapping : IEntityTypeConfiguration<SplitOwner>
{
    public void Configure(EntityTypeBuilder<SplitOwner> builder)
    {
        builder.ToTable("people_split_owner");
        builder.HasKey(owner => new { owner.SplitId, owner.Agency });
        builder.HasOne<Split>().WithMany().HasForeignKey(owner => owner.SplitId);
    }
}

internal sealed class HolderQuestionMapping : IEntityTypeConfiguration<HolderQuestion>
{
    public void Configure(EntityTypeBuilder<HolderQuestion> builder)
    {
        builder.ToTable("people_holder_question");
        builder.HasKey(question => question.Id);
        builder.HasOne<TieReview>().WithMany().HasForeignKey(question => question.ReviewId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(question => question.NominalId);
    }
}

internal sealed class RelationshipMapping : IEntityTypeConfiguration<Relationship>
{
    public void Configure(EntityTypeBuilder<Relationship> builder)
    {
        builder.ToTable("people_relationship");
        builder.HasKey(relationship => relationship.Id);
        builder.Property(relationship => relationship.Kind).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(relationship => relationship.OfId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(relationship => relationship.ToId);
    }
}

internal sealed class LookUpKeyRowMapping : IEntityTypeConfiguration<LookUpKeyRow>
{
    public void Configure(EntityTypeBuilder<LookUpKeyRow> builder)
    {
        builder.ToTable("people_key");
        builder.HasKey(key => new { key.Hash, key.Number });
    }
}

internal sealed class LookUpProfileMapping : IEntityTypeConfiguration<LookUpProfile>
{
    public void Configure(EntityTypeBuilder<LookUpProfile> builder)
    {
        builder.ToTable("people_profile");
        builder.HasKey(profile => profile.Number);
        builder.Property(profile => profile.Number).ValueGeneratedNever();
    }
}

internal sealed class ConfidentialKeyRowMapping : IEntityTypeConfiguration<ConfidentialKeyRow>
{
    public void Configure(EntityTypeBuilder<ConfidentialKeyRow> builder)
    {
        builder.ToTable("people_confidential_key");
        builder.HasKey(key => key.Sequence);
        builder.HasIndex(key => new { key.Digest, key.RecordedBy });
        builder.HasOne<Nominal>().WithMany().HasForeignKey(key => key.NominalId);
    }
}
