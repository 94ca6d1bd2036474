using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>
/// What need-to-know costs a record page on the server, over SQLite: who may, from whom they are kept, and the entry that says who read. Baseline: one commit of one row in the same
/// kind of store, measured turn by turn beside it, since a commit waits for the disk whoever asks.
/// </summary>
internal static class RecordPageBench
{
    private const int Pages = 1_000;

    internal static async Task RunAsync(int nominals)
    {
        await using var house = await BenchHouse.OpenAsync($"record-page-{nominals}");
        var people = new RegisterPeople(5, nominals);
        await InventedPeople.LoadAsync(house, nominals, people.Next);
        using var store = Store(house.Folder);
        var asked = await NominalsAsync(house, nominals);
        List<double> page = [], checks = [], commit = [];
        foreach (var round in new[] { 200, Pages })
        {
            page.Clear();
            checks.Clear();
            commit.Clear();
            for (var turn = 0; turn < round; turn++)
            {
                var nominal = asked[turn % asked.Count];
                page.Add(await TimeAsync(house, scope => scope.GetRequiredService<RecordReader>().ReadAsync(nominal, CancellationToken.None)));
                checks.Add(await TimeAsync(house, scope => OnlyChecksAsync(scope, nominal)));
                commit.Add(Commit(store));
            }
        }
        Print(nominals, page, checks, commit);
    }

    /// <summary>All that the page does but to read what it shows.</summary>
    private static async Task<bool> OnlyChecksAsync(IServiceProvider scope, NominalId nominal)
    {
        var permissions = scope.GetRequiredService<IPermissions>();
        var actor = scope.GetRequiredService<Acting>().Current;
        var mayOpen = permissions.Allows(actor, "people.record") | permissions.MaySee(actor, Sensitivity.Ordinary) | permissions.MaySee(actor, Sensitivity.SurvivorConfidential);
        await scope.GetRequiredService<KeptBack>().CheckAsync([nominal.Value], CancellationToken.None);
        return await scope.GetRequiredService<ReadAudit>().ShowAsync(
            new Disclosure("record", [nominal.Value], ["identity", "now", "people-around", "orders", "held"]), () => Task.FromResult(mayOpen), CancellationToken.None);
    }

    private static async Task<double> TimeAsync<T>(BenchHouse house, Func<IServiceProvider, Task<T>> work)
    {
        var watch = Stopwatch.GetTimestamp();
        await house.AsAsync(BenchHouse.CallHandler, work);
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }

    private static void Print(int nominals, List<double> page, List<double> checks, List<double> commit)
    {
        page.Sort();
        checks.Sort();
        commit.Sort();
        Console.WriteLine($"## Need to know on a record page, SQLite, {nominals:N0} nominals, {page.Count:N0} pages, turn by turn");
        Figures.Row("", "median", "p99");
        Figures.Row("---", "---:", "---:");
        Figures.Row("the record page’s work on the server", Figures.Milliseconds(page.Percentile(0.5)), Figures.Milliseconds(page.Percentile(0.99)));
        Figures.Row("access check and read audit alone", Figures.Milliseconds(checks.Percentile(0.5)), Figures.Milliseconds(checks.Percentile(0.99)));
        Figures.Row("one commit of one row (baseline)", Figures.Milliseconds(commit.Percentile(0.5)), Figures.Milliseconds(commit.Percentile(0.99)));
        var beyond = checks.Percentile(0.5) - commit.Percentile(0.5);
        Console.WriteLine($"beyond one commit: {beyond:F3} ms at the median (aim: at most 1 ms), {100 * beyond / page.Percentile(0.5):F0}% of the page (aim: at most 25%)");
    }

    private static async Task<List<NominalId>> NominalsAsync(BenchHouse house, int nominals)
    {
        var every = Math.Max(1, nominals / Pages);
        return await house.AsAsync(BenchHouse.CallHandler, scope => scope.GetRequiredService<SightlineDb>().Set<Nominal>().AsNoTracking()
            .Where(nominal => nominal.Number % every == 0).OrderBy(nominal => nominal.Number).Take(Pages).Select(nominal => nominal.Id).ToListAsync());
    }

    private static SqliteConnection Store(string folder)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "bare.db")}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE line (at INTEGER PRIMARY KEY, what BLOB)";
        command.ExecuteNonQuery();
        return connection;
    }

    private static double Commit(SqliteConnection store)
    {
        var watch = Stopwatch.GetTimestamp();
        using var transaction = store.BeginTransaction();
        using var command = store.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "INSERT INTO line (what) VALUES (zeroblob(300))";
        command.ExecuteNonQuery();
        transaction.Commit();
        return Stopwatch.GetElapsedTime(watch).TotalMilliseconds;
    }
}
