using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>How quickly the ledger is verified, whole and with the state, on SQLite. Baseline: the same entries read bare, hashed with nothing checked.</summary>
internal static class LedgerBench
{
    internal static async Task RunAsync(int facts)
    {
        await using var house = await BenchHouse.OpenAsync("ledger");
        await FactsBench.FillAsync(house, facts);
        var system = Actor.System("bench");
        await house.AsAsync(system, async scope =>
        {
            await scope.GetRequiredService<Sealer>().TickAsync(CancellationToken.None);
            return true;
        });
        Console.WriteLine($"## Verifying the ledger, SQLite: {facts:N0} facts");
        Figures.Row("", "things", "seconds", "processor s", "a second", "a processor second");
        Figures.Row("---", "---:", "---:", "---:", "---:", "---:");
        await TimeAsync(house, "entries read bare and hashed (baseline)", _ => Task.FromResult(ReadBare(house.File)));
        await TimeAsync(house, "audit verify", async scope => Sound(await scope.GetRequiredService<LedgerVerifier>().VerifyAsync(CancellationToken.None)));
        await TimeAsync(house, "the state beside it", async scope => Sound(await scope.GetRequiredService<StateVerifier>().VerifyAsync(CancellationToken.None)));
    }

    private static async Task TimeAsync(BenchHouse house, string what, Func<IServiceProvider, Task<long>> work)
    {
        var best = TimeSpan.MaxValue;
        var processor = TimeSpan.MaxValue;
        long things = 0;
        for (var run = 0; run < 3; run++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var watch = Stopwatch.StartNew();
            things = await house.AsAsync(Actor.System("bench"), work);
            best = watch.Elapsed < best ? watch.Elapsed : best;
            var used = Environment.CpuUsage.TotalTime - before;
            processor = used < processor ? used : processor;
        }
        Figures.Row(what, $"{things:N0}", $"{best.TotalSeconds:F2}", $"{processor.TotalSeconds:F2}", $"{things / best.TotalSeconds:N0}", $"{things / processor.TotalSeconds:N0}");
    }

    private static long Sound(LedgerCheck check) => check.IsSound ? check.Entries : throw new InvalidOperationException(string.Join(" ", check.Problems));

    private static long Sound(StateCheck check) => check.Problems.Count == 0 ? check.Rows : throw new InvalidOperationException(string.Join(" ", check.Problems));

    private static long ReadBare(string file)
    {
        using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Content\" FROM platform_ledger_entry ORDER BY \"Sequence\"";
        using var reader = command.ExecuteReader();
        long entries = 0;
        for (; reader.Read(); entries++)
        {
            System.Security.Cryptography.SHA256.HashData(reader.GetFieldValue<byte[]>(0));
        }
        return entries;
    }
}
