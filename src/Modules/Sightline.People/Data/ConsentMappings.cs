using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Data;

internal sealed class SharingConsentMapping : IEntityTypeConfiguration<SharingConsent>
{
    public void Configure(EntityTypeBuilder<SharingConsent> builder)
    {
        builder.ToTable("people_sharing_consent");
        builder.HasKey(row => row.Sequence);
        builder.HasAlternateKey(row => row.Id);
        builder.Property(row => row.Gateway).HasMaxLength(100);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Ground).HasConversion<short>();
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
    }
}

internal sealed class SharingConsentEndMapping : IEntityTypeConfiguration<SharingConsentEnd>
{
    public void Configure(EntityTypeBuilder<SharingConsentEnd> builder)
    {
        builder.ToTable("people_sharing_consent_end");
        builder.HasKey(row => row.ConsentId);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.HasOne<SharingConsent>().WithMany().HasForeignKey(row => row.ConsentId).HasPrincipalKey(row => row.Id);
    }
}

internal sealed class StoredConsents(SightlineDb db, Vault vault) : IStoredThing
{
    public string Kind => "sharing consents";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        var ended = (await db.Set<SharingConsentEnd>().AsNoTracking().ToListAsync(stop)).ToDictionary(row => row.ConsentId);
        foreach (var row in await db.Set<SharingConsent>().AsNoTracking().ToListAsync(stop))
        {
            var said = (await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, row.Said, stop))?.ForTheMachine(MachineUse.Form);
            var why = ended.GetValueOrDefault(row.Id) is { } end ? (await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, end.Why, stop))?.ForTheMachine(MachineUse.Form) : null;
            yield return string.Join('|', names[row.NominalId], row.Agency, row.Gateway, row.FirstDay, row.LastDay, row.Ground, said, why);
        }
    }
}
