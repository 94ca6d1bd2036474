using System.Collections.Concurrent;
using NodaTime;
using Sightline.Facts;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>The rulebook's answers, kept: an import asks the same few questions twenty thousand times. The rulebook never changes once loaded.</summary>
internal sealed class RuleLookup(Func<RuleBook> load)
{
    private readonly Lazy<Index> index = new(() => new Index(load()));
    private readonly ConcurrentDictionary<(LocalDate Day, string? Area), IReadOnlyList<DutyRule>> inForce = new();
    private readonly ConcurrentDictionary<(string Fact, LocalDate Day), IReadOnlyList<DutyRule>> raisedBy = new();

    /// <summary>Loaded at the first question, not before: a wrong rulebook must not keep the command that checks it from starting.</summary>
    public RuleBook Book => index.Value.Book;

    public bool Raises(string fact) => index.Value.Raising.Contains(fact);

    /// <summary>Whether a fact that does not name the duty may discharge it, so that one known before may have done so already.</summary>
    public bool AwaitsByIds(DutyRuleCode code) => index.Value.AwaitingByIds.Contains(code.Value);

    /// <summary>What a fact of that name may have to share with a duty to discharge it, every list once. Empty: it discharges none by its ids.</summary>
    public IReadOnlyList<IReadOnlyList<string>> SameListsOf(string fact) => index.Value.Discharging.GetValueOrDefault(fact, []);

    /// <summary>Rules that a fact raises that day, those of single areas among them: the area is known only with the agency that owes.</summary>
    public IReadOnlyList<DutyRule> RaisedBy(string fact, LocalDate day) =>
        raisedBy.GetOrAdd((fact, day), key => [.. InForce(key.Day, null).Where(rule => rule.On == key.Fact || rule.AgainOn.Contains(key.Fact))]);

    /// <summary>The rule as that area has it that day; null where it is not in force there.</summary>
    public DutyRule? Find(DutyRuleCode code, LocalDate day, string? area) => InForce(day, area).FirstOrDefault(rule => rule.Code == code.Value);

    /// <summary>The fact names the duty itself ("OwedActionDone").</summary>
    public static bool NamesTheDuty(DischargingFact by) => by.Same is [DutyRule.TheDuty];

    private IReadOnlyList<DutyRule> InForce(LocalDate day, string? area)
    {
        if (inForce.Count > 5_000)
        {
            inForce.Clear();
            raisedBy.Clear();
        }
        return inForce.GetOrAdd((day, area), key => Book.DutyRulesOn(key.Day, key.Area));
    }

    private sealed class Index(RuleBook book)
    {
        internal RuleBook Book { get; } = book;

        internal HashSet<string> Raising { get; } = book.DutyRules.SelectMany(rule => rule.AgainOn.Prepend(rule.On)).ToHashSet(StringComparer.Ordinal);

        internal HashSet<string> AwaitingByIds { get; } =
            book.DutyRules.Where(rule => rule.Discharges.Any(by => !NamesTheDuty(by))).Select(rule => rule.Code).ToHashSet(StringComparer.Ordinal);

        internal Dictionary<string, IReadOnlyList<IReadOnlyList<string>>> Discharging { get; } =
            book.DutyRules.SelectMany(rule => rule.Discharges).Where(by => !NamesTheDuty(by)).GroupBy(by => by.Fact, StringComparer.Ordinal)
                .ToDictionary(
                    group => group.Key,
                    group => (IReadOnlyList<IReadOnlyList<string>>)group.Select(by => by.Same).DistinctBy(same => string.Join(',', same)).ToList(),
                    StringComparer.Ordinal);
    }
}
