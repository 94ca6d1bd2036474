using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Risk.Model;

namespace Sightline.Risk.Data;

internal sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.ToTable("risk_assessment");
        builder.HasKey(assessment => assessment.Id);
        builder.Property(assessment => assessment.Level).HasConversion<short?>();
        builder.Property(assessment => assessment.Judgement).HasConversion<short?>();
        builder.Property(assessment => assessment.Priority).HasConversion<short>();
        builder.Property(assessment => assessment.Children).HasConversion<short>();
        builder.Property(assessment => assessment.ChildrenLevel).HasConversion<short?>();
        builder.Property(assessment => assessment.WhyChildrenNotKnown).HasConversion<short>();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(Assessment.Assessed)).IsRequired();
        builder.HasOne("Sightline.Incidents.Model.Incident", null).WithMany().HasForeignKey(nameof(Assessment.Incident));
    }
}

internal sealed class AssessedFromMapping : IEntityTypeConfiguration<AssessedFrom>
{
    public void Configure(EntityTypeBuilder<AssessedFrom> builder)
    {
        builder.ToTable("risk_from");
        builder.HasKey(from => new { from.Assessment, from.Nominal });
        builder.HasOne<Assessment>().WithMany().HasForeignKey(from => from.Assessment).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(AssessedFrom.Nominal)).IsRequired();
    }
}

internal sealed class ReopeningMapping : IEntityTypeConfiguration<Reopening>
{
    public void Configure(EntityTypeBuilder<Reopening> builder)
    {
        builder.ToTable("risk_reopening");
        builder.HasKey(reopening => reopening.Id);
        builder.Property(reopening => reopening.Cause).HasConversion<short>();
        builder.Property(reopening => reopening.MayHear).HasConversion<short>();
        builder.HasOne<Assessment>().WithMany().HasForeignKey(reopening => reopening.Assessment).IsRequired();
    }
}
