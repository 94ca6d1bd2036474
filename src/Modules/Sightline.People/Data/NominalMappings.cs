using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;

namespace Sightline.People.Data;

internal sealed class NominalMapping : IEntityTypeConfiguration<Nominal>
{
    public void Configure(EntityTypeBuilder<Nominal> builder)
    {
        builder.ToTable("people_nominal");
        builder.HasKey(nominal => nominal.Id);
        builder.Ignore(nominal => nominal.Reference);
        // On PostgreSQL this gives the column a sequence, from which numbers are taken; on SQLite the one writer counts on.
        builder.Property(nominal => nominal.Number).ValueGeneratedOnAdd();
        builder.HasIndex(nominal => nominal.Number).IsUnique();
        // Wherever people are looked for, read or named, one who was disposed of is not there: no page can forget it.
        builder.HasQueryFilter(nominal => nominal.DisposedAt == null);
    }
}

internal sealed class NominalNameMapping : IEntityTypeConfiguration<NominalName>
{
    public void Configure(EntityTypeBuilder<NominalName> builder)
    {
        builder.ToTable("people_nominal_name");
        builder.HasKey(name => name.Sequence);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(name => name.NominalId);
    }
}

internal sealed class NominalAddressMapping : IEntityTypeConfiguration<NominalAddress>
{
    public void Configure(EntityTypeBuilder<NominalAddress> builder)
    {
        builder.ToTable("people_nominal_address");
        builder.HasKey(address => address.Sequence);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(address => address.NominalId);
    }
}

internal sealed class NominalContactMapping : IEntityTypeConfiguration<NominalContact>
{
    public void Configure(EntityTypeBuilder<NominalContact> builder)
    {
        builder.ToTable("people_nominal_contact");
        builder.HasKey(contact => contact.Sequence);
        builder.Property(contact => contact.Kind).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(contact => contact.NominalId);
    }
}

internal sealed class NominalIdentifierMapping : IEntityTypeConfiguration<NominalIdentifier>
{
    public void Configure(EntityTypeBuilder<NominalIdentifier> builder)
    {
        builder.ToTable("people_nominal_identifier");
        builder.HasKey(identifier => identifier.Sequence);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(identifier => identifier.NominalId);
    }
}

internal sealed class ConfidentialContactMapping : IEntityTypeConfiguration<ConfidentialContact>
{
    public void Configure(EntityTypeBuilder<ConfidentialContact> builder)
    {
        builder.ToTable("people_confidential_contact");
        builder.HasKey(contact => contact.Sequence);
        builder.Property(contact => contact.Kind).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(contact => contact.NominalId);
    }
}
