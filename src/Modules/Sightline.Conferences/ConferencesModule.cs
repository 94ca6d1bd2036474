using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Conferences.Decide;
using Sightline.Conferences.Hear;
using Sightline.Conferences.List;
using Sightline.Conferences.ShowMeeting;
using Sightline.Platform.Modules;

namespace Sightline.Conferences;

public sealed class ConferencesModule : SightlineModule
{
    public override string Name => "conferences";

    public override IReadOnlyList<string> Permissions =>
    [
        "conferences.hold",
        "conferences.view",
        "conferences.decision",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddScoped<MatterWriter>().AddScoped<MeetingBook>().AddScoped<ListBuilder>().AddScoped<PersonKeys>()
        .AddScoped<OpenMeeting.OpeningTools>().AddScoped<OpenMeeting.GuestChoices>()
        .AddScoped<DecidingTools>().AddScoped<OwnerChoices>().AddScoped<DecisionWords>()
        .AddScoped<ShowDecision.DecisionGuards>().AddScoped<CloseMeeting.ClosingTools>()
        .AddScoped<LineReader>().AddScoped<GuestShare>().AddScoped<LineGrounds>()
        .AddScoped<MeetingReading>().AddScoped<ReadingOfLines>().AddScoped<ReadingContracts>();
}
