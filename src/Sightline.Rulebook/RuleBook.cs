using NodaTime;
using Sightline.Kernel;
using Sightline.Rulebook.Reading;

namespace Sightline.Rulebook;

/// <summary>The law and practice as the files say. Never changes once loaded; safe to share.</summary>
public sealed class RuleBook
{
    private readonly RuleBookContents contents;
    private readonly Dictionary<string, TermKind> termKinds;
    private readonly ILookup<string, OrderType> orderTypes;
    private readonly ILookup<string, DutyRule> raisedBy;
    private readonly ILookup<(string Area, string Code), DutyChange> changes;

    internal RuleBook(RuleBookContents contents)
    {
        this.contents = contents;
        termKinds = contents.TermKinds.ToDictionary(kind => kind.Code, StringComparer.Ordinal);
        orderTypes = contents.OrderTypes.ToLookup(type => type.Code, StringComparer.Ordinal);
        raisedBy = contents.DutyRules.SelectMany(rule => rule.AgainOn.Prepend(rule.On).Select(fact => (fact, rule)))
            .ToLookup(pair => pair.fact, pair => pair.rule, StringComparer.Ordinal);
        changes = contents.DutyChanges.ToLookup(change => (change.Area, change.Code));
        Access = new AccessMatrix(contents.Access);
    }

    public AccessMatrix Access { get; }

    /// <summary>Every version of every type, in the order of the files.</summary>
    public IReadOnlyList<OrderType> OrderTypes => contents.OrderTypes;

    /// <summary>Every version of every rule as it is everywhere, in the order of the files.</summary>
    public IReadOnlyList<DutyRule> DutyRules => contents.DutyRules;

    /// <summary>Every version of every gateway, in the order of the files.</summary>
    public IReadOnlyList<Gateway> Gateways => contents.Gateways;

    /// <summary>Every version of every retention class, in the order of the files.</summary>
    public IReadOnlyList<RetentionClass> RetentionClasses => contents.RetentionClasses;

    /// <summary>Every version of what domestic abuse is, in the order of the files.</summary>
    public IReadOnlyList<AbuseDefinition> Definitions => contents.Crime.Definitions;

    /// <summary>Every version of every offence, in the order of the files.</summary>
    public IReadOnlyList<Offence> Offences => contents.Crime.Offences;

    /// <summary>Every version of every way in which a crime may end, in the order of the files.</summary>
    public IReadOnlyList<CrimeOutcome> CrimeOutcomes => contents.Crime.Outcomes;

    /// <summary>Every version of every answer for equality figures, in the order of the files.</summary>
    public IReadOnlyList<EqualityCategory> EqualityCategories => contents.Crime.Equality;
    /// <summary>Every version of every instrument as it is everywhere, in the order of the files.</summary>
    public IReadOnlyList<Instrument> Instruments => contents.Instruments;
    /// <summary>Every version of every kind of flag, in the order of the files.</summary>
    public IReadOnlyList<FlagKind> FlagKinds => contents.FlagKinds;

    /// <summary>
    /// The kind of that code as it was in force on the day it was set, in that area; where none was, its newest: what was flagged stays flagged, whatever becomes of its rule.
    /// Null only for a code that is not in the rulebook.
    /// </summary>
    public FlagKind? FlagKindOn(string code, LocalDate day, string? area)
    {
        var versions = contents.FlagKinds.Where(kind => kind.Code == code).ToList();
        return versions.FirstOrDefault(kind => kind.InForceOn(day, area) != Answer.No) ?? versions.MaxBy(kind => kind.From ?? LocalDate.MinIsoValue);
    }
    /// <summary>Every version of every kind of meeting, in the order of the files.</summary>
    public IReadOnlyList<MeetingRule> Meetings => contents.Meetings;

    /// <summary>Every version of every kind of dip sample, in the order of the files.</summary>
    public IReadOnlyList<SampleRule> Samples => contents.Samples;

    /// <summary>The kinds of dip sample in force that day in that area for that kind of agency. Where the area is not known (null), one that only some have is among them.</summary>
    public IReadOnlyList<SampleRule> SamplesOn(LocalDate day, string? area, string agencyKind) =>
        [.. contents.Samples.Where(sample => sample.DrawnBy.Contains(agencyKind) && sample.InForceOn(day, area) != Answer.No)];

    /// <summary>The rules in force that day in that area for who counts as a serial or repeat perpetrator.</summary>
    public IReadOnlyList<RepetitionRule> RepetitionOn(LocalDate day, string? area) => [.. contents.Repetition.Where(rule => rule.InForceOn(day, area) != Answer.No)];

    /// <summary>An area's own formula that day; null where the area has set none, or is not known: then nobody is ranked.</summary>
    public RankingFormula? FormulaOn(LocalDate day, string? area) =>
        area is null ? null : contents.Formulas.FirstOrDefault(formula => formula.Area == area && formula.InForceOn(day, area) == Answer.Yes);

