using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.People;
using Sightline.Linkage;
using Sightline.People.Contracts;
using Sightline.People.Index;
using Sightline.People.Learning;
using Sightline.People.LookUp;

namespace Sightline.Bench;

/// <summary>
/// The look-up over a register on SQLite. Baseline: the same index probes and the same rows read, as bare prepared statements through
/// Microsoft.Data.Sqlite, in the same run, query by query in turn. With its read entry: against that plus one commit of the same store.
/// </summary>
internal static class LookUpBench
{
    private const int Queries = 1_000;

    internal static async Task RunAsync(int nominals)
    {
        await using var empty = await BenchHouse.OpenAsync("look-up-empty");
        await QueriesAsync(empty, 50);
        var before = Figures.ResidentBytes();
        await using var house = await BenchHouse.OpenAsync("look-up");
        var loaded = Stopwatch.StartNew();
        await InventedPeople.LoadAsync(house, nominals, new InventedPeople(3).Next);
        Console.Error.WriteLine($"loaded in {loaded.Elapsed.TotalSeconds:F0} s");
        var queries = QueriesOf(nominals);
        await MeasureAsync(house, queries.Take(200).ToList(), print: false);
        Console.WriteLine($"## Look-up over {nominals:N0} nominals, SQLite, {Queries:N0} look-ups");
        Figures.Row("", "median", "p99");
        Figures.Row("---", "---:", "---:");
        await MeasureAsync(house, queries, print: true);
        await WeighedByRegisterAsync(house, queries, nominals);
        var after = Figures.ResidentBytes();
        Console.WriteLine($"resident after: {after / 1048576.0:F0} MB; before the nominals: {before / 1048576.0:F0} MB; {(after - before) / (double)nominals:F0} bytes a nominal more");
    }

    /// <summary>The same look-ups in turn weighed by the shipped model and by one that a register of the same shape taught: what the second costs more.</summary>
    private static async Task WeighedByRegisterAsync(BenchHouse house, List<LookUpQuery> queries, int nominals)
    {
        var model = LearnedElsewhere(Math.Min(nominals, 50_000));
        var kept = house.Services.GetRequiredService<ModelKept>();
        var now = house.Services.GetRequiredService<NodaTime.IClock>();
        List<double> shipped = [], taught = [];
        foreach (var query in queries.Take(100).Concat(queries))
        {
            (IPersonModel, List<double>)[] both = [(LinkageModel.Default, shipped), (model, taught)];
            foreach (var (weighs, times) in taught.Count % 2 == 0 ? both : both.Reverse())
            {
                kept.Known = new KnownModel(null, weighs, now.GetCurrentInstant());
                var sought = QueryReader.Read(query, BenchHouse.CallHandler.Agency, 2026);
                times.Add(await house.AsAsync(BenchHouse.CallHandler, async scope =>
                {
                    var scoring = scope.GetRequiredService<Scoring>();
                    var started = Stopwatch.GetTimestamp();
                    await scoring.FindAsync(sought, CancellationToken.None);
                    return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
                }));
            }
        }
        foreach (var list in new[] { shipped, taught })
        {
            list.RemoveRange(0, 100);
            list.Sort();
        }
        Figures.Row("search and scoring by the shipped model", Figures.Milliseconds(shipped.Percentile(0.5)), Figures.Milliseconds(shipped.Percentile(0.99)));
        Figures.Row("search and scoring by what a register taught", Figures.Milliseconds(taught.Percentile(0.5)), Figures.Milliseconds(taught.Percentile(0.99)));
        Console.WriteLine($"taught ÷ shipped: median {taught.Percentile(0.5) / shipped.Percentile(0.5):F2}, p99 {taught.Percentile(0.99) / shipped.Percentile(0.99):F2}, sum {taught.Sum() / shipped.Sum():F2} (aim: at most 1.2)");
        kept.Known = null;
    }

    private static RegisterModel LearnedElsewhere(int count)
    {
        var (people, elsewhere) = (new RegisterPeople(5, count), new ElsewherePeople(41, new RegisterPeople(29, count)));
        var agency = BenchHouse.CallHandler.Agency;
        var held = Enumerable.Range(0, count).Select(_ => people.Next()).ToList();
        held.AddRange(held.Where((_, at) => at % 3 == 0).Select(elsewhere.Of).ToList());
        return new RegisterModel(RegisterLearning.Learn(RegisterTable.Of(held.Select(said => Sightline.People.Details.Described.Of(said, agency))))!.Model);
    }

    private static List<LookUpQuery> QueriesOf(int nominals)
    {
        var same = new InventedPeople(3);
        var asked = new InventedPeople(9);
        var every = Math.Max(1, nominals / (Queries + 1));
        var queries = new List<LookUpQuery>(Queries);
        for (var number = 1; queries.Count < Queries; number++)
        {
            var known = same.Next();
            if (number % every == 0)
            {
                queries.Add(QueryOf(asked.AsAsked(known)));
            }
        }
        return queries;
    }

    private static LookUpQuery QueryOf(PersonDescription asked) => new()
    {
        Forenames = asked.Forenames,
        Surname = asked.Surname,
        Born = asked.Born,
        Address = asked.Contact.Addresses.Count > 0 ? asked.Contact.Addresses[0].Lines[0] : null,
        Postcode = asked.Contact.Addresses.Count > 0 ? asked.Contact.Addresses[0].Postcode : null,
        Phone = asked.Contact.Phones.Count > 0 ? asked.Contact.Phones[0] : null,
    };

