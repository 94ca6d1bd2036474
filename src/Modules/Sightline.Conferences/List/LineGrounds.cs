using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Risk;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.Orders.Contracts;
using Sightline.Rulebook;

namespace Sightline.Conferences.List;

/// <summary>Why a line stands where it does: each ground with its answer, in the order of the rulebook.</summary>
internal sealed record Grounds(IReadOnlyList<(MeetingGround Ground, Answer Answer)> InOrder) : IComparable<Grounds>
{
    internal IReadOnlyList<string> Yes => [.. InOrder.Where(one => one.Answer == Answer.Yes).Select(one => GroundWords.Of(one.Ground))];

    internal IReadOnlyList<string> NotKnown => [.. InOrder.Where(one => one.Answer == Answer.NotKnown).Select(one => GroundWords.Whether(one.Ground))];

    /// <summary>Not known stands after yes and before no: it is risk that nobody has understood yet.</summary>
    public int CompareTo(Grounds? other)
    {
        foreach (var (mine, theirs) in InOrder.Zip(other?.InOrder ?? []))
        {
            if (Weight(mine.Answer) != Weight(theirs.Answer))
            {
                return Weight(mine.Answer) - Weight(theirs.Answer);
            }
        }
        return 0;
    }

    private static int Weight(Answer answer) => answer switch { Answer.Yes => 0, Answer.NotKnown => 1, _ => 2 };
}

internal sealed class LineGrounds(IIncidents incidents, IOrders orders, PersonKeys keys)
{
    /// <param name="rule">Which grounds count, in which order.</param>
    /// <param name="line">With what the reader may be told of it, and nothing else.</param>
    /// <param name="seen">Its call-outs; and for a guest, that what the register holds beside the line is not asked: it would show in the order of the list.</param>
    /// <param name="stop">Ends the weighing.</param>
    internal async Task<Grounds> OfAsync(MeetingRule rule, HeldLine line, (IReadOnlyDictionary<IncidentId, CallOutDigest> Digests, bool IsHost) seen, CancellationToken stop)
    {
        var callOuts = line.Matters.Where(matter => matter.Kind == MatterKind.CallOut).Select(matter => seen.Digests.GetValueOrDefault(new IncidentId(matter.Thing)))
            .OfType<CallOutDigest>().ToList();
        var found = new List<(MeetingGround, Answer)>();
        foreach (var ground in rule.WorstFirst)
        {
            found.Add((ground, ground switch
            {
                MeetingGround.HighRisk => HighRisk(line),
                MeetingGround.WeaponUsed => Any(line, callOuts, digest => digest.WeaponUsed),
                MeetingGround.SomebodyHurt => Any(line, callOuts, digest => digest.Injury),
                MeetingGround.ChildrenThere => Any(line, callOuts, digest => digest.ChildrenPresent),
                MeetingGround.PowerNotUsed => Answers.Any(callOuts.Select(digest => OfPower(digest.PowerOfArrest))),
                MeetingGround.OrderBroken => Answers.Of(line.Matters.Any(matter => matter.Kind == MatterKind.Breach)),
                MeetingGround.CameBack => Answers.Of(line.Line.CameBackFrom.Count > 0),
                MeetingGround.NotTheFirst => seen.IsHost ? await NotTheFirstAsync(line, callOuts.Count, stop) : Answer.No,
                MeetingGround.OrderStands => seen.IsHost ? await OrderStandsAsync(line, stop) : Answer.No,
                _ => throw new InvalidOperationException($"No answer to {ground}."),
            }));
        }
        return new Grounds(found);
    }

    /// <summary>Nobody assessed it, or the assessment came to no level: not known, which is not "no".</summary>
    private static Answer HighRisk(HeldLine line)
    {
        var levels = line.Matters.Where(matter => matter.Kind == MatterKind.Assessment).Select(matter => matter.Level).ToList();
        return levels.Count == 0 ? Answer.NotKnown : Answers.Any(levels.Select(level => Answers.Of(level is { } known ? known == RiskLevel.High : null)));
    }

    /// <summary>Of a breach without a call-out nobody was asked what happened there: that is not "no".</summary>
    private static Answer Any(HeldLine line, List<CallOutDigest> callOuts, Func<CallOutDigest, Answer> asked) =>
        callOuts.Count == 0 && line.Matters.Any(matter => matter.Kind == MatterKind.Breach) ? Answer.NotKnown : Answers.Any(callOuts.Select(asked));

    private static Answer OfPower(PowerOfArrestUse use) => use switch
    {
        PowerOfArrestUse.AvailableNotUsed => Answer.Yes,
        PowerOfArrestUse.NotKnown => Answer.NotKnown,
        _ => Answer.No,
    };

    private async Task<Answer> NotTheFirstAsync(HeldLine line, int onTheLine, CancellationToken stop)
    {
        var hers = new List<NominalId>();
        foreach (var victim in line.Those(PartyPart.Victim))
        {
            hers.AddRange(await keys.SameAsync(victim, stop));
        }
        return Answers.Of((await incidents.DoorHistoryAsync([.. hers.Distinct()], stop)).CallOuts > onTheLine);
    }

    private async Task<Answer> OrderStandsAsync(HeldLine line, CancellationToken stop)
    {
        var everybody = new List<NominalId>();
        foreach (var one in line.People)
        {
            everybody.AddRange(await keys.SameAsync(one, stop));
        }
        return Answers.Of((await orders.BetweenAsync([.. everybody.Distinct()], stop)).Count > 0);
    }
}

internal static class GroundWords
{
    internal static string Of(MeetingGround ground) => ground switch
    {
        MeetingGround.HighRisk => "high risk",
        MeetingGround.WeaponUsed => "a weapon was used or threatened with",
        MeetingGround.SomebodyHurt => "somebody was hurt",
        MeetingGround.OrderBroken => "an order was broken, as reported",
        MeetingGround.ChildrenThere => "children were there",
        MeetingGround.PowerNotUsed => "a power of arrest was there and not used",
        MeetingGround.NotTheFirst => "it was not the first time",
        MeetingGround.CameBack => "it came back without a decision",
        _ => "an order stands between them",
    };

    internal static string Whether(MeetingGround ground) => ground switch
    {
        MeetingGround.HighRisk => "the level of risk",
        MeetingGround.WeaponUsed => "whether a weapon was used",
        MeetingGround.SomebodyHurt => "whether somebody was hurt",
        MeetingGround.ChildrenThere => "whether children were there",
        MeetingGround.PowerNotUsed => "whether there was a power of arrest",
        _ => "whether " + Of(ground),
    };
}
