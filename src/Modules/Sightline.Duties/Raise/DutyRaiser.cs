using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Deadlines;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <summary>What raising needs from the house.</summary>
internal sealed class RaisingTools(RuleLookup rules, NamedPorts ports, OwingAgencies owing, DeskBook desks, DayCalendars calendars, EarlierDuties earlier, Hearings hearings)
{
    public Hearings Hearings { get; } = hearings;

    public EarlierDuties Earlier { get; } = earlier;

    public RuleLookup Rules { get; } = rules;

    public NamedPorts Ports { get; } = ports;

    public OwingAgencies Owing { get; } = owing;

    public DeskBook Desks { get; } = desks;

    public DayCalendars Calendars { get; } = calendars;
}

/// <summary>Raises what the rulebook says is owed because of a fact, in that fact's transaction.</summary>
internal sealed class DutyRaiser(SightlineDb db, UnitOfWork unit, RaisingTools tools, IClock clock, IIdSource ids)
{
    public async Task RaiseAsync(Fact fact, CancellationToken stop)
    {
        var day = LondonTime.DayOf(fact.At);
        var rules = tools.Rules.RaisedBy(fact.GetType().Name, day);
        if (rules.Count == 0)
        {
            return;
        }
        var already = (await db.Set<Duty>().AsNoTracking().Where(duty => duty.Because == fact.Id)
            .Select(duty => new { duty.Rule, duty.Member, duty.OwedBy }).ToListAsync(stop))
            .Select(duty => (duty.Rule, duty.Member, duty.OwedBy)).ToHashSet();
        var isFirst = already.Count == 0;
        var questions = new FactQuestions(tools.Ports, fact);
        var raising = new Raising(fact, day, already, questions)
        {
            Earlier = await tools.Earlier.OfAsync(fact, rules, stop),
            Hearing = await tools.Hearings.OfAsync(fact, questions, stop),
        };
        foreach (var rule in rules)
        {
            raising.Hearing.For(rule);
            foreach (var part in PartsOf(rule, raising))
            {
                await RaiseByAsync(rule, part, raising, stop);
            }
        }
        if (raising.RaisedAny && isFirst)
        {
            foreach (var about in FactReader.Subjects(fact).DistinctBy(about => (about.Subject, about.Side)))
            {
                db.Append(about);
            }
        }
        foreach (var refused in await tools.Hearings.NewlyRefusedAsync(raising.Hearing, stop))
        {
            unit.State(refused);
        }
    }

    private List<Part> PartsOf(DutyRule rule, Raising raising)
    {
        if (rule.ForEach is not { } list)
        {
            return [new Part(raising.Fact, Guid.Empty, raising.Questions, raising.Hearing)];
        }
        var parts = new List<Part>();
        foreach (var member in FactReader.Members(raising.Fact, list))
        {
            if (FactReader.IdOf(member) is { } id && parts.All(part => part.Member != id))
            {
                var narrowed = FactReader.Narrow(raising.Fact, list, member);
                parts.Add(new Part(narrowed, id, raising.QuestionsOf(list, id, () => new FactQuestions(tools.Ports, narrowed)), raising.Hearing));
            }
        }
        return parts;
    }

    private async Task RaiseByAsync(DutyRule rule, Part part, Raising raising, CancellationToken stop)
    {
        var isByArea = tools.Rules.Book.HasAreaConditions(rule.Code);
        if (!isByArea && !await part.Questions.MeetsAsync(rule.When, stop))
        {
            return;
        }
        var owing = await tools.Owing.OfAsync(rule, part.Questions, part.Hearing, stop);
        foreach (var agency in owing.Agencies)
        {
            var area = (await tools.Desks.AgencyAsync(agency, stop))?.Area;
            if (tools.Rules.Find(new DutyRuleCode(rule.Code), raising.Day, area) is { } there && (!isByArea || await part.Questions.MeetsAsync(there.When, stop)))
            {
                // An area may have another of its agencies owe it.
                var owed = there.Owes.Agency == rule.Owes.Agency ? new Owing([agency], owing.FindWhoOwes) : await tools.Owing.OfAsync(there, part.Questions, part.Hearing, stop);
                foreach (var ower in owed.Agencies)
                {
                    await RaiseOneAsync(new Owed(there, area, ower, owed.FindWhoOwes), part, raising, stop);
                }
            }
        }
    }

    private async Task RaiseOneAsync(Owed owed, Part part, Raising raising, CancellationToken stop)
    {
        var rule = owed.Rule;
        var before = raising.EarlierOf(rule, part.Member);
        if (!raising.Already.Add((new DutyRuleCode(rule.Code), part.Member, owed.By)) || EarlierDuties.IsRaised(before, owed.By, owed.FindWhoOwes))
        {
            return;
        }
        var start = StartOf(rule, raising.Fact, before);
        var due = StatutoryClock.Due(rule.Within, start, tools.Calendars[rule.Calendar]);
        var desk = await tools.Desks.ChooseAsync(owed.By, owed.FindWhoOwes ? DeskRole.DutyInspector : rule.Owes.Desk, due, stop);
        if (rule.KeptToDesk)
        {
            desk = desk.Kept;
        }
        var duty = DutyOf(owed, part, raising, new Placed(start, due, desk));
        db.Append(duty);
        foreach (var key in MatchKey.Awaited(rule, raising.Fact, part.Member))
        {
            db.Append(new AwaitedFact { Duty = duty.Id, Key = key });
        }
        StateRaised(duty, await WaitAsync(duty, rule, part, stop));
        await tools.Earlier.FoundAsync(before, duty, raising.Fact, stop);
        raising.RaisedAny = true;
    }

