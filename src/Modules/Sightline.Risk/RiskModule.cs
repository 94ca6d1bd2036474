using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Modules;
using Sightline.Risk.Assess;
using Sightline.Risk.Picture;
using Sightline.Risk.Questions;
using Sightline.Risk.Ranking;
using Sightline.Risk.Read;
using Sightline.Risk.Reopen;
using Sightline.Risk.ShowAssessment;

namespace Sightline.Risk;

public sealed class RiskModule : SightlineModule
{
    public override string Name => "risk";

    public override IReadOnlyList<string> Permissions =>
    [
        "risk.assess",
        "risk.view",
        NewInformation.InformationReading.Give,
        NewInformation.InformationReading.Read,
        Flags.FlagBook.Set,
        Checks.RecordNationalCheckAction.Permission,
        Release.NotifyReleaseAction.Permission,
        "risk.rank",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RiskViewer>();
        services.AddScoped<Assessments>();
        services.AddScoped<SealedAnswers>();
        services.AddScoped<AssessmentCheck>();
        services.AddScoped<AssessmentBook>();
        services.AddScoped<AssessedPeople>().AddScoped<AssessReading>();
        services.AddScoped<AssessmentReading>();
        services.AddScoped<PicturePorts>().AddScoped<PictureReading>();
        services.AddScoped<InstrumentOfFact>();
        services.AddScoped<Hearers>().AddScoped<Reopener>().AddScoped<Reassessments>();
        services.AddScoped<NewInformation.InformationSources>().AddScoped<NewInformation.InformationPorts>().AddScoped<NewInformation.InformationReading>();
        services.AddScoped<Flags.FlagTools>().AddScoped<Flags.FlagSources>().AddScoped<Flags.FlagBook>().AddScoped<Flags.FlagReading>();
        services.AddScoped<Contracts.IFlagRows, Flags.FlagRows>();
        services.AddScoped<Release.ReleaseSources>();
        services.AddRanking();
    }
}
