using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Sightline.Risk.NewInformation;

internal sealed class GivenInformationMapping : IEntityTypeConfiguration<GivenInformation>
{
    public void Configure(EntityTypeBuilder<GivenInformation> builder)
    {
        builder.ToTable("risk_information");
        builder.HasKey(row => row.Id);
        builder.Ignore(row => row.Kind);
        builder.Property(row => row.MayBeTraced).HasConversion<short>();
        builder.HasIndex(row => row.Fact).IsUnique();
    }
}

internal sealed class InformationPersonMapping : IEntityTypeConfiguration<InformationPerson>
{
    public void Configure(EntityTypeBuilder<InformationPerson> builder)
    {
        builder.ToTable("risk_information_person");
        builder.HasKey(row => new { row.Information, row.Nominal });
        builder.HasOne<GivenInformation>().WithMany().HasForeignKey(row => row.Information).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(InformationPerson.Nominal)).IsRequired();
        builder.HasIndex(row => row.Nominal);
    }
}

internal sealed class InformationRecipientMapping : IEntityTypeConfiguration<InformationRecipient>
{
    public void Configure(EntityTypeBuilder<InformationRecipient> builder)
    {
        builder.ToTable("risk_information_recipient");
        builder.HasKey(row => new { row.Information, row.Agency });
        builder.HasOne<GivenInformation>().WithMany().HasForeignKey(row => row.Information).IsRequired();
    }
}
