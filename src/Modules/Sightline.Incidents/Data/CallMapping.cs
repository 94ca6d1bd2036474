using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Incidents.Model;

namespace Sightline.Incidents.Data;

internal sealed class CallMapping : IEntityTypeConfiguration<Call>
{
    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.ToTable("incidents_call");
        builder.HasKey(call => call.Id);
    }
}

internal sealed class CallPersonMapping : IEntityTypeConfiguration<CallPerson>
{
    public void Configure(EntityTypeBuilder<CallPerson> builder)
    {
        builder.ToTable("incidents_call_person");
        builder.HasKey(person => new { person.Call, person.Nominal });
        builder.HasOne<Call>().WithMany().HasForeignKey(person => person.Call).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(CallPerson.Nominal)).IsRequired();
    }
}

internal sealed class DispatchMapping : IEntityTypeConfiguration<Dispatch>
{
    public void Configure(EntityTypeBuilder<Dispatch> builder)
    {
        builder.ToTable("incidents_dispatch");
        builder.HasKey(dispatch => dispatch.Id);
        builder.HasOne<Call>().WithMany().HasForeignKey(dispatch => dispatch.Call).IsRequired();
        builder.HasIndex(dispatch => new { dispatch.Officer, dispatch.SentAt });
    }
}
