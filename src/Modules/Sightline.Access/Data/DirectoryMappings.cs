using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class AgencyMapping : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("access_agency");
        builder.HasKey(agency => agency.Code);
        builder.Property(agency => agency.Kind).HasConversion<short>();
        builder.Property(agency => agency.Name).HasMaxLength(200);
        builder.Property(agency => agency.Area).HasMaxLength(100);
        builder.Property(agency => agency.OnsCode).HasMaxLength(20);
        builder.HasIndex(agency => agency.Kind);
        builder.HasOne<Agency>().WithMany().HasForeignKey(agency => agency.Force);
    }
}

internal sealed class DeskMapping : IEntityTypeConfiguration<Desk>
{
    public void Configure(EntityTypeBuilder<Desk> builder)
    {
        builder.ToTable("access_desk");
        builder.HasKey(desk => desk.Code);
        builder.Property(desk => desk.Role).HasMaxLength(50);
        builder.Property(desk => desk.Name).HasMaxLength(200);
        builder.Property(desk => desk.Hours).HasMaxLength(200);
        builder.Property(desk => desk.Phone).HasMaxLength(50);
        builder.Property(desk => desk.Email).HasMaxLength(DeskMailIsAnAddress.Longest);
        builder.HasIndex(desk => new { desk.Agency, desk.Role }).IsUnique();
        builder.HasOne<Agency>().WithMany().HasForeignKey(desk => desk.Agency).IsRequired();
        builder.HasOne<Desk>().WithMany().HasForeignKey(desk => desk.Cover);
        builder.HasOne<Desk>().WithMany().HasForeignKey(desk => desk.Manager);
    }
}

internal sealed class PostcodeAreaMapping : IEntityTypeConfiguration<PostcodeArea>
{
    public void Configure(EntityTypeBuilder<PostcodeArea> builder)
    {
        builder.ToTable("access_postcode_area");
        builder.HasKey(area => new { area.Kind, area.Prefix });
        builder.Property(area => area.Kind).HasConversion<short>();
        builder.Property(area => area.Prefix).HasMaxLength(8);
        builder.HasOne<Agency>().WithMany().HasForeignKey(area => area.Agency).IsRequired();
    }
}

internal sealed class CourtNameMapping : IEntityTypeConfiguration<CourtName>
{
    public void Configure(EntityTypeBuilder<CourtName> builder)
    {
        builder.ToTable("access_court_name");
        builder.HasKey(name => name.Folded);
        builder.Property(name => name.Folded).HasMaxLength(200);
        builder.HasOne<Agency>().WithMany().HasForeignKey(name => name.Court).IsRequired();
    }
}

internal sealed class ExpectedManifestMapping : IEntityTypeConfiguration<ExpectedManifest>
{
    public void Configure(EntityTypeBuilder<ExpectedManifest> builder)
    {
        builder.ToTable("access_expected_manifest");
        builder.HasKey(expected => expected.Court);
        builder.Property(expected => expected.Weekdays).AsJsonText();
        builder.HasOne<Agency>().WithMany().HasForeignKey(expected => expected.Court).IsRequired();
    }
}
