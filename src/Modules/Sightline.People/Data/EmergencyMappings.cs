using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Data;

internal sealed class EmergencyLookUpMapping : IEntityTypeConfiguration<EmergencyLookUp>
{
    public void Configure(EntityTypeBuilder<EmergencyLookUp> builder)
    {
        builder.ToTable("people_emergency_look_up");
        builder.HasKey(lookUp => lookUp.Id);
        builder.Ignore(lookUp => lookUp.IsApproved);
        builder.Property(lookUp => lookUp.By).HasMaxLength(100);
        builder.Property(lookUp => lookUp.SecondBy).HasMaxLength(100);
        builder.Property(lookUp => lookUp.ReviewedBy).HasMaxLength(100);
        builder.Property(lookUp => lookUp.Reason).HasConversion<short>();
        builder.Property(lookUp => lookUp.Outcome).HasConversion<short?>();
        builder.HasIndex(lookUp => new { lookUp.Agency, lookUp.ReviewedAt });
    }
}

internal sealed class EmergencyFoundMapping : IEntityTypeConfiguration<EmergencyFound>
{
    public void Configure(EntityTypeBuilder<EmergencyFound> builder)
    {
        builder.ToTable("people_emergency_found");
        builder.HasKey(found => new { found.LookUpId, found.NominalId });
        builder.HasOne<EmergencyLookUp>().WithMany().HasForeignKey(found => found.LookUpId);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(found => found.NominalId);
    }
}

internal sealed class StoredEmergencies(SightlineDb db) : IStoredThing
{
    public string Kind => "emergency look-up";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        var found = (await db.Set<EmergencyFound>().AsNoTracking().ToListAsync(stop)).ToLookup(row => row.LookUpId);
        await foreach (var row in db.Set<EmergencyLookUp>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var people = found[row.Id].Select(one => $"{names[one.NominalId]}{(one.OpenedAt is null ? "" : " (opened)")}").Order(StringComparer.Ordinal);
            yield return string.Join('|', row.Agency, row.Reason, row.SecondApproved, row.ServicesOpenedAt is not null, row.Outcome, string.Join(", ", people));
        }
    }
}
