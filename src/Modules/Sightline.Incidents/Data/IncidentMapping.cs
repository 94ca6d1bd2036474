using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Incidents.Model;
using Sightline.Platform.Storage;

namespace Sightline.Incidents.Data;

internal sealed class IncidentMapping : IEntityTypeConfiguration<Incident>
{
    public void Configure(EntityTypeBuilder<Incident> builder)
    {
        builder.ToTable("incidents_incident");
        builder.HasKey(incident => incident.Id);
        builder.Property(incident => incident.Abuse).AsJsonText();
        builder.Property(incident => incident.ChildrenPresent).HasConversion<short>();
        builder.Property(incident => incident.WhyChildrenNotKnown).HasConversion<short>();
        builder.Property(incident => incident.PowerOfArrest).HasConversion<short>();
        builder.Property(incident => incident.WeaponUsed).HasConversion<short>();
        builder.Property(incident => incident.WhyWeaponNotKnown).HasConversion<short>();
        builder.Property(incident => incident.Injury).HasConversion<short>();
        builder.Property(incident => incident.WhyInjuryNotKnown).HasConversion<short>();
        builder.Property(incident => incident.DomesticAbuse).HasConversion<short>();
        builder.Property(incident => incident.PartyUnderAge).HasConversion<short>();
        builder.Property(incident => incident.AskedAbout).AsJsonText();
        builder.Property(incident => incident.LivingTogether).HasConversion<short>();
        builder.Property(incident => incident.WhyLivingTogetherNotKnown).HasConversion<short>();
        builder.Property(incident => incident.LivingTogetherBasis).HasConversion<short>();
        builder.Property(incident => incident.ChildrenExperienced).AsJsonText();
        builder.Property(incident => incident.Evidence).AsJsonText();
        builder.HasIndex(incident => new { incident.Force, incident.At });
        builder.HasOne<Call>().WithMany().HasForeignKey(incident => incident.Call);
    }
}

internal sealed class IncidentPartyMapping : IEntityTypeConfiguration<IncidentParty>
{
    public void Configure(EntityTypeBuilder<IncidentParty> builder)
    {
        builder.ToTable("incidents_party");
        builder.HasKey(party => new { party.Incident, party.Nominal, party.Part });
        builder.Property(party => party.Part).HasConversion<short>();
        builder.Property(party => party.Experienced).AsJsonText();
        builder.HasOne<Incident>().WithMany().HasForeignKey(party => party.Incident).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(IncidentParty.Nominal)).IsRequired();
    }
}

internal sealed class IncidentConnectionMapping : IEntityTypeConfiguration<IncidentConnection>
{
    public void Configure(EntityTypeBuilder<IncidentConnection> builder)
    {
        builder.ToTable("incidents_connection");
        builder.HasKey(connection => new { connection.Incident, connection.Of, connection.To });
        builder.Property(connection => connection.Kind).HasConversion<short>();
        builder.Property(connection => connection.Why).HasConversion<short>();
        builder.HasOne<Incident>().WithMany().HasForeignKey(connection => connection.Incident).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(IncidentConnection.Of)).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(IncidentConnection.To)).IsRequired();
    }
}
