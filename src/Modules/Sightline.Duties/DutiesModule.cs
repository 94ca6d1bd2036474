using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.Cover;
using Sightline.Duties.Discharge;
using Sightline.Duties.Raise;
using Sightline.Duties.Reopen;
using Sightline.Duties.See;
using Sightline.Duties.Send;
using Sightline.Duties.Waive;
using Sightline.Platform.Modules;
using Sightline.Rulebook;

namespace Sightline.Duties;

public sealed class DutiesModule : SightlineModule
{
    public override string Name => "duties";

    public override IReadOnlyList<string> Permissions =>
    [
        "duties.view",
        "duties.do",
        "duties.manage",
    ];

    public override void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(provider => new RuleLookup(provider.GetRequiredService<RuleBook>))
        .AddScoped<NamedPorts>().AddScoped<OwingAgencies>().AddScoped<Hearings>().AddScoped<DeskBook>().AddScoped<EarlierDuties>().AddScoped<RaisingTools>().AddScoped<DutyRaiser>()
        .AddScoped<DutyNotices>().AddScoped<DutyDischarger>().AddScoped<DutyReopener>()
        .AddScoped<Receivers>().AddScoped<MaracReferrals>().AddScoped<SendingSecrets>().AddScoped<SendingTools>().AddScoped<SendingSources>()
        .AddScoped<SentTools>().AddScoped<SentLines>().AddScoped<ListDuties.ListTools>()
        .AddScoped<DesksThatShut>().AddScoped<WaiveTools>()
        .AddScoped<DutiesKeptBack>().AddScoped<DutyWords>().AddScoped<DutyLines>().AddScoped<DutiesOfAPerson>().AddScoped<ShowDuty.ShowDutyTools>();
}
