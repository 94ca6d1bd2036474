using Sightline.Access;
using Sightline.Conferences;
using Sightline.Duties;
using Sightline.Incidents;
using Sightline.Orders;
using Sightline.Oversight;
using Sightline.People;
using Sightline.Platform.Modules;
using Sightline.Risk;

namespace Sightline.Database;

/// <summary>The modules of this program, in the order in which their tables may refer to each other. A new module is one line here.</summary>
public static class AllModules
{
    public static ModuleList InOrder { get; } = new(
    [
        new AccessModule(), new PeopleModule(), new IncidentsModule(), new RiskModule(), new OrdersModule(), new ConferencesModule(), new DutiesModule(), new OversightModule(),
    ]);
}
