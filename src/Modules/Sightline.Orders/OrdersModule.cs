using Sightline.Orders.ImportManifest;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Orders.Contracts;
using Sightline.Orders.Coverage;
using Sightline.Orders.DoorView;
using Sightline.Orders.MakeOrder;
using Sightline.Orders.Register;
using Sightline.Orders.Retention;
using Sightline.Orders.ShowOrder;
using Sightline.Orders.Vocabulary;
using Sightline.Platform.Modules;

namespace Sightline.Orders;

public sealed class OrdersModule : SightlineModule
{
    public override string Name => "orders";

    public override IReadOnlyList<string> Permissions =>
    [
        "orders.view",
        "orders.door-view",
        "orders.make",
        "orders.record-service",
        "orders.vary",
        "orders.discharge",
        "orders.record-breach",
        "orders.record-outcome",
        "orders.import",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<DoorView.PlaceTries>();
        services.AddScoped<IOrders, Register.Orders>();
        services.AddScoped<RegisterSources>();
        services.AddManifestImport();
        services.AddScoped<RegisterWork>();
        services.AddScoped<OrderReader>().AddScoped<OrdersNaming>();
        services.AddScoped<PartiesOfOrder>();
        services.AddScoped<TermWriter>();
        services.AddScoped<OrderOfFact>();
        services.AddScoped<RegisterCoverage>();
        services.AddScoped<AgencyNames>();
        services.AddScoped<OrderReading>();
        services.AddScoped<OrderReadingGuards>();
        services.AddScoped<People.Contracts.ISafeContactSource, ImportManifest.OnRecord.SafeTimeToldToCourt>();
        services.AddScoped<Makers>();
        services.AddScoped<MakePageGuards>();
        services.AddScoped<MakePageParts>();
        services.AddScoped<TermPlaces>();
        services.AddScoped<DoorParts>();
        services.AddScoped<DoorReading>();
    }
}
