using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.People.Model;

namespace Sightline.People.Data;

internal sealed class RegisterModelMapping : IEntityTypeConfiguration<RegisterModelRow>
{
    public void Configure(EntityTypeBuilder<RegisterModelRow> builder)
    {
        builder.ToTable("people_register_model");
        builder.HasKey(row => row.Sequence);
        builder.Property(row => row.State).HasConversion<short>();
        builder.HasIndex(row => row.State);
    }
}
