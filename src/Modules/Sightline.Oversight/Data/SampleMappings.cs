using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Oversight.Model;
using Sightline.Platform.Storage;

namespace Sightline.Oversight.Data;

internal sealed class SampleMapping : IEntityTypeConfiguration<Sample>
{
    public void Configure(EntityTypeBuilder<Sample> builder)
    {
        builder.ToTable("oversight_sample");
        builder.HasKey(sample => sample.Id);
        builder.Property(sample => sample.Kind).HasMaxLength(100);
        builder.Property(sample => sample.Seed).HasMaxLength(100);
        builder.Property(sample => sample.Reviewers).AsJsonText();
        builder.HasIndex(sample => new { sample.Agency, sample.DrawnAt });
        builder.HasIndex(sample => sample.ReviewUntil);
    }
}

internal sealed class SampleCaseMapping : IEntityTypeConfiguration<SampleCase>
{
    public void Configure(EntityTypeBuilder<SampleCase> builder)
    {
        builder.ToTable("oversight_case");
        builder.HasKey(row => new { row.Sample, row.Number });
        builder.Ignore(row => row.Subject);
        builder.HasOne<Sample>().WithMany().HasForeignKey(row => row.Sample).IsRequired();
        builder.HasOne("Sightline.Incidents.Model.Incident", null).WithMany().HasForeignKey(nameof(SampleCase.Incident)).IsRequired(false);
    }
}

internal sealed class CaseReviewMapping : IEntityTypeConfiguration<CaseReview>
{
    public void Configure(EntityTypeBuilder<CaseReview> builder)
    {
        builder.ToTable("oversight_review");
        builder.HasKey(review => review.Fact);
        builder.Property(review => review.Answers).AsJsonText();
        builder.HasOne<SampleCase>().WithMany().HasForeignKey(review => new { review.Sample, review.Number }).IsRequired();
    }
}

internal sealed class SampleEndMapping : IEntityTypeConfiguration<SampleEnd>
{
    public void Configure(EntityTypeBuilder<SampleEnd> builder)
    {
        builder.ToTable("oversight_looked_through");
        builder.HasKey(end => end.Sample);
        builder.HasOne<Sample>().WithOne().HasForeignKey<SampleEnd>(end => end.Sample).IsRequired();
    }
}

internal sealed class SampleActionMapping : IEntityTypeConfiguration<SampleAction>
{
    public void Configure(EntityTypeBuilder<SampleAction> builder)
    {
        builder.ToTable("oversight_action");
        builder.HasKey(action => action.Id);
        builder.HasOne<Sample>().WithMany().HasForeignKey(action => action.Sample).IsRequired();
    }
}

internal sealed class WaivedDutyMapping : IEntityTypeConfiguration<WaivedDuty>
{
    public void Configure(EntityTypeBuilder<WaivedDuty> builder)
    {
        builder.ToTable("oversight_waived_duty");
        builder.HasKey(waived => waived.Fact);
        builder.HasIndex(waived => new { waived.Agency, waived.At });
    }
}
