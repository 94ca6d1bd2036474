using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Rulebook;

namespace Sightline.Incidents.Definition;

/// <summary>What of a call-out a definition asks.</summary>
internal sealed record ToBeRead(
    LocalDate Day, IReadOnlyList<Party> Parties, IReadOnlyList<PartyConnection> Connections, IReadOnlyList<AbuseKind> Abuse)
{
    /// <summary>Dates of birth, as far as they are known, of those whom no record holds yet.</summary>
    public IReadOnlyDictionary<NominalId, string?> Born { get; init; } = new Dictionary<NominalId, string?>();
}

/// <summary>A call-out as the definition of its day has it.</summary>
internal sealed record AsRead
{
    /// <summary>Nobody under the age of criminal responsibility is among them as a suspect: such a child was there.</summary>
    public required IReadOnlyList<Party> Parties { get; init; }

    /// <summary>Null: of that day none is held.</summary>
    public AbuseDefinition? Definition { get; init; }

    public Answer DomesticAbuse { get; init; }

    public Answer PartyUnderAge { get; init; }

    public IReadOnlyList<IncidentQuestion> AskedAbout { get; init; } = [];
}

/// <summary>Reads a call-out by the definition of domestic abuse of the day on which it happened. What is not known leaves the answer not known.</summary>
internal sealed class DefinitionReader(RuleBook book, IPeople people)
{
    internal async Task<AsRead> ReadAsync(ToBeRead callOut, CancellationToken stop)
    {
        if (book.DefinitionOn(callOut.Day) is not { } definition)
        {
            return new AsRead { Parties = callOut.Parties };
        }
        var held = callOut.Parties.Select(party => party.Nominal).Distinct().Where(one => !callOut.Born.ContainsKey(one)).ToList();
        var ages = new Dictionary<NominalId, AgeOn>(await people.AgesAsync(held, callOut.Day, stop));
        foreach (var (one, born) in callOut.Born)
        {
            ages[one] = AgeOn.Of(born, callOut.Day);
        }
        return new OneReading(definition, ages, await people.RelatedAsync(held, stop)).Of(callOut);
    }
}

/// <summary>One call-out, one definition.</summary>
internal sealed class OneReading(AbuseDefinition definition, IReadOnlyDictionary<NominalId, AgeOn> ages, IReadOnlyList<Related> related)
{
    internal AsRead Of(ToBeRead callOut)
    {
        var parties = callOut.Parties.Select(party => IsTooYoung(party) ? party with { Part = PartyPart.ChildPresent } : party).Distinct().ToList();
        var victims = Those(parties, PartyPart.Victim);
        var suspects = Those(parties, PartyPart.Suspect);
        var sides = victims.Union(suspects).ToList();
        var pairs = victims.SelectMany(victim => suspects.Where(suspect => suspect != victim).Select(suspect => (victim, suspect))).ToList();
        var kind = callOut.Abuse.Count == 0 ? Answer.NotKnown : Answers.Of(callOut.Abuse.Any(abuse => definition.Kinds.Contains(Hyphenated.Of(abuse))));
        var between = pairs.ConvertAll(pair => (Old: Answers.All([Old(pair.victim), Old(pair.suspect)]), Connected: Connected(pair.victim, pair.suspect, callOut.Connections)));
        return new AsRead
        {
            Parties = parties,
            Definition = definition,
            DomesticAbuse = Answers.All([kind, between.Count > 0 ? Answers.Any(between.Select(pair => Answers.All([pair.Old, pair.Connected]))) : OneSide(sides)]),
            PartyUnderAge = Answers.Any(sides.Select(one => Opposite(Old(one)))),
            AskedAbout =
            [
                .. sides.Exists(one => Old(one) == Answer.NotKnown) ? new[] { IncidentQuestion.AgeOfParty } : [],
                .. between.Exists(pair => pair.Connected == Answer.NotKnown) ? new[] { IncidentQuestion.Connection } : [],
                .. callOut.Parties.Any(IsTooYoung) ? new[] { IncidentQuestion.SuspectTooYoung } : [],
            ],
        };
    }

    /// <summary>Of a call-out that names one side alone: no where whoever is named is too young; else nobody can say.</summary>
    private Answer OneSide(List<NominalId> sides) => sides.Count > 0 && sides.TrueForAll(one => Old(one) == Answer.No) ? Answer.No : Answer.NotKnown;

    private bool IsTooYoung(Party party) => party.Part == PartyPart.Suspect && ages[party.Nominal].IsAtLeast(definition.SuspectFrom) == Answer.No;

    private Answer Old(NominalId one) => ages[one].IsAtLeast(definition.MinimumAge);

    /// <summary>What was said at the call-out; where nothing was, what the record holds.</summary>
    private Answer Connected(NominalId one, NominalId other, IReadOnlyList<PartyConnection> said)
    {
        var tonight = said.Where(connection => Joins(connection.Of, connection.To, one, other) && connection.Kind != ConnectionKind.NotKnown).Select(connection => connection.Kind).ToList();
        var known = tonight.Count > 0 ? tonight : related.Where(held => Joins(held.Of, held.To, one, other)).Select(held => (ConnectionKind)(int)held.Kind).ToList();
        return known.Count == 0 ? Answer.NotKnown : Answers.Of(known.Exists(kind => definition.Connections.Contains(Hyphenated.Of(kind))));
    }

    private static bool Joins(NominalId of, NominalId to, NominalId one, NominalId other) => (of == one && to == other) || (of == other && to == one);

    private static Answer Opposite(Answer answer) => answer switch { Answer.Yes => Answer.No, Answer.No => Answer.Yes, _ => Answer.NotKnown };

    private static List<NominalId> Those(IEnumerable<Party> parties, PartyPart part) =>
        parties.Where(party => party.Part == part).Select(party => party.Nominal).Distinct().ToList();
}

/// <summary>A name of an enumeration as the rulebook writes it: FormerPartner is former-partner.</summary>
internal static class Hyphenated
{
    internal static string Of<T>(T value)
        where T : struct, Enum => string.Concat(value.ToString().Select((letter, index) =>
            char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));
}
