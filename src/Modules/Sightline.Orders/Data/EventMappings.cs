using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Data;

internal sealed class ServiceMapping : IEntityTypeConfiguration<Service>
{
    public void Configure(EntityTypeBuilder<Service> builder)
    {
        builder.ToTable("orders_service");
        builder.HasKey(service => service.Id);
        builder.Property(service => service.How).HasConversion<short>();
        builder.Property(service => service.Method).HasConversion<short?>();
        builder.Property(service => service.ProofHeld).HasConversion<short>();
        builder.Property(service => service.Terms).AsJsonText();
        builder.HasIndex(service => service.RespondentId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(service => service.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey("RespondentId").IsRequired();
    }
}

internal sealed class OrderVariationMapping : IEntityTypeConfiguration<OrderVariation>
{
    public void Configure(EntityTypeBuilder<OrderVariation> builder)
    {
        builder.ToTable("orders_variation");
        builder.HasKey(variation => variation.Id);
        builder.Property(variation => variation.WordingReceived).HasConversion<short>();
        builder.Property(variation => variation.TermsTouched).AsJsonText();
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(variation => variation.OrderId).IsRequired();
    }
}

internal sealed class DisputedStatementMapping : IEntityTypeConfiguration<DisputedStatement>
{
    public void Configure(EntityTypeBuilder<DisputedStatement> builder)
    {
        builder.ToTable("orders_disputed_statement");
        builder.HasKey(statement => statement.Id);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(statement => statement.OrderId).IsRequired();
    }
}

internal sealed class BreachMapping : IEntityTypeConfiguration<Breach>
{
    public void Configure(EntityTypeBuilder<Breach> builder)
    {
        builder.ToTable("orders_breach");
        builder.HasKey(breach => breach.Id);
        builder.Property(breach => breach.Protected).AsJsonText();
        builder.Property(breach => breach.Terms).AsJsonText();
        builder.HasIndex(breach => breach.RespondentId);
        builder.HasIndex(breach => breach.IncidentId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(breach => breach.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey("RespondentId").IsRequired();
    }
}

internal sealed class BreachOutcomeEntryMapping : IEntityTypeConfiguration<BreachOutcomeEntry>
{
    public void Configure(EntityTypeBuilder<BreachOutcomeEntry> builder)
    {
        builder.ToTable("orders_breach_outcome");
        builder.HasKey(outcome => outcome.Id);
        builder.Property(outcome => outcome.Outcome).HasConversion<short>();
        builder.HasIndex(outcome => outcome.OrderId);
        builder.HasOne<Breach>().WithMany().HasForeignKey(outcome => outcome.BreachId).IsRequired();
    }
}
