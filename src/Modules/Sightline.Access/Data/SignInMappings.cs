using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Access.Model;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("access_passkey");
        builder.HasKey(passkey => passkey.Id);
        builder.Property(passkey => passkey.Id).ValueGeneratedNever();
        builder.Property(passkey => passkey.Credential).HasMaxLength(Passkey.LongestCredential);
        builder.Property(passkey => passkey.Name).HasMaxLength(100);
        builder.Property(passkey => passkey.Transports).AsJsonText();
        builder.HasIndex(passkey => passkey.Credential).IsUnique();
        builder.HasIndex(passkey => passkey.User);
        builder.HasOne<User>().WithMany().HasForeignKey(passkey => passkey.User).IsRequired();
    }
}

internal sealed class SpentProofMapping : IEntityTypeConfiguration<SpentProof>
{
    public void Configure(EntityTypeBuilder<SpentProof> builder)
    {
        builder.ToTable("access_spent_proof");
        builder.HasKey(proof => proof.Digest);
        builder.HasIndex(proof => proof.Until);
    }
}

internal sealed class KeptWorkMapping : IEntityTypeConfiguration<KeptWork>
{
    public void Configure(EntityTypeBuilder<KeptWork> builder)
    {
        builder.ToTable("access_kept_work");
        builder.HasKey(work => work.Id);
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.HasIndex(work => work.User);
        builder.HasIndex(work => work.Until);
        builder.HasOne<User>().WithMany().HasForeignKey(work => work.User).IsRequired();
    }
}
