using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Commands;
using Sightline.Platform.Feed;
using Sightline.Platform.Outbox;
using Sightline.Platform.Ports;
using Sightline.Platform.Retention;
using Sightline.Platform.Work;

namespace Sightline.Platform.Modules;

internal static class Discovery
{
    private static readonly Type[] Ports =
    [
        typeof(IRecordSection), typeof(IWarning), typeof(IOffer), typeof(ICondition), typeof(IAgencyResolver), typeof(IPageLink),
        typeof(IFeedHandler), typeof(ICommand), typeof(INavigation), typeof(IListener), typeof(INoticeChannel), typeof(IRecurringWork),
        typeof(IStoredThing), typeof(IHeldStatement), typeof(IConsequence), typeof(IBanner), typeof(IDeskMail), typeof(IRefusedLine),
        typeof(IStake), typeof(IRestsOnTie), typeof(IKeptFrom), typeof(IPeopleOf), typeof(IDisclosesToSubject), typeof(IPeopleBeside),
        typeof(IRetentionClock), typeof(IStillNeeded), typeof(IDisposesOf),
    ];

    /// <summary>Registers every port a module fills, and its actions, once each per scope.</summary>
    internal static void AddDiscovered(this IServiceCollection services, System.Reflection.Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }))
        {
            var filled = Ports.Where(port => port.IsAssignableFrom(type)).ToList();
            if (filled.Count == 0 && !type.Name.EndsWith("Action", StringComparison.Ordinal))
            {
                continue;
            }
            services.AddScoped(type);
            foreach (var port in filled)
            {
                services.AddScoped(port, provider => provider.GetRequiredService(type));
            }
        }
    }
}
