using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Data;

internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("access_user");
        builder.HasKey(user => user.Id);
        builder.Property(user => user.Id).ValueGeneratedNever();
        builder.Property(user => user.Name).HasMaxLength(200);
        builder.Property(user => user.UserName).HasMaxLength(100);
        builder.Property(user => user.NormalizedUserName).HasMaxLength(100);
        builder.Property(user => user.Email).HasMaxLength(254);
        builder.Property(user => user.NormalizedEmail).HasMaxLength(254);
        builder.Property(user => user.ConcurrencyStamp).IsConcurrencyToken();
        builder.HasIndex(user => user.NormalizedUserName).IsUnique();
        builder.HasOne<Agency>().WithMany().HasForeignKey(user => user.Agency).IsRequired();
    }
}

internal sealed class UserClaimMapping : IEntityTypeConfiguration<IdentityUserClaim<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<UserId>> builder)
    {
        builder.ToTable("access_user_claim");
        builder.HasKey(claim => claim.Id);
        builder.HasOne<User>().WithMany().HasForeignKey(claim => claim.UserId).IsRequired();
    }
}

internal sealed class UserLoginMapping : IEntityTypeConfiguration<IdentityUserLogin<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<UserId>> builder)
    {
        builder.ToTable("access_user_login");
        builder.HasKey(login => new { login.LoginProvider, login.ProviderKey });
        builder.HasOne<User>().WithMany().HasForeignKey(login => login.UserId).IsRequired();
    }
}

internal sealed class UserTokenMapping : IEntityTypeConfiguration<IdentityUserToken<UserId>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<UserId>> builder)
    {
        builder.ToTable("access_user_token");
        builder.HasKey(token => new { token.UserId, token.LoginProvider, token.Name });
        builder.HasOne<User>().WithMany().HasForeignKey(token => token.UserId).IsRequired();
    }
}

internal sealed class RoleAtAgencyMapping : IEntityTypeConfiguration<RoleAtAgency>
{
    public void Configure(EntityTypeBuilder<RoleAtAgency> builder)
    {
        builder.ToTable("access_role_at_agency");
        builder.HasKey(role => role.Id);
        builder.Property(role => role.Id).ValueGeneratedNever();
        builder.Property(role => role.Role).HasMaxLength(100);
        builder.Property(role => role.Desks).AsJsonText();
        builder.HasIndex(role => role.User);
        builder.HasIndex(role => new { role.Agency, role.Role });
        builder.HasOne<User>().WithMany().HasForeignKey(role => role.User).IsRequired();
        builder.HasOne<Agency>().WithMany().HasForeignKey(role => role.Agency).IsRequired();
    }
}

internal sealed class KeptBackAttemptMapping : IEntityTypeConfiguration<KeptBackAttempt>
{
    public void Configure(EntityTypeBuilder<KeptBackAttempt> builder)
    {
        builder.ToTable("access_kept_back_attempt");
        builder.HasKey(attempt => attempt.Attempt);
        builder.Property(attempt => attempt.Page).HasMaxLength(200);
        builder.HasIndex(attempt => attempt.Agency);
        builder.HasOne<User>().WithMany().HasForeignKey(attempt => attempt.User).IsRequired();
    }
}

internal sealed class AgencyKeyMapping : IEntityTypeConfiguration<AgencyKey>
{
    public void Configure(EntityTypeBuilder<AgencyKey> builder)
    {
        builder.ToTable("access_agency_key");
        builder.HasKey(key => key.Id);
        builder.Property(key => key.Id).ValueGeneratedNever();
        builder.Property(key => key.Scopes).AsJsonText();
        builder.Property(key => key.PublicKeys).HasMaxLength(PublicKeysCanBeRead.Longest);
        builder.HasIndex(key => key.Digest).IsUnique();
        builder.HasOne<Agency>().WithMany().HasForeignKey(key => key.Agency).IsRequired();
    }
}
