using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Oversight.Draw;
using Sightline.Oversight.FollowUp;
using Sightline.Oversight.Show;
using Sightline.Platform.Modules;

namespace Sightline.Oversight;

public sealed class OversightModule : SightlineModule
{
    public override string Name => "oversight";

    public override IReadOnlyList<string> Permissions =>
    [
        "oversight.draw",
        "oversight.review",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<Populations>().AddScoped<SampleBook>().AddScoped<DrawingTools>().AddScoped<ReviewerChoices>()
        .AddScoped<SampleReading>().AddScoped<ReadingTools>().AddScoped<CaseReading>().AddScoped<CaseViewer>().AddScoped<FollowUpDesks>().AddScoped<DrawAgain>();
}
