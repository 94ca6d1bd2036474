using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Incidents.AnswerCall;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Read;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.ShowCallOut;
using Sightline.Platform.Modules;

namespace Sightline.Incidents;

public sealed class IncidentsModule : SightlineModule
{
    public override string Name => "incidents";

    public override IReadOnlyList<string> Permissions =>
    [
        "incidents.take-call",
        "incidents.record",
        "incidents.view",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CallOuts>();
        services.AddScoped<Calls>();
        services.AddScoped<CallerSearchTools>().AddScoped<CallerSearch>();
        services.AddScoped<CallOutPorts>();
        services.AddScoped<CallOutReading>();
        services.AddScoped<CallOutPagesReading>();
        services.AddScoped<IIncidents, IncidentsOfTheRegister>();
    }
}
