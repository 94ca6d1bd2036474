using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Rulebook;

namespace Sightline.Risk.Tests.Ranking;

/// <summary>The shipped rulebook with one area's formula added, as that area would add it.</summary>
internal static class FormulaFile
{
    internal const string Text = """
        code: northgate-ranking
        ref: G-10
        source: the area’s own, invented for a test
        basis: practice
        verified: no
        look-back-months: 24
        recency:
          - { up-to-days: 30, points: 50 }
          - { up-to-days: 90, points: 30 }
          - { up-to-days: 365, points: 10 }
        points-per-call-out: 10
        most-for-frequency: 60
        by-abuse:
          - { kind: physical, points: 20 }
          - { kind: sexual, points: 40 }
          - { kind: stalking, points: 30 }
        weapon-points: 25
        injury-points: 15
        points-per-further-victim: 20
        most-for-victims: 60
        """;

    internal static readonly Lazy<RuleBook> Book = new(() =>
    {
        var check = With(Text);
        Assert.Empty(check.Problems);
        return RuleBook.Load(check.Folder, Vocabulary());
    });

    internal static (string Folder, IReadOnlyList<Problem> Problems) With(string text)
    {
        var folder = Directory.CreateTempSubdirectory("sightline-ranking-").FullName;
        foreach (var file in Directory.EnumerateFiles(HouseRules.ShippedFolder, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(HouseRules.ShippedFolder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        File.WriteAllText(Path.Combine(folder, "ranking", "northgate.yaml"), text);
        return (folder, RuleBook.Check(folder, Vocabulary()).Problems);
    }

    private static Vocabulary Vocabulary() => HouseRules.VocabularyOf(AllModules.InOrder, DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data")));
}
