using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Tests.Probe;

/// <summary>The steps the probe's stories are told in.</summary>
internal static class Story
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Guid NewId(this IServiceProvider scope) => scope.GetRequiredService<IIdSource>().New();

    internal static SightlineDb Db(this IServiceProvider scope) => scope.GetRequiredService<SightlineDb>();

    internal static UnitOfWork Unit(this IServiceProvider scope) => scope.GetRequiredService<UnitOfWork>();

    internal static OwedActionDone Done(this IServiceProvider scope, string? what = null) => new()
    {
        Duty = new DutyId(scope.NewId()),
        By = new AgencyCode("sightline"),
        What = what,
    };

    /// <summary>States one fact about a duty of its own.</summary>
    internal static Task StateAsync(this IServiceProvider scope, string? what = null) => scope.Unit().DoAsync(
        () =>
        {
            scope.Unit().State(scope.Done(what));
            return Task.CompletedTask;
        },
        Stop);

    internal static async Task<Guid> OpenCaseAsync(this ProbeHouse house, string title) => await house.AsSystemAsync(async scope =>
    {
        var id = scope.NewId();
        await scope.Unit().DoAsync(
            () =>
            {
                scope.Db().Add(new Case { Id = id, Title = title });
                scope.Unit().State(scope.Done());
                return Task.CompletedTask;
            },
            Stop);
        return id;
    });

    internal static Task RenameAsync(this IServiceProvider scope, Guid id, string title) => scope.Unit().DoAsync(
        async () =>
        {
            (await scope.Db().Set<Case>().SingleAsync(found => found.Id == id, Stop)).Title = title;
            scope.Unit().State(scope.Done());
        },
        Stop);

    internal static Task<string> TitleAsync(this ProbeHouse house, Guid id) =>
        house.AsSystemAsync(scope => scope.Db().Set<Case>().Where(found => found.Id == id).Select(found => found.Title).SingleAsync(Stop));
}
