using System.Diagnostics;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Bench;

/// <summary>
/// Call-outs with two parties each through the whole path (validate, tie, state, ledger, duties), on SQLite: whether the last are as fast as the first, and how that stands to every row
/// which they left behind, inserted bare. Then all suspects of that force in order, against the same written by hand in SQL.
/// </summary>
internal static class IncidentsBench
{
    internal static readonly AgencyCode Force = new("police-cumbria");

    /// <summary>Two call-outs to a household on average, some to none again and some to many: of ten that come, four are to one that was there before.</summary>
    private const double KnownBefore = 0.4;

    private static readonly Instant First = Instant.FromUtc(2025, 9, 1, 0, 0);

    internal static Actor Feed { get; } = new() { Reference = "key:bench", Agency = Force, Roles = new HashSet<string> { "feed" }, Purpose = new Purpose("state-facts") };

    internal static async Task RunAsync(int callOuts)
    {
        await using var house = await BenchHouse.OpenAsync("incidents");
        var tenth = Math.Max(1, callOuts / 10);
        using var lines = Lines(callOuts + 100).GetEnumerator();
        await TakeAsync(house, lines, 100);
        var warmed = BareRows.Of(house.File);
        var rates = new List<double>();
        var (taken, refused, whole) = (0, 0, TimeSpan.Zero);
        Figures.Row("call-outs so far", "call-outs/s", "of the first tenth");
        Figures.Row("---:", "---:", "---:");
        for (var part = 0; part < 10; part++)
        {
            var watch = Stopwatch.StartNew();
            refused += await TakeAsync(house, lines, tenth);
            whole += watch.Elapsed;
            rates.Add(tenth / watch.Elapsed.TotalSeconds);
            taken += tenth;
            Figures.Row($"{taken:N0}", $"{rates[^1]:F0}", $"{rates[^1] / rates[0]:F2}");
        }
        var (rows, bare) = BareRows.Insert(house.File, warmed, Math.Max(1, taken * 50 / Math.Max(1, (int)whole.TotalMilliseconds)), taken);
        Console.WriteLine();
        Figures.Row($"{taken:N0} call-outs, {refused} refused", "seconds", "call-outs/s", "rows/s");
        Figures.Row("---", "---:", "---:", "---:");
        Figures.Row("whole path", $"{whole.TotalSeconds:F1}", $"{taken / whole.TotalSeconds:F0}", $"{rows / whole.TotalSeconds:F0}");
        Figures.Row("the same rows bare (baseline)", $"{bare.TotalSeconds:F1}", $"{taken / bare.TotalSeconds:F0}", $"{rows / bare.TotalSeconds:F0}");
        Console.WriteLine($"rows a call-out: {rows / (double)taken:F1}; rate ÷ bare rate: {bare / whole:F2} (aim: at least 0.33); last tenth ÷ first: {rates[^1] / rates[0]:F2} (aim: at least 0.80)");
        await RankingBench.RunAsync(house, First + Duration.FromMinutes(callOuts));
    }

    /// <summary>That many call-outs, and whoever is new in them.</summary>
    private static Task<int> TakeAsync(BenchHouse house, IEnumerator<List<byte[]>> lines, int callOuts)
    {
        var some = new List<byte[]>();
        for (var number = 0; number < callOuts && lines.MoveNext(); number++)
        {
            some.AddRange(lines.Current);
        }
        return FactsBench.ReceiveAsync(house, Feed, some, []);
    }

    private static IEnumerable<List<byte[]>> Lines(int callOuts)
    {
        var people = new InventedPeople(33);
        var random = new Random(34);
        var households = 0;
        for (var number = 0; number < callOuts; number++)
        {
            var at = First + Duration.FromMinutes(number);
            var said = new List<Fact>();
            var isNew = households == 0 || random.NextDouble() >= KnownBefore;
            var household = isNew ? households++ : random.Next(households);
            NominalId victim = new(FactsBench.IdOf(household, 1)), suspect = new(FactsBench.IdOf(household, 2));
            if (isNew)
            {
                said.Add(new NominalRecorded { Id = new FactId(FactsBench.IdOf(household, 4)), At = at, Nominal = victim, HeldBy = Force, Details = people.Next() });
                said.Add(new NominalRecorded { Id = new FactId(FactsBench.IdOf(household, 5)), At = at, Nominal = suspect, HeldBy = Force, Details = people.Next() });
            }
            said.Add(CallOut(number, at, (victim, suspect), random));
            yield return said.ConvertAll(FactsBench.Line);
        }
    }

    private static CallOutRecorded CallOut(int number, Instant at, (NominalId Victim, NominalId Suspect) two, Random random) => new()
    {
        Id = new FactId(FactsBench.IdOf(number, 6)),
        At = at,
        Incident = new IncidentId(FactsBench.IdOf(number, 7)),
        Force = Force,
        Parties = [new Party(two.Victim, PartyPart.Victim), new Party(two.Suspect, PartyPart.Suspect)],
        Abuse = [(AbuseKind)(1 + random.Next(12))],
        ChildrenPresent = (Answer)random.Next(3),
        PowerOfArrest = random.Next(2) == 0 ? PowerOfArrestUse.NotAvailable : PowerOfArrestUse.Used,
        WeaponUsed = (Answer)random.Next(3),
        Injury = (Answer)random.Next(3),
    };
}
