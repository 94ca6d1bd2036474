using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Incidents.Model;

namespace Sightline.Incidents.Data;

internal sealed class CrimeMapping : IEntityTypeConfiguration<Crime>
{
    public void Configure(EntityTypeBuilder<Crime> builder)
    {
        builder.ToTable("incidents_crime");
        builder.HasKey(crime => crime.Id);
        builder.Property(crime => crime.InAHome).HasConversion<short>();
        builder.HasOne<Incident>().WithMany().HasForeignKey(crime => crime.Incident).IsRequired();
    }
}

internal sealed class CrimeEndMapping : IEntityTypeConfiguration<CrimeEnd>
{
    public void Configure(EntityTypeBuilder<CrimeEnd> builder)
    {
        builder.ToTable("incidents_crime_end");
        builder.HasKey(end => end.Id);
        builder.HasOne<Crime>().WithMany().HasForeignKey(end => end.Crime).IsRequired();
    }
}

internal sealed class GraveHarmMapping : IEntityTypeConfiguration<GraveHarmEntry>
{
    public void Configure(EntityTypeBuilder<GraveHarmEntry> builder)
    {
        builder.ToTable("incidents_grave_harm");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Harm).HasConversion<short>();
        builder.Property(entry => entry.ReviewUndertaken).HasConversion<short>();
        builder.HasOne<Incident>().WithMany().HasForeignKey(entry => entry.Incident).IsRequired();
    }
}

internal sealed class NeighbourhoodTaskMapping : IEntityTypeConfiguration<NeighbourhoodTask>
{
    public void Configure(EntityTypeBuilder<NeighbourhoodTask> builder)
    {
        builder.ToTable("incidents_neighbourhood_task");
        builder.HasKey(task => task.Id);
        builder.HasOne<Incident>().WithMany().HasForeignKey(task => task.Incident).IsRequired();
    }
}

internal sealed class EqualityMapping : IEntityTypeConfiguration<EqualityEntry>
{
    public void Configure(EntityTypeBuilder<EqualityEntry> builder)
    {
        builder.ToTable("incidents_equality");
        builder.HasKey(entry => entry.Id);
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(EqualityEntry.Nominal)).IsRequired();
    }
}

internal sealed class ReportCheckMapping : IEntityTypeConfiguration<ReportCheck>
{
    public void Configure(EntityTypeBuilder<ReportCheck> builder)
    {
        builder.ToTable("incidents_check");
        builder.HasKey(check => check.Id);
        builder.Property(check => check.Stage).HasConversion<short>();
        builder.Property(check => check.Flag).HasConversion<short>();
        builder.Property(check => check.Arrest).HasConversion<short>();
        builder.Property(check => check.RepeatVictim).HasConversion<short>();
        builder.Property(check => check.ChildrenNotified).HasConversion<short>();
        builder.Property(check => check.IntelligenceEntered).HasConversion<short>();
        builder.Property(check => check.DomesticAbuse).HasConversion<short>();
        builder.HasOne<Incident>().WithMany().HasForeignKey(check => check.Incident).IsRequired();
    }
}

internal sealed class DualArrestReviewMapping : IEntityTypeConfiguration<DualArrestReview>
{
    public void Configure(EntityTypeBuilder<DualArrestReview> builder)
    {
        builder.ToTable("incidents_arrest_review");
        builder.HasKey(review => review.Id);
        builder.Property(review => review.Justified).HasConversion<short>();
        builder.HasOne<Incident>().WithMany().HasForeignKey(review => review.Incident).IsRequired();
    }
}
