using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Orders.Model;

namespace Sightline.Orders.Data;

internal sealed class ProtectiveOrderMapping : IEntityTypeConfiguration<ProtectiveOrder>
{
    public void Configure(EntityTypeBuilder<ProtectiveOrder> builder)
    {
        builder.ToTable("orders_order");
        builder.HasKey(order => order.Id);
        builder.Property(order => order.Stage).HasConversion<short>();
        builder.Property(order => order.UntilFurtherOrder).HasConversion<short>();
        builder.Property(order => order.MadeWithoutNotice).HasConversion<short>();
        builder.Property(order => order.PronouncedInHisPresence).HasConversion<short>();
        builder.Ignore(order => order.Reference);
        builder.HasIndex(order => order.LastDay);
        builder.HasIndex(order => order.Force);
        builder.HasIndex(order => order.CourtReference);
    }
}

internal sealed class OrderRespondentMapping : IEntityTypeConfiguration<OrderRespondent>
{
    public void Configure(EntityTypeBuilder<OrderRespondent> builder)
    {
        builder.ToTable("orders_respondent");
        builder.HasKey(party => new { party.OrderId, party.NominalId });
        builder.HasIndex(party => party.NominalId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(party => party.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey("NominalId").IsRequired();
    }
}

internal sealed class OrderProtectedMapping : IEntityTypeConfiguration<OrderProtected>
{
    public void Configure(EntityTypeBuilder<OrderProtected> builder)
    {
        builder.ToTable("orders_protected");
        builder.HasKey(party => new { party.OrderId, party.NominalId });
        builder.HasIndex(party => party.NominalId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(party => party.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey("NominalId").IsRequired();
    }
}

internal sealed class OrderChildMapping : IEntityTypeConfiguration<OrderChild>
{
    public void Configure(EntityTypeBuilder<OrderChild> builder)
    {
        builder.ToTable("orders_child");
        builder.HasKey(party => new { party.OrderId, party.NominalId });
        builder.HasIndex(party => party.NominalId);
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(party => party.OrderId).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey("NominalId").IsRequired();
    }
}

internal sealed class OrderTermMapping : IEntityTypeConfiguration<OrderTerm>
{
    public void Configure(EntityTypeBuilder<OrderTerm> builder)
    {
        builder.ToTable("orders_term");
        builder.HasKey(term => term.Id);
        builder.Property(term => term.PowerOfArrest).HasConversion<short>();
        builder.HasOne<ProtectiveOrder>().WithMany().HasForeignKey(term => term.OrderId).IsRequired();
    }
}

internal sealed class CourtReceivedMapping : IEntityTypeConfiguration<CourtReceived>
{
    public void Configure(EntityTypeBuilder<CourtReceived> builder)
    {
        builder.ToTable("orders_court_received");
        builder.HasKey(court => court.Court);
    }
}
