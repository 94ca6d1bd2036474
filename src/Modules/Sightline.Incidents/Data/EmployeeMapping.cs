using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Sightline.Incidents.Model;

namespace Sightline.Incidents.Data;

internal sealed class EmployeeMapping : IEntityTypeConfiguration<EmployeeEntry>
{
    public void Configure(EntityTypeBuilder<EmployeeEntry> builder)
    {
        builder.ToTable("incidents_employee");
        builder.HasKey(entry => entry.Id);
        builder.HasOne<Incident>().WithMany().HasForeignKey(entry => entry.Incident).IsRequired();
        builder.HasOne("Sightline.People.Model.Nominal", null).WithMany().HasForeignKey(nameof(EmployeeEntry.Nominal)).IsRequired();
    }
}

internal sealed class EmployeeInvestigatorMapping : IEntityTypeConfiguration<EmployeeInvestigator>
{
    public void Configure(EntityTypeBuilder<EmployeeInvestigator> builder)
    {
        builder.ToTable("incidents_employee_investigator");
        builder.HasKey(named => named.Id);
        builder.HasOne<Incident>().WithMany().HasForeignKey(named => named.Incident).IsRequired();
    }
}
