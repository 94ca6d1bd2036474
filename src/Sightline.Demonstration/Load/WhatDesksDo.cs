using NodaTime;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.Story;
using Sightline.Facts;
using Sightline.Facts.Duties;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.Rulebook;

namespace Sightline.Demonstration.Load;

/// <summary>
/// Whether a desk does what it owes, and when: mostly in time, now and then late. What would be done after the story's end stays open,
/// so that the lists hold something late, something for today and something to come.
/// </summary>
internal sealed class WhatDesksDo(RuleBook rulebook, Instant end, int seed)
{
    private const int InTimeInHundred = 90;

    private readonly Chance chance = Chance.For(seed, part: -2);
    private readonly HashSet<string> sent = rulebook.DutyRules.Where(rule => rule.SentTo.Count > 0).Select(rule => rule.Code).ToHashSet();
    private readonly HashSet<string> done = rulebook.DutyRules.Where(rule => rule.DischargedBy.Contains(nameof(OwedActionDone))).Select(rule => rule.Code).ToHashSet();

    /// <returns>Nothing where it is not done by the story's end, or done by a fact of its own.</returns>
    internal IEnumerable<StoryFact> Answers(DutyRaised duty, Instant raisedAt)
    {
        if (Reports.TryGetValue(duty.Because, out var report) && CheckOf(duty.Rule.Value, report.Incident, report.DomesticAbuse) is { } check)
        {
            var checkedAt = When(duty.DueAt ?? raisedAt + Duration.FromHours(3), raisedAt);
            return checkedAt >= end ? [] : [new StoryFact(checkedAt, duty.OwedBy, check with { Id = new FactId(chance.Id(checkedAt)), At = checkedAt })];
        }
        var isSent = sent.Contains(duty.Rule.Value);
        if (!isSent && !done.Contains(duty.Rule.Value))
        {
            return [];
        }
        var at = When(duty.DueAt ?? raisedAt + Duration.FromHours(3), raisedAt);
        return at >= end ? [] : isSent ? Sent(duty, at) : [Done(duty, at)];
    }

    private StoryFact Done(DutyRaised duty, Instant at) => new(at, duty.OwedBy, new OwedActionDone
    {
        Id = new FactId(chance.Id(at)),
        At = at,
        Duty = duty.Duty,
        By = duty.OwedBy,
        What = chance.Pick(Words),
    });

    /// <summary>Passed on, and mostly acknowledged within hours; now and then the receiving desk has still to say that it came.</summary>
    private IEnumerable<StoryFact> Sent(DutyRaised duty, Instant at)
    {
        var sending = new SendingId(chance.Id(at));
        var receiver = duty.OwedTo ?? duty.OwedBy;
        yield return new StoryFact(at, duty.OwedBy, new OwedActionSent
        {
            Id = new FactId(chance.Id(at)), At = at, Duty = duty.Duty, Sending = sending, By = duty.OwedBy, To = duty.OwedTo, ToWhom = duty.OwedTo is null ? "The duty team, by name" : null,
            How = PassedBy.SecureEmail,
        });
        var heard = at + Duration.FromMinutes(chance.Between(20, 400));
        if (heard < end && chance.InHundred(InTimeInHundred))
        {
            yield return new StoryFact(heard, receiver, new OwedActionAcknowledged
            {
                Id = new FactId(chance.Id(heard)), At = heard, Duty = duty.Duty, Sending = sending, OwedBy = duty.OwedBy, By = receiver,
                How = duty.OwedTo is null ? PassedBy.Telephone : null, Who = duty.OwedTo is null ? "Whoever was on duty" : null,
            });
        }
    }

    internal IReadOnlyDictionary<FactId, (IncidentId Incident, Answer DomesticAbuse)> Reports { get; init; } = new Dictionary<FactId, (IncidentId, Answer)>();

    /// <summary>How the flag stands after what a check of the story found.</summary>
    internal static Answer After(FlagFinding finding) => finding switch
    {
        FlagFinding.WronglySet or FlagFinding.SettledAsNot => Kernel.Answer.No,
        FlagFinding.CannotTell => Kernel.Answer.NotKnown,
        _ => Kernel.Answer.Yes,
    };

    /// <summary>Mostly right; now and then a supervisor finds a miss or a false flag, or cannot tell and the specialist unit settles it.</summary>
    private Fact? CheckOf(string rule, IncidentId incident, Answer flag)
    {
        CheckFindings Found(FlagFinding finding) => new(finding, ArrestFinding.NotLookedAt, Kernel.Answer.NotKnown, Kernel.Answer.Yes, Kernel.Answer.Yes);
        return rule switch
        {
            "check-initial-report" => new InitialReportChecked
            {
                Incident = incident,
                Force = Area.Codes.Northgate,
                Findings = Found(flag switch
                {
                    Kernel.Answer.Yes => chance.InHundred(4) ? FlagFinding.WronglySet : FlagFinding.Right,
                    Kernel.Answer.No => FlagFinding.Missed,
                    _ => chance.InHundred(60) ? FlagFinding.SettledAsDomesticAbuse : FlagFinding.CannotTell,
                }),
            },
            "screen-flag" => new FlagScreened { Incident = incident, Force = Area.Codes.Northgate, Findings = Found(flag == Kernel.Answer.NotKnown ? FlagFinding.CannotTell : FlagFinding.Right) },
            "check-flag" => new FlagChecked
            {
                Incident = incident, Force = Area.Codes.Northgate, Findings = Found(flag == Kernel.Answer.NotKnown ? FlagFinding.SettledAsDomesticAbuse : FlagFinding.Right),
            },
            _ => null,
        };
    }

    private static readonly string[] Words = ["Done by telephone.", "Done; written up in our own system.", "Done in person.", "Done, and the others told."];

    private Instant When(Instant due, Instant raisedAt)
    {
        var limit = due > raisedAt ? due - raisedAt : Duration.FromMinutes(30);
        return chance.InHundred(InTimeInHundred)
            ? raisedAt + (limit * (chance.Between(20, 95) / 100.0)).Cut()
            : raisedAt + limit + Duration.FromMinutes(chance.Between(60, 3000));
    }
}

internal static class WholeSeconds
{
    /// <summary>Both databases keep microseconds; a story keeps seconds.</summary>
    internal static Duration Cut(this Duration duration) => Duration.FromSeconds((long)duration.TotalSeconds);
}
