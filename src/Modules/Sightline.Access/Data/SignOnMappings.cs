using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Access.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class SignOnProviderMapping : IEntityTypeConfiguration<SignOnProvider>
{
    public void Configure(EntityTypeBuilder<SignOnProvider> builder)
    {
        builder.ToTable("access_sign_on_provider");
        builder.HasKey(provider => provider.Agency);
        builder.Property(provider => provider.Issuer).HasMaxLength(SignOnProvider.LongestIssuer);
        builder.Property(provider => provider.ClientId).HasMaxLength(SignOnProvider.LongestClientId);
        builder.Property(provider => provider.NameClaim).HasMaxLength(50);
        builder.HasOne<Agency>().WithMany().HasForeignKey(provider => provider.Agency).IsRequired();
    }
}

internal sealed class SignOnNameMapping : IEntityTypeConfiguration<SignOnName>
{
    public void Configure(EntityTypeBuilder<SignOnName> builder)
    {
        builder.ToTable("access_sign_on_name");
        builder.HasKey(name => name.User);
        builder.Property(name => name.Name).HasMaxLength(SignOnName.Longest);
        builder.Property(name => name.Subject).HasMaxLength(SignOnName.LongestSubject);
        builder.HasIndex(name => new { name.Agency, name.Name }).IsUnique();
        builder.HasIndex(name => new { name.Agency, name.Subject }).IsUnique();
        builder.HasOne<User>().WithMany().HasForeignKey(name => name.User).IsRequired();
        builder.HasOne<Agency>().WithMany().HasForeignKey(name => name.Agency).IsRequired();
    }
}

internal sealed class StoredSignOns(SightlineDb db) : IStoredThing
{
    public string Kind => "agency sign-on";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var provider in db.Set<SignOnProvider>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{provider.Agency}\t{provider.Issuer}\t{provider.ClientId}\t{provider.NameClaim}\t{(provider.Sealed is null ? "no secret" : "with a secret")}";
        }
        var rows = from name in db.Set<SignOnName>().AsNoTracking()
                   join user in db.Set<User>().AsNoTracking() on name.User equals user.Id
                   select new { user.NormalizedUserName, name.Agency, name.Name, name.Subject };
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return $"{row.NormalizedUserName}\t{row.Agency}\t{row.Name}\t{row.Subject}";
        }
    }
}
