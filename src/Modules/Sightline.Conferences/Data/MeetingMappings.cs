using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Conferences.Model;
using Sightline.Platform.Storage;

namespace Sightline.Conferences.Data;

internal sealed class MatterMapping : IEntityTypeConfiguration<Matter>
{
    public void Configure(EntityTypeBuilder<Matter> builder)
    {
        builder.ToTable("conferences_matter");
        builder.HasKey(matter => new { matter.Fact, matter.Force });
        builder.Property(matter => matter.Kind).HasConversion<short>();
        builder.Property(matter => matter.Level).HasConversion<short?>();
        builder.Property(matter => matter.People).AsJsonText();
        builder.HasIndex(matter => new { matter.Force, matter.LearnedAt });
    }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> builder)
    {
        builder.ToTable("conferences_meeting");
        builder.HasKey(meeting => meeting.Id);
        builder.Property(meeting => meeting.Kind).HasMaxLength(100);
        builder.Property(meeting => meeting.Others).AsJsonText();
        builder.HasIndex(meeting => new { meeting.Host, meeting.Kind, meeting.OpenedAt });
    }
}

internal sealed class MeetingLineMapping : IEntityTypeConfiguration<MeetingLine>
{
    public void Configure(EntityTypeBuilder<MeetingLine> builder)
    {
        builder.ToTable("conferences_line");
        builder.HasKey(line => line.Id);
        builder.Property(line => line.CameBackFrom).AsJsonText();
        builder.HasOne<Meeting>().WithMany().HasForeignKey(line => line.Meeting).IsRequired();
    }
}

internal sealed class LineMatterMapping : IEntityTypeConfiguration<LineMatter>
{
    public void Configure(EntityTypeBuilder<LineMatter> builder)
    {
        builder.ToTable("conferences_line_matter");
        builder.HasKey(row => new { row.Line, row.Fact });
        builder.HasOne<MeetingLine>().WithMany().HasForeignKey(row => row.Line).IsRequired();
        builder.HasOne<Matter>().WithMany().HasForeignKey(row => new { row.Fact, row.Force }).IsRequired();
    }
}

internal sealed class MeetingDecisionMapping : IEntityTypeConfiguration<MeetingDecision>
{
    public void Configure(EntityTypeBuilder<MeetingDecision> builder)
    {
        builder.ToTable("conferences_decision");
        builder.HasKey(decision => decision.Id);
        builder.Property(decision => decision.Kind).HasConversion<short>();
        builder.HasOne<MeetingLine>().WithMany().HasForeignKey(decision => decision.Line).IsRequired();
    }
}

internal sealed class LinePersonMapping : IEntityTypeConfiguration<LinePerson>
{
    public void Configure(EntityTypeBuilder<LinePerson> builder)
    {
        builder.ToTable("conferences_line_person");
        builder.HasKey(row => new { row.Line, row.Nominal });
        builder.HasOne<MeetingLine>().WithMany().HasForeignKey(row => row.Line).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(LinePerson.Nominal)).IsRequired();
    }
}
