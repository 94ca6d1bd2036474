using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Risk.Flags;

/// <summary>A marker as it stands. It is never dropped in silence: after its period it says that nobody has confirmed it.</summary>
internal sealed class Flag : IVersioned
{
    public required FlagId Id { get; init; }

    public NominalId? Nominal { get; init; }

    public IncidentId? Incident { get; init; }

    public required AgencyCode By { get; init; }

    public required LocalDate Since { get; init; }

    /// <summary>Kind and reason, sealed whole under the flag's own key. Null: whom it was about is no longer held.</summary>
    public byte[]? Said { get; set; }

    /// <summary>The day it was set or last confirmed.</summary>
    public required LocalDate LastConfirmed { get; set; }

    /// <summary>The last day on which it counts as current without being confirmed again.</summary>
    public required LocalDate CurrentUntil { get; set; }

    /// <summary>The period for which whoever set it was asked to confirm: each is asked for once.</summary>
    public LocalDate? AskedFor { get; set; }

    public LocalDate? EndedOn { get; set; }

    /// <summary>Sealed under the flag's own key.</summary>
    public byte[]? EndedWhy { get; set; }

    public long Version { get; set; }

    public bool IsCurrentOn(LocalDate day) => day <= CurrentUntil;
}

internal sealed class FlagMapping : IEntityTypeConfiguration<Flag>
{
    public void Configure(EntityTypeBuilder<Flag> builder)
    {
        builder.ToTable("risk_flag");
        builder.HasKey(flag => flag.Id);
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(Flag.Nominal)).IsRequired(false);
        builder.HasIndex(flag => flag.Nominal);
        builder.HasIndex(flag => flag.Incident);
        builder.HasIndex(flag => new { flag.EndedOn, flag.CurrentUntil });
    }
}