    private Duty DutyOf(Owed owed, Part part, Raising raising, Placed placed) => new()
    {
        Id = new DutyId(ids.New()),
        Rule = new DutyRuleCode(owed.Rule.Code),
        RuleDay = raising.Day,
        RuleArea = owed.Area,
        RuleRef = owed.Rule.Ref,
        OwedBy = owed.By,
        Desk = placed.Desk.Now,
        OriginalDesk = placed.Desk.Original,
        Handed = placed.Desk.Handed,
        HandedAt = placed.Desk.Handed == Handed.No ? null : clock.GetCurrentInstant(),
        Because = raising.Fact.Id,
        BecauseOf = raising.Fact.GetType().Name,
        Member = part.Member,
        Subjects = SubjectsOf(owed.Rule, part, raising.Fact),
        FindWhoOwes = owed.FindWhoOwes,
        StartedAt = placed.Start,
        // What was known before the rule was asked again may have done it already.
        CountsFrom = raising.EarlierOf(owed.Rule, part.Member).Select(duty => duty.CountsFrom).Append(FactReader.EarliestMoment(raising.Fact)).Min(),
        DueEarlier = placed.Due.Earlier,
        DueLater = placed.Due.Later,
        WhyTwoEnds = placed.Due.WhyTwoEnds,
        SurvivorSide = owed.Rule.SurvivorSide,
        KeptToDesk = owed.Rule.KeptToDesk,
        RefusedFact = (raising.Fact as SharingRefused)?.Because,
        RefusedGateway = (raising.Fact as SharingRefused)?.Gateway,
        RefusedWords = (raising.Fact as SharingRefused)?.Words,
    };

    private async Task<IReadOnlyList<AgencyCode>> WaitAsync(Duty duty, DutyRule rule, Part part, CancellationToken stop)
    {
        if (rule.OwedTo is not { } owedTo)
        {
            return [];
        }
        var waiting = (await part.Hearing.OfAsync(owedTo.Agency, part.Questions, stop)).Agencies.Where(agency => agency != duty.OwedBy).Distinct().ToList();
        foreach (var agency in waiting)
        {
            db.Append(new WaitingAgency { Duty = duty.Id, Agency = agency, Desk = (await tools.Desks.DeskOrFirstAsync(agency, owedTo.Desk, stop))?.Code });
        }
        return waiting;
    }

    private void StateRaised(Duty duty, IReadOnlyList<AgencyCode> waiting)
    {
        unit.State(new DutyRaised
        {
            Duty = duty.Id,
            Rule = duty.Rule,
            OwedBy = duty.OwedBy,
            Desk = duty.Desk,
            OwedTo = waiting.Count > 0 ? waiting[0] : null,
            AlsoOwedTo = [.. waiting.Skip(1)],
            DueAt = duty.DueEarlier,
            Because = duty.Because,
        });
        if (duty.Desk != duty.OriginalDesk)
        {
            unit.State(new DutyHandedToCover { Duty = duty.Id, OwedBy = duty.OwedBy, Cover = duty.Desk });
        }
    }

    private static Instant StartOf(DutyRule rule, Fact fact, IReadOnlyList<Duty> before) => rule.StartsAt == "at"
        ? fact.At
        : FactReader.MomentOf(FactReader.Value(fact, rule.StartsAt)) ?? before.Select(duty => duty.StartedAt).DefaultIfEmpty(fact.At).Min();

    private static List<DutySubject> SubjectsOf(DutyRule rule, Part part, Fact fact)
    {
        var subjects = FactReader.SingleIds(fact).ToList();
        if (rule.As is { } name)
        {
            subjects.Add(new DutySubject(name, part.Member));
        }
        return subjects;
    }

    private sealed record Part(Fact Fact, Guid Member, FactQuestions Questions, Hearing Hearing);

    private sealed record Placed(Instant Start, DueTime Due, DeskChoice Desk);

    private sealed record Owed(DutyRule Rule, string? Area, AgencyCode By, bool FindWhoOwes);

    private sealed class Raising(Fact fact, LocalDate day, HashSet<(DutyRuleCode, Guid, AgencyCode)> already, FactQuestions questions)
    {
        private readonly Dictionary<(string, Guid), FactQuestions> members = [];

        public Fact Fact { get; } = fact;

        public LocalDate Day { get; } = day;

        public HashSet<(DutyRuleCode Rule, Guid Member, AgencyCode OwedBy)> Already { get; } = already;

        public FactQuestions Questions { get; } = questions;

        /// <summary>What the rules that are asked again raised before about the same thing.</summary>
        public IReadOnlyList<Duty> Earlier { get; init; } = [];

        public required Hearing Hearing { get; init; }

        public bool RaisedAny { get; set; }

        public IReadOnlyList<Duty> EarlierOf(DutyRule rule, Guid member) =>
            Earlier.Count == 0 ? [] : [.. Earlier.Where(duty => duty.Rule.Value == rule.Code && duty.Member == member)];

        public FactQuestions QuestionsOf(string list, Guid member, Func<FactQuestions> make) =>
            members.TryGetValue((list, member), out var known) ? known : members[(list, member)] = make();
    }
}
