using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Risk.Ranking;
using Sightline.Rulebook;

namespace Sightline.Risk.Tests.Ranking;

/// <summary>An invented formula, and suspects who do not exist.</summary>
internal static class Formulas
{
    internal static readonly Instant Now = Instant.FromUtc(2026, 11, 3, 9, 10);

    internal static RankingFormula Formula { get; } = new(
        new EntryHeader { Code = "northgate-ranking", Ref = "G-10", Source = "the area’s own", Basis = Basis.Practice, Verified = false }, "northgate")
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

    internal static SeenCallOut CallOut(int number, int daysAgo, params AbuseKind[] abuse) => new(new IncidentId(Id(number)), Now - Duration.FromDays(daysAgo))
    {
        Abuse = abuse,
        Weapon = Answer.No,
        Injury = Answer.No,
    };

    internal static Tally Suspect(int number, params SeenCallOut[] callOuts)
    {
        var tally = new Tally(Id(number));
        tally.Nominals.Add(new NominalId(Id(number)));
        foreach (var callOut in callOuts)
        {
            tally.CallOuts[callOut.Incident] = callOut;
        }
        return tally;
    }

    internal static Guid Id(int number) => new($"01950000-0000-7000-8000-{number:D12}");
}
