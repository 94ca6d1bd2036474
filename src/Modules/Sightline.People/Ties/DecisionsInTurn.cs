using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Ties;

/// <summary>
/// Decisions about who is who are taken one after the other: whoever is second sees what the first decided and is told so by a rule, instead of meeting a row that changed
/// under them. SQLite lets one write at a time as it is.
/// </summary>
internal sealed class DecisionsInTurn(SightlineDb db, UnitOfWork unit)
{
    /// <summary>Two numbers of ours, apart from the single number under which a program takes hold of a database.</summary>
    private const int Class = 1_397_309_540;

    private const int Key = 3;

    /// <summary>As <see cref="UnitOfWork.DoAsync{T}"/>; others wait until the whole work under way is kept or given up.</summary>
    internal Task<T> DoAsync<T>(Func<Task<T>> work, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            await WaitAsync(stop);
            return await work();
        },
        stop);

    internal Task DoAsync(Func<Task> work, CancellationToken stop) => DoAsync(
        async () =>
        {
            await work();
            return true;
        },
        stop);

    private async Task WaitAsync(CancellationToken stop)
    {
        if (db.Provider == Provider.PostgreSql)
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({Class}, {Key})", stop);
        }
    }
}
