using NodaTime;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.People;
using Sightline.Demonstration.Places;
using Sightline.Facts;
using Sightline.Facts.People;

namespace Sightline.Demonstration.Story;

/// <summary>What every scene of the story draws on.</summary>
internal sealed record Stage
{
    internal required Calendar Calendar { get; init; }

    internal required HumanMaker Humans { get; init; }

    internal required Script Script { get; init; }

    /// <summary>The response officers who may be sent.</summary>
    internal required IReadOnlyList<UserId> Officers { get; init; }
}

/// <summary>
/// One family's part of the story. Who holds whom is gathered as the scene goes on, and told at the earliest moment at which anything
/// in it needed the record.
/// </summary>
internal sealed class Scene(Stage stage, Chance chance)
{
    private readonly List<(Human Who, AgencyCode Agency)> held = [];
    private readonly Dictionary<(Human Who, AgencyCode Agency), Instant> since = [];

    internal Calendar Calendar => stage.Calendar;

    internal HumanMaker Humans => stage.Humans;

    internal IReadOnlyList<UserId> Officers => stage.Officers;

    internal Chance Chance { get; } = chance;

    /// <summary>The person as the agency holds them, from this moment on or before.</summary>
    internal NominalId Held(Human who, AgencyCode agency, Instant at)
    {
        var before = at - Duration.FromMinutes(5);
        if (!who.HeldBy.TryGetValue(agency, out var id))
        {
            id = new NominalId(Chance.Id(before));
            who.HeldBy[agency] = id;
            held.Add((who, agency));
            since[(who, agency)] = before;
        }
        else if (since[(who, agency)] > before)
        {
            since[(who, agency)] = before;
        }
        return id;
    }

    /// <summary>States a fact that happened at <paramref name="at"/> and was told some minutes later, but never after the story's end.</summary>
    internal TFact Tell<TFact>(AgencyCode agency, Instant at, TFact fact, int minutesLater = 1)
        where TFact : Fact
    {
        var learned = at + Duration.FromMinutes(minutesLater);
        if (learned >= Calendar.End)
        {
            learned = Calendar.End - Duration.FromSeconds(1);
        }
        var stated = fact with { Id = new FactId(Chance.Id(learned)), At = at < Calendar.End ? at : learned };
        stage.Script.Add(new StoryFact(learned, agency, stated));
        return (TFact)stated;
    }

    internal void Relate(AgencyCode agency, Human of, Human to, RelationshipKind kind, Instant at)
    {
        var (ofId, toId) = (Held(of, agency, at), Held(to, agency, at));
        Tell(agency, at, new RelationshipRecorded { Relationship = new RelationshipId(Chance.Id(at)), Of = ofId, To = toId, Kind = kind });
    }

    /// <summary>Tells of every record that the scene needed.</summary>
    internal void Close()
    {
        foreach (var (who, agency) in held)
        {
            var at = since[(who, agency)];
            Tell(agency, at, HeldRecord.Of(who, agency, who.HeldBy[agency], Chance), minutesLater: 0);
        }
    }
}
