using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest.Model;

internal sealed class ManifestImportMapping : IEntityTypeConfiguration<ManifestImport>
{
    public void Configure(EntityTypeBuilder<ManifestImport> builder)
    {
        builder.ToTable("orders_manifest");
        builder.HasKey(manifest => manifest.Id);
        builder.Property(manifest => manifest.Courts).AsJsonText();
        builder.Property(manifest => manifest.Digest).HasMaxLength(64);
        builder.Property(manifest => manifest.FileDigest).HasMaxLength(64);
        builder.HasIndex(manifest => new { manifest.ReceivedBy, manifest.Digest }).IsUnique();
        builder.HasIndex(manifest => manifest.Day);
    }
}

internal sealed class ManifestRowMapping : IEntityTypeConfiguration<ManifestRow>
{
    public void Configure(EntityTypeBuilder<ManifestRow> builder)
    {
        builder.ToTable("orders_manifest_row");
        builder.HasKey(row => new { row.ManifestId, row.Number });
        builder.Property(row => row.Outcome).HasConversion<short>();
        builder.Property(row => row.Problems).AsJsonText();
        builder.HasIndex(row => row.Identity);
        builder.HasIndex(row => row.CaseKey);
        builder.HasOne<ManifestImport>().WithMany().HasForeignKey(row => row.ManifestId).IsRequired();
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(row => row.OrderId);
    }
}

internal sealed class ManifestTaskMapping : IEntityTypeConfiguration<ManifestTask>
{
    public void Configure(EntityTypeBuilder<ManifestTask> builder)
    {
        builder.ToTable("orders_manifest_task");
        builder.HasKey(task => task.Id);
        builder.Property(task => task.Problem).HasConversion<short>();
        builder.HasIndex(task => new { task.ManifestId, task.Row });
        // A manifest that did not come is told of once; every other task leaves court and day empty.
        builder.HasIndex(task => new { task.Court, task.Day }).IsUnique();
        builder.HasOne<ManifestImport>().WithMany().HasForeignKey(task => task.ManifestId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(task => task.OrderId);
    }
}

internal sealed class SafeTimeMapping : IEntityTypeConfiguration<SafeTime>
{
    public void Configure(EntityTypeBuilder<SafeTime> builder)
    {
        builder.ToTable("orders_safe_time");
        builder.HasKey(safe => new { safe.NominalId, safe.OrderId });
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(safe => safe.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(SafeTime.NominalId)).IsRequired();
    }
}
