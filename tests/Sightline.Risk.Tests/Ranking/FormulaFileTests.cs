using Sightline.Testing;

namespace Sightline.Risk.Tests.Ranking;

public sealed class FormulaFileTests
{
    [Fact, Source("Y-99")]
    public void An_areas_formula_is_read_and_none_is_shipped()
    {
        var day = new NodaTime.LocalDate(2026, 11, 3);
        Assert.Equal(40, FormulaFile.Book.Value.FormulaOn(day, "northgate")!.GravestAbuse);
        Assert.Null(FormulaFile.Book.Value.FormulaOn(day, "eastmoor"));
        Assert.Null(FormulaFile.Book.Value.FormulaOn(day, null));
        Assert.All(Directory.EnumerateFiles(Path.Combine(Database.Start.HouseRules.ShippedFolder, "ranking")), file => Assert.EndsWith("repetition.yaml", file, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("points: 30 }", "points: 70 }", "recency[2].up-to-days")]
    [InlineData("kind: sexual", "kind: sexuall", "by-abuse[2].kind")]
    [InlineData("kind: sexual", "kind: physical", "by-abuse[2].kind")]
    [InlineData("weapon-points: 25", "weapon-points: many", "weapon-points")]
    [InlineData("verified: no", "verified: yes", "verified")]
    [InlineData("look-back-months: 24", "look-back: 24", "look-back-months")]
    public void A_formula_that_cannot_be_meant_is_refused_with_its_field(string right, string wrong, string field)
    {
        var text = FormulaFile.Text;
        var at = text.IndexOf(right, StringComparison.Ordinal);
        var problems = FormulaFile.With(text[..at] + wrong + text[(at + right.Length)..]).Problems;
        Assert.Contains(problems, problem => problem.Field == field && problem.File == "ranking/northgate.yaml");
    }
}
