using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Incidents.AnswerCall;
using Sightline.Incidents.CheckReport;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Definition;
using Sightline.Incidents.EmployeeCases;
using Sightline.Incidents.Figures;
using Sightline.Incidents.Papers;
using Sightline.Incidents.Read;
using Sightline.Incidents.Record;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.RecordEquality;
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
        "incidents.check",
        .. StageWords.Permissions,
        "incidents.figures",
        EmployeeCaseBook.Permission,
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<CallOuts>();
        services.AddScoped<Calls>();
        services.AddScoped<DefinitionReader>().AddScoped<CallOutKeeping>().AddScoped<IncidentWork>().AddScoped<OwnCallOuts>();
        services.AddScoped<Cases>().AddScoped<CaseLines>().AddScoped<CasesShown>().AddScoped<CheckReading>().AddScoped<FigureReading>();
        services.AddScoped<PaperDoors>().AddScoped<PaperReading>().AddScoped<EqualityGuards>().AddScoped<EqualityReading>();
        services.AddScoped<EmployeeCaseBook>().AddScoped<EmployeeCaseReading>().AddScoped<StateEmployeeTools>();
        services.AddScoped<CallerSearchTools>().AddScoped<CallerSearch>();
        services.AddScoped<CallOutPorts>();
        services.AddScoped<CallOutReading>();
        services.AddScoped<FormSources>().AddScoped<FormReading>().AddScoped<CallOutPagesReading>();
        services.AddScoped<IIncidents, IncidentsOfTheRegister>();
        services.AddScoped<ICallOutRows, CallOutRows>();
        services.AddScoped<IHandledCallOuts, HandledCallOuts>();
    }
}
