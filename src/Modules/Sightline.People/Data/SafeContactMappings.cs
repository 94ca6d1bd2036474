using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.Data;

internal sealed class SafeContactMapping : IEntityTypeConfiguration<SafeContactRow>
{
    public void Configure(EntityTypeBuilder<SafeContactRow> builder)
    {
        builder.ToTable("people_safe_contact");
        builder.HasKey(row => row.Sequence);
        builder.HasAlternateKey(row => row.Id);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
    }
}

internal sealed class SafeContactTellingMapping : IEntityTypeConfiguration<SafeContactTelling>
{
    public void Configure(EntityTypeBuilder<SafeContactTelling> builder)
    {
        builder.ToTable("people_safe_contact_telling");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.ToldTo).HasMaxLength(100);
        builder.Property(row => row.Purpose).HasConversion<short>();
        builder.HasOne<SafeContactRow>().WithMany().HasForeignKey(row => row.StatementId).HasPrincipalKey(row => row.Id);
    }
}

internal sealed class ContactEffortMapping : IEntityTypeConfiguration<ContactEffort>
{
    public void Configure(EntityTypeBuilder<ContactEffort> builder)
    {
        builder.ToTable("people_contact_effort");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.HasOne<Nominal>().WithMany().HasForeignKey(row => row.NominalId);
    }
}

internal sealed class ContactAttemptMapping : IEntityTypeConfiguration<ContactAttempt>
{
    public void Configure(EntityTypeBuilder<ContactAttempt> builder)
    {
        builder.ToTable("people_contact_attempt");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.By).HasMaxLength(100);
        builder.Property(row => row.Way).HasConversion<short>();
        builder.Property(row => row.Outcome).HasConversion<short>();
        builder.HasOne<ContactEffort>().WithMany().HasForeignKey(row => row.EffortId);
    }
}

internal sealed class StoredSafeContact(SightlineDb db, Vault vault) : IStoredThing
{
    public string Kind => "safe contact";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var names = await Canonical.AllAsync(db, stop);
        var told = (await db.Set<SafeContactTelling>().AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.StatementId);
        foreach (var row in await db.Set<SafeContactRow>().AsNoTracking().ToListAsync(stop))
        {
            var said = (await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, row.Said, stop))?.ForTheMachine(MachineUse.Form);
            yield return string.Join('|', names[row.NominalId], row.Agency, said, string.Join(", ", told[row.Id].Select(one => $"{one.ToldTo}{one.Purpose}")));
        }
        var attempts = (await db.Set<ContactAttempt>().AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.EffortId);
        foreach (var row in await db.Set<ContactEffort>().AsNoTracking().ToListAsync(stop))
        {
            var plan = row.Plan is { } kept ? (await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, kept, stop))?.ForTheMachine(MachineUse.Form) : null;
            yield return string.Join('|', names[row.NominalId], row.Agency, plan, string.Join(", ", attempts[row.Id].Select(one => $"{one.Way} {one.Outcome}")));
        }
    }
}
