using System.Text;
using Sightline.Deadlines;
using Sightline.Rulebook;

namespace Sightline.Duties.Commands;

/// <summary>Every process of the rulebook as one table a fact: what it raises, what ends it, who owes whom, by when, and what stands behind it.</summary>
internal static class ProcessTable
{
    public static string Markdown(RuleBook book)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # What follows from what

            Generated from the rulebook by `sightline rulebook processes`. Change the rulebook, not this page.
            "Not confirmed" stands where nobody has found the limit, or the days it leaves out, in its source.

            """.ReplaceLineEndings("\n"));
        foreach (var fact in book.DutyRules.GroupBy(rule => rule.On, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n## {fact.Key}\n\n");
            text.Append("| raises | when | owed by | owed to | within | discharged by | source |\n|---|---|---|---|---|---|---|\n");
            foreach (var rule in fact.OrderBy(rule => rule.Code, StringComparer.Ordinal).ThenBy(rule => rule.From))
            {
                text.Append($"| {string.Join(" | ", Cells(rule).Select(Escaped))} |\n");
            }
        }
        return text.ToString();
    }

    private static IEnumerable<string> Cells(DutyRule rule)
    {
        yield return $"`{rule.Code}` {rule.Words}" + (rule.ForEach is { } list ? $" One for each of {list}." : "") + (rule.AgainOn.Count > 0 ? $" Asked again on {string.Join(", ", rule.AgainOn)}." : "")
            + (rule.SurvivorSide ? " Never on the other person's record." : "");
        yield return Conditions(rule);
        yield return Agency(rule.Owes) + (rule.IfNobody == DutyRule.Nobody ? "; nobody where there is none" : $"; else {rule.IfNobody}");
        yield return rule.OwedTo is { } owedTo ? Agency(owedTo) : "";
        yield return Within(rule);
        yield return string.Join(", ", rule.Discharges.Select(by => $"{by.Fact} (same {string.Join(", ", by.Same)})")) + (rule.SentTo.Count > 0 ? $"; sent to {string.Join(", ", rule.SentTo)}" : "");
        yield return $"{rule.Ref}: {rule.Source} ({rule.Basis.ToString().ToLowerInvariant()})";
    }

    private static string Conditions(DutyRule rule)
    {
        var conditions = rule.When.Select(use =>
            $"{use.Condition}{(use.Argument is { } argument ? $" {argument}" : "")} is {use.Is.ToString().ToLowerInvariant()}{(use.NotKnownRaises ? " or not known" : "")}");
        var times = new[]
        {
            rule.From is { } from ? $"from {from:uuuu-MM-dd}" : "", rule.To is { } to ? $"to {to:uuuu-MM-dd}" : "",
            rule.Areas.Count > 0 ? $"in {string.Join(", ", rule.Areas)}" : "",
        };
        var all = conditions.Concat(times.Where(part => part.Length > 0)).ToList();
        return all.Count == 0 ? "always" : string.Join("; ", all);
    }

    private static string Within(DutyRule rule)
    {
        var start = rule.StartsAt == "at" ? "" : $" from {rule.StartsAt}";
        var days = rule.Calendar is "running" or "none" ? "" : $", leaving out {rule.Calendar}";
        var confirmed = rule.IsConfirmed("within") && rule.IsConfirmed("calendar") ? "" : " (not confirmed)";
        return rule.Within.Unit == LimitUnit.Immediately ? $"at once{confirmed}" : $"{rule.Within}{start}{days}{confirmed}";
    }

    private static string Agency(AgencyUse use) => use.Desk is { } desk ? $"{use.Agency}, {desk}" : use.Agency;

    private static string Escaped(string cell) => cell.Replace("|", "\\|", StringComparison.Ordinal);
}