    public IReadOnlyList<TermKind> TermKinds => contents.TermKinds;

    /// <summary>What was not found in its source, in the order of the files.</summary>
    public IReadOnlyList<UnverifiedEntry> Unverified => contents.Unverified;

    public RuleBookCounts Counts => contents.Counts;

    /// <summary>Reads every file of the folder.</summary>
    /// <exception cref="RuleBookException">Anything is wrong in it; all of it is named, and nothing is loaded.</exception>
    public static RuleBook Load(string folder, Vocabulary vocabulary)
    {
        var contents = RuleBookReader.Read(folder, vocabulary);
        return contents.Problems.Count == 0 ? new RuleBook(contents) : throw new RuleBookException(contents.Problems);
    }

    /// <summary>As <see cref="Load"/>, but wrong files are answered, not thrown.</summary>
    public static RuleBookCheck Check(string folder, Vocabulary vocabulary)
    {
        var contents = RuleBookReader.Read(folder, vocabulary);
        return new RuleBookCheck(contents.Problems, contents.Unverified, contents.Counts);
    }

    public TermKind? TermKindOf(string code) => termKinds.GetValueOrDefault(code);

    /// <summary>
    /// The version by which an order made that day is read until it ends. An order is read wherever he is found: <paramref name="area"/> is where it was
    /// made, and null where that is not known. Null: no version was in force that day; see <see cref="OrderTypeNear"/>.
    /// </summary>
    public OrderType? OrderTypeOn(string code, LocalDate madeOn, string? area)
    {
        var versions = orderTypes[code].ToList();
        return versions.FirstOrDefault(type => type.InForceOn(madeOn, area) == Answer.Yes)
            ?? versions.FirstOrDefault(type => type.InForceOn(madeOn, area) == Answer.NotKnown);
    }

    /// <summary>
    /// As <see cref="OrderTypeOn"/>; but for a day on which no version was in force, or a day not known on which it would matter, the nearest version,
    /// not verified: its name and terms can be read, and every power of it is "not confirmed". Null only for a code that is not in the rulebook.
    /// </summary>
    public OrderType? OrderTypeNear(string code, LocalDate? madeOn, string? area)
    {
        var versions = orderTypes[code].ToList();
        if (madeOn is { } day)
        {
            return OrderTypeOn(code, day, area) ?? Unconfirmed(versions.MinBy(type => DaysFrom(type, day)));
        }
        return versions is [{ From: null, To: null }] ? versions[0] : Unconfirmed(versions.MaxBy(type => type.From ?? LocalDate.MinIsoValue));
    }

    /// <summary>Whether an order of that type may be made that day in that area.</summary>
    public MakingAnswer MayBeMade(string code, LocalDate on, string? area)
    {
        var versions = orderTypes[code].ToList();
        if (versions.Count == 0)
        {
            return new(Answer.NotKnown, $"The rulebook has no order type \"{code}\".");
        }
        var answer = Answers.Any(versions.Select(type => type.InForceOn(on, area)));
        var nearest = versions.MinBy(type => DaysFrom(type, on))!;
        var outside = nearest.OutsideItsPeriod ?? $"Ask: {nearest.Ask}";
        return answer switch
        {
            Answer.Yes => new(answer, $"A {nearest.Name} may be made on {LondonTime.Date(on)}."),
            Answer.No => new(answer, $"The rulebook has no {nearest.Name} for {LondonTime.Date(on)}{(area is null ? "" : " in this area")}. {outside}"),
            _ => new(answer, $"A {nearest.Name} may be made on {LondonTime.Date(on)} in some areas only, and the area is not known. {outside}"),
        };
    }

    /// <summary>
    /// Every rule in force that day for that area, as that area has it. Where the area is not known (null), a rule that only some areas have counts too:
    /// a duty is rather raised once too often than lost.
    /// </summary>
    public IReadOnlyList<DutyRule> DutyRulesOn(LocalDate day, string? area) =>
        InForce(contents.DutyRules, day, area);

    /// <summary>As <see cref="DutyRulesOn"/>, those that the fact of that name raises.</summary>
    public IReadOnlyList<DutyRule> DutyRulesRaisedBy(string fact, LocalDate day, string? area) =>
        InForce(raisedBy[fact], day, area);

    /// <summary>The rule of that code as <see cref="DutyRulesOn"/> has it; null where none is in force.</summary>
    public DutyRule? DutyRuleOn(string code, LocalDate day, string? area) => DutyRulesOn(day, area).FirstOrDefault(rule => rule.Code == code);

    /// <summary>
    /// Every gateway in force that day in that area. Where the area is not known (null), one that only some areas have is not among them: what may flow is
    /// never guessed.
    /// </summary>
    public IReadOnlyList<Gateway> GatewaysOn(LocalDate day, string? area) => [.. contents.Gateways.Where(gateway => gateway.InForceOn(day, area) == Answer.Yes)];

