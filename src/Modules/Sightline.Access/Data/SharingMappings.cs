using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime.Text;
using Sightline.Access.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class SharingAgreementMapping : IEntityTypeConfiguration<SharingAgreement>
{
    public void Configure(EntityTypeBuilder<SharingAgreement> builder)
    {
        builder.ToTable("access_sharing_agreement");
        builder.HasKey(agreement => agreement.Id);
        builder.Property(agreement => agreement.Id).ValueGeneratedNever();
        builder.Ignore(agreement => agreement.Days);
        builder.Property(agreement => agreement.Gateway).HasMaxLength(100);
        builder.Property(agreement => agreement.Reference).HasMaxLength(SharingAgreement.LongestReference);
        builder.HasIndex(agreement => new { agreement.From, agreement.Gateway, agreement.To });
        builder.HasIndex(agreement => agreement.To);
        builder.HasOne<Agency>().WithMany().HasForeignKey(agreement => agreement.From).IsRequired();
        builder.HasOne<Agency>().WithMany().HasForeignKey(agreement => agreement.To).IsRequired();
    }
}

internal sealed class StoredAgreements(SightlineDb db) : IStoredThing
{
    public string Kind => "sharing agreement";

    public async IAsyncEnumerable<string> CanonicalLinesAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var agreement in db.Set<SharingAgreement>().AsNoTracking().AsAsyncEnumerable().WithCancellation(stop))
        {
            var last = agreement.LastDay is { } day ? LocalDatePattern.Iso.Format(day) : "";
            yield return $"{agreement.Gateway}\t{agreement.From}\t{agreement.To}\t{LocalDatePattern.Iso.Format(agreement.FirstDay)}\t{last}\t{agreement.Reference}";
        }
    }
}
