using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;

namespace Sightline.People.Data;

internal sealed class DeclaredConnectionMapping : IEntityTypeConfiguration<DeclaredConnection>
{
    public void Configure(EntityTypeBuilder<DeclaredConnection> builder)
    {
        builder.ToTable("people_declared_connection");
        builder.HasKey(declared => declared.Id);
        builder.HasIndex(declared => declared.User);
    }
}

internal sealed class YearlyDeclarationMapping : IEntityTypeConfiguration<YearlyDeclaration>
{
    public void Configure(EntityTypeBuilder<YearlyDeclaration> builder)
    {
        builder.ToTable("people_yearly_declaration");
        builder.HasKey(declaration => declaration.Fact);
        builder.HasIndex(declaration => declaration.User);
    }
}
