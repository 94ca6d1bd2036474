using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Platform.Feed;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Access.Tests.Feed;

/// <summary>Takes two kinds of fact and writes them to the ledger, so that the door can be tried without any other module's rules.</summary>
internal static class StubHandlers
{
    /// <summary>Real sign-in and keys, and these handlers instead of the modules' own.</summary>
    internal static void Use(IServiceCollection services)
    {
        AccessTestData.RealSignIn(services);
        services.RemoveAll<IFeedHandler>();
        services.RemoveAll<IHeldStatement>();
        services.AddScoped<IFeedHandler, Confirmed>();
        services.AddScoped<IFeedHandler, Discharged>();
        services.AddScoped<IHeldStatement, Held>();
    }

    private sealed class Confirmed(UnitOfWork unit) : FeedHandler<OrderConfirmed>
    {
        protected override Task HandleAsync(OrderConfirmed fact, CancellationToken stop)
        {
            unit.State(fact);
            return Task.CompletedTask;
        }
    }

    private sealed class Discharged(UnitOfWork unit) : FeedHandler<OrderDischarged>
    {
        protected override Task HandleAsync(OrderDischarged fact, CancellationToken stop)
        {
            unit.State(fact);
            return Task.CompletedTask;
        }
    }

    private sealed class Held : IHeldStatement
    {
        public bool Takes(Fact fact) => fact is OrderDischarged;

        public Task HoldAsync(Fact fact, AgencyCode statedBy, CancellationToken stop) => Task.CompletedTask;
    }
}