    private static async Task QueriesAsync(BenchHouse house, int count)
    {
        foreach (var query in QueriesOf(1_000).Take(count))
        {
            await house.AsAsync(BenchHouse.CallHandler, scope => scope.GetRequiredService<IPeople>().LookUpAsync(query, CancellationToken.None));
        }
    }

    private static async Task MeasureAsync(BenchHouse house, List<LookUpQuery> queries, bool print)
    {
        using var bare = new BareProbes(house.File);
        List<double> probed = [], scored = [], whole = [], committed = [];
        foreach (var query in queries)
        {
            var sought = QueryReader.Read(query, BenchHouse.CallHandler.Agency, 2026);
            var first = probed.Count % 2 == 0;
            if (first)
            {
                probed.Add(bare.Time(sought.Details));
            }
            scored.Add(await house.AsAsync(BenchHouse.CallHandler, async scope =>
            {
                var scoring = scope.GetRequiredService<Scoring>();
                var started = Stopwatch.GetTimestamp();
                await scoring.FindAsync(sought, CancellationToken.None);
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }));
            if (!first)
            {
                probed.Add(bare.Time(sought.Details));
            }
            committed.Add(bare.TimeCommit());
            whole.Add(await house.AsAsync(BenchHouse.CallHandler, async scope =>
            {
                var people = scope.GetRequiredService<IPeople>();
                var started = Stopwatch.GetTimestamp();
                await people.LookUpAsync(query, CancellationToken.None);
                return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            }));
        }
        if (print)
        {
            Print(probed, scored, whole, committed);
        }
    }

    private static void Print(List<double> probed, List<double> scored, List<double> whole, List<double> committed)
    {
        foreach (var list in new[] { probed, scored, whole, committed })
        {
            list.Sort();
        }
        foreach (var (name, list) in new[] { ("bare probes (baseline)", probed), ("search and scoring", scored), ("one commit of the same store", committed), ("whole look-up with its read entry", whole) })
        {
            Figures.Row(name, Figures.Milliseconds(list.Percentile(0.5)), Figures.Milliseconds(list.Percentile(0.99)));
        }
        Console.WriteLine($"search and scoring ÷ bare probes: median {scored.Percentile(0.5) / probed.Percentile(0.5):F2}, p99 {scored.Percentile(0.99) / probed.Percentile(0.99):F2} (aim: p99 at most 2)");
        Console.WriteLine($"whole ÷ (2 × bare probes + one commit): p99 {whole.Percentile(0.99) / (2 * probed.Percentile(0.99) + committed.Percentile(0.99)):F2} (aim: at most 1)");
    }

    /// <summary>The statements a look-up issues, and nothing else: prepared once, values bound, rows read to the end.</summary>
    private sealed class BareProbes : IDisposable
    {
        private readonly SqliteConnection connection;
        private readonly SqliteCommand probe;
        private readonly SqliteCommand profile;
        private readonly SqliteCommand write;

        internal BareProbes(string file)
        {
            connection = new SqliteConnection($"Data Source={file}");
            connection.Open();
            Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-16000; CREATE TABLE IF NOT EXISTS bench_commit (text TEXT)");
            probe = Command("SELECT \"Number\" FROM people_key WHERE \"Hash\" = @hash ORDER BY \"Number\" LIMIT @most", "@hash", "@most");
            profile = Command("SELECT \"NominalId\", \"Profile\" FROM people_profile WHERE \"Number\" = @number", "@number");
            write = Command("INSERT INTO bench_commit (text) VALUES (@text)", "@text");
        }

        internal double Time(PersonDetails query)
        {
            // What to ask is worked out before: only the statements are timed.
            var probes = LookUpKeys.Probes(query);
            var hashes = KeyHash.Of(probes);
            var started = Stopwatch.GetTimestamp();
            var found = hashes.Select(Probe).ToList();
            var asked = Stopwatch.GetElapsedTime(started);
            var best = Candidates.Best(probes, found, 120);
            started = Stopwatch.GetTimestamp();
            foreach (var number in best)
            {
                profile.Parameters[0].Value = number;
                using var rows = profile.ExecuteReader();
                if (rows.Read())
                {
                    _ = rows[0];
                    _ = rows.GetString(1);
                }
            }
            return (asked + Stopwatch.GetElapsedTime(started)).TotalMilliseconds;
        }

        internal double TimeCommit()
        {
            var started = Stopwatch.GetTimestamp();
            using var transaction = connection.BeginTransaction();
            write.Transaction = transaction;
            write.Parameters[0].Value = "one row of about the size of a read entry, so that a commit writes a page or two and waits for the disk";
            write.ExecuteNonQuery();
            transaction.Commit();
            return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
        }

        public void Dispose()
        {
            Run("DROP TABLE IF EXISTS bench_commit");
            connection.Dispose();
        }

        private List<long> Probe(long hash)
        {
            probe.Parameters[0].Value = hash;
            probe.Parameters[1].Value = 250L;
            var numbers = new List<long>();
            using var rows = probe.ExecuteReader();
            while (rows.Read())
            {
                numbers.Add(rows.GetInt64(0));
            }
            return numbers;
        }

        private SqliteCommand Command(string sql, params string[] parameters)
        {
            var command = connection.CreateCommand();
            command.CommandText = sql;
            foreach (var name in parameters)
            {
                command.Parameters.Add(new SqliteParameter(name, null));
            }
            return command;
        }

        private void Run(string sql)
        {
            using var command = connection.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }
}
