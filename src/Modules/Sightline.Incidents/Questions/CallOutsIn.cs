using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Rulebook;

namespace Sightline.Incidents.Questions;

/// <summary>Whether a victim of the call-out was a victim at so many within so many months, this one counted: potential escalation. Where no victim is named, nobody can say.</summary>
[Named("call-outs-in", TakesPeriod = true)]
internal sealed class CallOutsIn(CallOuts callOuts, IPeople people) : ICondition
{
    public async Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop)
    {
        var period = CountInPeriod.Parse(argument);
        if (fact is not CallOutRecorded recorded || recorded.Parties.All(party => party.Part != PartyPart.Victim))
        {
            return Answer.NotKnown;
        }
        var since = LondonTime.DayOf(recorded.At).PlusMonths(-period.Months).AtStartOfDayInZone(LondonTime.Zone).ToInstant();
        foreach (var victim in recorded.Parties.Where(party => party.Part == PartyPart.Victim).Select(party => party.Nominal).Distinct())
        {
            var records = (await people.SubjectOfAsync(victim, stop)).Nominals.ToHashSet();
            var before = (await callOuts.OfAsync(records, stop)).Count(callOut => callOut.Incident.Id != recorded.Incident && callOut.Incident.At >= since && callOut.Incident.At <= recorded.At
                && callOut.Parties.Any(party => party.Part == PartyPart.Victim && records.Contains(party.Nominal)));
            if (before + 1 >= period.Count)
            {
                return Answer.Yes;
            }
        }
        return Answer.No;
    }
}

/// <summary>There was a power of arrest, and nobody was arrested.</summary>
[Named("arrest-is-outstanding")]
internal sealed class ArrestIsOutstanding : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(fact is not CallOutRecorded { PowerOfArrest: not PowerOfArrestUse.NotKnown } recorded
        ? Answer.NotKnown
        : Answers.Of(recorded.PowerOfArrest == PowerOfArrestUse.AvailableNotUsed));
}