    /// <summary>
    /// The retention classes in force that day in that area for that kind of agency, one a code. Where the area is not known (null) and they differ by area,
    /// the one that keeps longest: nothing goes too early because somebody's area was not known.
    /// </summary>
    public IReadOnlyList<RetentionClass> RetentionOn(LocalDate day, string? area, string agencyKind) =>
    [
        .. contents.RetentionClasses.Where(found => found.HeldBy.Contains(agencyKind) && found.InForceOn(day, area) != Answer.No)
            .GroupBy(found => found.Code, StringComparer.Ordinal).Select(versions => versions.MaxBy(version => version.Keep.Months)!),
    ];

    /// <summary>What domestic abuse was that day. Null: no definition of that day is held.</summary>
    public AbuseDefinition? DefinitionOn(LocalDate day) => Definitions.FirstOrDefault(definition => definition.InForceOn(day, null) == Answer.Yes);

    /// <summary>The offences that could be recorded that day.</summary>
    public IReadOnlyList<Offence> OffencesOn(LocalDate day) => [.. Offences.Where(offence => offence.InForceOn(day, null) == Answer.Yes)];

    /// <summary>How a crime could end that day: detections, or outcomes.</summary>
    public IReadOnlyList<CrimeOutcome> CrimeOutcomesOn(LocalDate day) => [.. CrimeOutcomes.Where(outcome => outcome.InForceOn(day, null) == Answer.Yes)];

    /// <summary>What may be answered that day to what is asked for equality figures, in the order of the files.</summary>
    public IReadOnlyList<EqualityCategory> EqualityCategoriesOn(LocalDate day) => [.. EqualityCategories.Where(category => category.InForceOn(day, null) == Answer.Yes)];
    /// <summary>
    /// The instruments that agencies of that kind may assess with that day, as that area has them. One that only some areas have is not among them where the area is not known.
    /// </summary>
    public IReadOnlyList<Instrument> InstrumentsOn(LocalDate day, string? area, string agencyKind) =>
    [
        .. contents.Instruments.Where(instrument => instrument.UsedBy.Contains(agencyKind) && instrument.InForceOn(day, area) == Answer.Yes)
            .Select(instrument => AsChangedFor(instrument, day, area)),
    ];

    /// <summary>The version of an instrument with which somebody may assess that day; null: none.</summary>
    public Instrument? InstrumentOn(string code, LocalDate day, string? area) =>
        contents.Instruments.FirstOrDefault(instrument => instrument.Code == code && instrument.InForceOn(day, area) == Answer.Yes) is { } found ? AsChangedFor(found, day, area) : null;

    /// <summary>The edition by which an assessment of that day is read, whether or not it may still be used; null: there is none of that name.</summary>
    public Instrument? InstrumentEdition(string code, string version, LocalDate day, string? area) =>
        contents.Instruments.FirstOrDefault(instrument => instrument.Code == code && instrument.Version == version) is { } found ? AsChangedFor(found, day, area) : null;

    private Instrument AsChangedFor(Instrument instrument, LocalDate day, string? area) =>
        area is not null && contents.InstrumentChanges.FirstOrDefault(change =>
            change.Area == area && change.Code == instrument.Code && change.Version == instrument.Version && change.Header.Period.Contains(day)) is { } change
            ? change.Change(instrument)
            : instrument;
    /// <summary>Some area asks other conditions of that rule: whether they are met can be asked only once the area is known.</summary>
    public bool HasAreaConditions(string code) => contents.DutyChanges.Any(change => change.Code == code && change.When is not null);
    /// <summary>The kinds of meeting in force that day in that area for that kind of agency. Where the area is not known (null), one that only some have is among them.</summary>
    public IReadOnlyList<MeetingRule> MeetingsOn(LocalDate day, string? area, string agencyKind) =>
        [.. contents.Meetings.Where(meeting => meeting.HeldBy.Contains(agencyKind) && meeting.InForceOn(day, area) != Answer.No)];

    private List<DutyRule> InForce(IEnumerable<DutyRule> rules, LocalDate day, string? area) =>
        [.. rules.Where(rule => rule.InForceOn(day, area) != Answer.No).Select(rule => AsChangedFor(rule, day, area))];

    private DutyRule AsChangedFor(DutyRule rule, LocalDate day, string? area) =>
        area is not null && changes[(area, rule.Code)].FirstOrDefault(change => change.Header.Period.Contains(day)) is { } change
            ? change.Change(rule)
            : rule;

    private static OrderType? Unconfirmed(OrderType? type) =>
        type is null ? null : type with { Header = type.Header with { Verified = false } };

    private static int DaysFrom(OrderType type, LocalDate day)
    {
        if (type.From is { } from && day < from)
        {
            return Period.DaysBetween(day, from);
        }
        return type.To is { } to && day > to ? Period.DaysBetween(to, day) : 0;
    }
}
