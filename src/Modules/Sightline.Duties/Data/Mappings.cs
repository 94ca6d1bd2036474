using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Duties.Model;
using Sightline.Platform.Storage;

namespace Sightline.Duties.Data;

internal sealed class DutyMapping : IEntityTypeConfiguration<Duty>
{
    public void Configure(EntityTypeBuilder<Duty> builder)
    {
        builder.ToTable("duties_duty");
        builder.HasKey(duty => duty.Id);
        builder.Ignore(duty => duty.Due).Ignore(duty => duty.Reference);
        builder.Property(duty => duty.State).HasConversion<short>();
        builder.Property(duty => duty.Handed).HasConversion<short>();
        builder.Property(duty => duty.Subjects).AsJsonText();
        builder.Property(duty => duty.RuleArea).HasMaxLength(100);
        builder.Property(duty => duty.RuleRef).HasMaxLength(200);
        builder.Property(duty => duty.RefusedGateway).HasMaxLength(100);
        builder.Property(duty => duty.RefusedWords).HasMaxLength(1000);
        builder.Property(duty => duty.BecauseOf).HasMaxLength(100);
        // The same fact raises the same duty once, however often it is heard.
        builder.HasIndex(duty => new { duty.Because, duty.Rule, duty.Member, duty.OwedBy }).IsUnique();
        builder.HasIndex(duty => new { duty.OwedBy, duty.State, duty.DueEarlier });
        builder.HasIndex(duty => new { duty.State, duty.DueEarlier });
        builder.HasIndex(duty => duty.DischargedBy);
    }
}

internal sealed class WaitingAgencyMapping : IEntityTypeConfiguration<WaitingAgency>
{
    public void Configure(EntityTypeBuilder<WaitingAgency> builder)
    {
        builder.ToTable("duties_waiting");
        builder.HasKey(waiting => new { waiting.Duty, waiting.Agency });
        builder.HasOne<Duty>().WithMany().HasForeignKey(waiting => waiting.Duty).IsRequired();
        builder.HasIndex(waiting => waiting.Agency);
    }
}

internal sealed class AwaitedFactMapping : IEntityTypeConfiguration<AwaitedFact>
{
    public void Configure(EntityTypeBuilder<AwaitedFact> builder)
    {
        builder.ToTable("duties_awaited");
        builder.HasKey(awaited => new { awaited.Duty, awaited.Key });
        builder.Property(awaited => awaited.Key).HasMaxLength(400);
        builder.HasOne<Duty>().WithMany().HasForeignKey(awaited => awaited.Duty).IsRequired();
        builder.HasIndex(awaited => awaited.Key);
    }
}

internal sealed class DischargingFactHeardMapping : IEntityTypeConfiguration<DischargingFactHeard>
{
    public void Configure(EntityTypeBuilder<DischargingFactHeard> builder)
    {
        builder.ToTable("duties_discharging_fact");
        builder.HasKey(heard => new { heard.Key, heard.Fact });
        builder.Property(heard => heard.Key).HasMaxLength(400);
        builder.HasIndex(heard => heard.Fact);
    }
}

internal sealed class RaisingSubjectMapping : IEntityTypeConfiguration<RaisingSubject>
{
    public void Configure(EntityTypeBuilder<RaisingSubject> builder)
    {
        builder.ToTable("duties_raising_subject");
        builder.HasKey(about => new { about.Fact, about.Subject, about.Side });
        builder.Property(about => about.Side).HasConversion<short>();
        builder.HasIndex(about => about.Subject);
    }
}

internal sealed class DutySendingMapping : IEntityTypeConfiguration<DutySending>
{
    public void Configure(EntityTypeBuilder<DutySending> builder)
    {
        builder.ToTable("duties_sending");
        builder.HasKey(sending => sending.Id);
        builder.Property(sending => sending.How).HasConversion<short>();
        builder.Property(sending => sending.AcknowledgedHow).HasConversion<short?>();
        builder.HasOne<Duty>().WithMany().HasForeignKey(sending => sending.Duty).IsRequired();
        builder.HasIndex(sending => new { sending.To, sending.AcknowledgedAt });
    }
}

internal sealed class MaracReferralMapping : IEntityTypeConfiguration<MaracReferral>
{
    public void Configure(EntityTypeBuilder<MaracReferral> builder)
    {
        builder.ToTable("duties_marac_referral");
        builder.HasKey(referral => new { referral.Sending, referral.Nominal, referral.IsProtected });
        builder.HasOne<DutySending>().WithMany().HasForeignKey(referral => referral.Sending).IsRequired();
        builder.HasIndex(referral => referral.Nominal);
    }
}
