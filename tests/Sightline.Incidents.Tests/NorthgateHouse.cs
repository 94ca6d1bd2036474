using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests;

/// <summary>A house, or a running program, with the fictional area's agencies and one response officer to send.</summary>
internal static class NorthgateHouse
{
    internal static UserEntry PcHale { get; } = new(Area.Officer.User!.Value, "PC Hale", AccessTestData.Northgate);

    internal static async Task<TestHouse> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider, WithAnOfficer);
        return house;
    }

    internal static async Task<TestApp> StartAsync(Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider, WithAnOfficer);
        return app;
    }

    private static void WithAnOfficer(IServiceCollection services)
    {
        var real = services.Last(service => service.ServiceType == typeof(IDirectory));
        services.Add(new ServiceDescriptor(typeof(IDirectory), provider => new DirectoryWithAnOfficer(
            (IDirectory)(real.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!))), ServiceLifetime.Scoped));
    }

    /// <summary>The directory as it is, but for who is on shift tonight.</summary>
    private sealed class DirectoryWithAnOfficer(IDirectory directory) : IDirectory
    {
        public Task<Agency?> FindAsync(AgencyCode code, CancellationToken stop) => directory.FindAsync(code, stop);

        public Task<IReadOnlyList<Agency>> OfKindAsync(AgencyKind kind, CancellationToken stop) => directory.OfKindAsync(kind, stop);

        public Task<Desk?> DeskAsync(DeskCode code, CancellationToken stop) => directory.DeskAsync(code, stop);

        public Task<Desk?> DeskOfAsync(AgencyCode agency, string role, CancellationToken stop) => directory.DeskOfAsync(agency, role, stop);

        public Task<Known<AgencyCode>> ServingAsync(AgencyKind kind, string postcode, CancellationToken stop) => directory.ServingAsync(kind, postcode, stop);

        public Task<Known<AgencyCode>> ForceOfCourtAsync(AgencyCode court, CancellationToken stop) => directory.ForceOfCourtAsync(court, stop);

        public Task<Agency?> FindCourtAsync(string? courtCode, string? courtName, CancellationToken stop) => directory.FindCourtAsync(courtCode, courtName, stop);

        public Task<IReadOnlyList<Agency>> CourtsExpectedAsync(LocalDate day, CancellationToken stop) => directory.CourtsExpectedAsync(day, stop);

        public Task<string> UserNameAsync(UserId user, CancellationToken stop) => Task.FromResult(user == PcHale.User ? PcHale.Name : "somebody who has left");

        public Task<IReadOnlyList<UserEntry>> UsersInRoleAsync(AgencyCode agency, string role, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<UserEntry>>(agency == PcHale.Agency && role == "response-officer" ? [PcHale] : []);

        public Task<bool> HasUserWhoMayAsync(AgencyCode agency, string permission, CancellationToken stop) => directory.HasUserWhoMayAsync(agency, permission, stop);
    }
}
