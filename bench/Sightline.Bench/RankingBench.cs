using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Risk.Ranking;
using Sightline.Rulebook;

namespace Sightline.Bench;

/// <summary>All suspects of a force in order by an invented formula, against the same points worked out by one statement of SQL, written by hand.</summary>
internal static class RankingBench
{
    private const int Runs = 5;

    private static readonly RankingFormula Formula = new(
        new EntryHeader { Code = "bench-ranking", Ref = "G-10", Source = "invented", Basis = Basis.Practice, Verified = false }, "cumbria")
    {
        LookBackMonths = 24,
        Recency = [new PointsUpTo(30, 50), new PointsUpTo(90, 30), new PointsUpTo(365, 10)],
        PointsPerCallOut = 10,
        MostForFrequency = 60,
        ByAbuse = new Dictionary<string, int> { ["physical"] = 20, ["sexual"] = 40, ["stalking"] = 30 },
        WeaponPoints = 25,
        InjuryPoints = 15,
        PointsPerFurtherVictim = 20,
        MostForVictims = 60,
    };

    /// <summary>The points at least of each suspect, worst first. Days are counted in UTC: over a winter the same as in London.</summary>
    private const string ByHand = """
        WITH part AS (
          SELECT COALESCE(tie."PersonId", party."Nominal") AS who, party."Part" AS part, incident."Id" AS incident, incident."At" AS at, incident."Abuse" AS abuse,
            incident."WeaponUsed" AS weapon, incident."Injury" AS injury
          FROM incidents_incident incident
          JOIN incidents_party party ON party."Incident" = incident."Id"
          LEFT JOIN people_tie tie ON tie."NominalId" = party."Nominal" AND tie."Until" IS NULL
          WHERE incident."Force" = @force AND incident."At" >= @since),
        grave AS (
          SELECT who, incident, MAX(at) AS at,
            MAX(CASE kind.value WHEN 'Sexual' THEN 40 WHEN 'Stalking' THEN 30 WHEN 'Physical' THEN 20 ELSE 0 END)
              + MAX(CASE weapon WHEN 1 THEN 25 ELSE 0 END) + MAX(CASE injury WHEN 1 THEN 15 ELSE 0 END) AS points
          FROM part, json_each(part.abuse) kind WHERE part = @suspect GROUP BY who, incident),
        victims AS (
          SELECT hurt.who AS suspect, COUNT(DISTINCT other.who) AS victims
          FROM part hurt JOIN part other ON other.incident = hurt.incident AND other.part = @victim AND other.who <> hurt.who
          WHERE hurt.part = @suspect GROUP BY hurt.who)
        SELECT grave.who,
          CASE WHEN julianday(date(@now)) - julianday(date(MAX(at))) <= 30 THEN 50 WHEN julianday(date(@now)) - julianday(date(MAX(at))) <= 90 THEN 30
            WHEN julianday(date(@now)) - julianday(date(MAX(at))) <= 365 THEN 10 ELSE 0 END
            + MIN(60, COUNT(*) * 10) + MAX(points) + MIN(60, MAX(0, COALESCE(MAX(victims.victims), 0) - 1) * 20) AS points
        FROM grave LEFT JOIN victims ON victims.suspect = grave.who
        GROUP BY grave.who ORDER BY points DESC, grave.who
        """;

    internal static async Task RunAsync(BenchHouse house, Instant now)
    {
        var since = LondonTime.Zone.AtStartOfDay(LondonTime.DayOf(now).PlusMonths(-Formula.LookBackMonths)).ToInstant();
        List<double> ours = [], byHand = [];
        (long Suspects, long Points) held = (0, 0), asked = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            var places = await house.AsAsync(BenchHouse.CallHandler, scope => scope.GetRequiredService<RankingReading>().PlacesAsync(IncidentsBench.Force, Formula, [], now, CancellationToken.None));
            ours.Add(watch.Elapsed.TotalMilliseconds);
            held = (places.Count, places.Sum(place => (long)place.Score.Low));
            watch.Restart();
            asked = Ask(house.File, since, now);
            byHand.Add(watch.Elapsed.TotalMilliseconds);
        }
        ours.Sort();
        byHand.Sort();
        Console.WriteLine();
        Figures.Row($"{held.Suspects:N0} suspects in order", "median of five", "points in all");
        Figures.Row("---", "---:", "---:");
        Figures.Row("the ranking", Figures.Milliseconds(ours.Percentile(0.5)), held.Points);
        Figures.Row($"by hand in SQL, {asked.Suspects:N0} suspects (baseline)", Figures.Milliseconds(byHand.Percentile(0.5)), asked.Points);
        Console.WriteLine($"the ranking ÷ by hand: {ours.Percentile(0.5) / byHand.Percentile(0.5):F2} (aim: under 2)");
    }

    private static (long Suspects, long Points) Ask(string file, Instant since, Instant now)
    {
        using var connection = BareRows.Open(file);
        using var command = connection.CreateCommand();
        command.CommandText = ByHand;
        command.Parameters.AddWithValue("@force", IncidentsBench.Force.Value);
        command.Parameters.AddWithValue("@since", NodaTime.Text.InstantPattern.ExtendedIso.Format(since));
        command.Parameters.AddWithValue("@now", NodaTime.Text.InstantPattern.ExtendedIso.Format(now));
        command.Parameters.AddWithValue("@suspect", (int)PartyPart.Suspect);
        command.Parameters.AddWithValue("@victim", (int)PartyPart.Victim);
        using var rows = command.ExecuteReader();
        var (suspects, points) = (0L, 0L);
        while (rows.Read())
        {
            suspects++;
            points += rows.GetInt64(1);
        }
        return (suspects, points);
    }
}
