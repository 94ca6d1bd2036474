using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Connections;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Scenarios.Connections;

/// <summary>A user who is connected to somebody held here.</summary>
internal static class Connected
{
    internal static Actor Named(UserId user, AgencyCode agency, string role, string purpose = "do-duty") =>
        TestHouse.ActorAt(agency.Value, role) with { User = user, Reference = $"user:{user}", Purpose = new Purpose(purpose) };

    internal static Task DeclareAsync(this IServiceProvider scope, Connection connection, PersonDescription details) =>
        scope.GetRequiredService<DeclareConnectionAction>().DeclareAsync(
            new DeclaredId(scope.GetRequiredService<IIdSource>().New()), new DeclaredPerson(connection, details), TestContext.Current.CancellationToken);
}
