using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Definition;

/// <summary>A call-out is read by the definition of the day on which it happened, and says by which.</summary>
public sealed class DefinitionTests
{
    [Theory, OnBothDatabases, Source("A-13", "Y-05")]
    public async Task Two_of_seventeen_were_too_young_in_2007_and_are_not_since_2013(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var then = await ReadAsync(scope, Instant.FromUtc(2007, 1, 15, 20, 0), "1989-06-01", "1989-06-01");
            Assert.Equal((Answer.No, Answer.Yes), (then.DomesticAbuse, then.PartyUnderAge));
            var later = await ReadAsync(scope, Instant.FromUtc(2014, 1, 15, 20, 0), "1996-06-01", "1996-06-01");
            Assert.Equal((Answer.Yes, Answer.No), (later.DomesticAbuse, later.PartyUnderAge));
            Assert.Equal(new AbuseDefinitionCode("domestic-abuse"), later.Definition);
        });
    }

    [Theory, OnBothDatabases, Source("Y-01", "A-11")]
    public async Task A_suspect_of_fourteen_is_kept_and_not_flagged_and_goes_to_those_who_protect_children(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var read = await ReadAsync(scope, Area.LastNight, "1980-01-01", "2012-05-05", ConnectionKind.Child);
            Assert.Equal((Answer.No, Answer.Yes), (read.DomesticAbuse, read.PartyUnderAge));
            var callOut = (await scope.GetRequiredService<CallOuts>().FindAsync(read.Id, Area.Stop))!;
            Assert.Contains(callOut.Parties, party => party.Part == PartyPart.Suspect);
            Assert.True(callOut.IsAboutAChild);
        });
    }

    [Theory, OnBothDatabases, Source("A-13", "A-03")]
    public async Task Nobody_under_ten_is_a_suspect_and_the_call_out_is_not_lost(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var read = await ReadAsync(scope, Area.LastNight, "1980-01-01", "2018-05-05", ConnectionKind.Child);
            var callOut = (await scope.GetRequiredService<CallOuts>().FindAsync(read.Id, Area.Stop))!;
            Assert.DoesNotContain(callOut.Parties, party => party.Part == PartyPart.Suspect);
            Assert.Contains(callOut.Parties, party => party.Part == PartyPart.ChildPresent);
            Assert.Equal(Answer.Yes, callOut.Incident.ChildrenPresent);
            Assert.Contains(IncidentQuestion.SuspectTooYoung, read.AskedAbout);
        });
    }

    [Theory, OnBothDatabases, Source("A-13")]
    public async Task An_age_that_is_not_known_stays_not_known_and_is_asked_about(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var read = await ReadAsync(scope, Area.LastNight, "1980-01-01", null);
            Assert.Equal((Answer.NotKnown, Answer.NotKnown), (read.DomesticAbuse, read.PartyUnderAge));
            Assert.Equal([IncidentQuestion.AgeOfParty], read.AskedAbout);
            // Born in 2010: fifteen or sixteen on the night; the year alone does not say.
            var open = await ReadAsync(scope, Area.LastNight, "1980-01-01", "2010");
            Assert.Equal(Answer.NotKnown, open.DomesticAbuse);
        });
    }

    [Theory, OnBothDatabases, Source("Y-03", "H-65", "A-10")]
    public async Task What_they_are_to_each_other_decides_and_living_together_does_not(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        foreach (var (kind, answer) in new[]
        {
            (ConnectionKind.ParentOfSameChild, Answer.Yes), (ConnectionKind.Sibling, Answer.Yes), (ConnectionKind.FormerPartner, Answer.Yes),
            (ConnectionKind.LivesWith, Answer.No), (ConnectionKind.NotConnected, Answer.No), (ConnectionKind.NotKnown, Answer.NotKnown),
        })
        {
            await house.AsAsync(Area.Officer, async scope =>
            {
                var read = await ReadAsync(scope, Area.LastNight, "1980-01-01", "1981-01-01", kind);
                Assert.Equal((kind, answer), (kind, read.DomesticAbuse));
                Assert.Equal(answer == Answer.NotKnown, read.AskedAbout.Contains(IncidentQuestion.Connection));
            });
        }
    }

    [Theory, OnBothDatabases, Source("B-01")]
    public async Task What_two_are_to_each_other_is_said_once_and_known_the_next_time(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09"));
            var him = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed", "1981"));
            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(him, PartyPart.Suspect) with { ToVictim = ConnectionKind.FormerPartner }));
            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(him, PartyPart.Suspect) with { ToVictim = ConnectionKind.FormerPartner }));
            Assert.Equal([new Related(him, her, RelationshipKind.FormerPartner)], await scope.GetRequiredService<IPeople>().RelatedAsync([her, him], Area.Stop));
            var third = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(him, PartyPart.Suspect)));
            Assert.Equal(Answer.Yes, (await scope.GetRequiredService<CallOuts>().FindAsync(third, Area.Stop))!.Incident.DomesticAbuse);
        });
    }

    [Theory, OnBothDatabases, Source("A-08", "H-65")]
    public async Task Several_who_did_it_and_each_says_it_was_the_other_are_read_pair_by_pair(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09"));
            var brother = await Area.PersonAsync(scope, Area.Named("Marek", "Nowak", "1980-01-01"));
            var stranger = await Area.PersonAsync(scope, Area.Named("Ivy", "Underhill", "1990-01-01"));
            var several = await Area.RecordAsync(scope, Area.CallOut(
                Area.As(her, PartyPart.Victim),
                Area.As(brother, PartyPart.Suspect) with { ToVictim = ConnectionKind.Sibling },
                Area.As(stranger, PartyPart.Suspect) with { ToVictim = ConnectionKind.NotConnected }));
            Assert.Equal(Answer.Yes, (await scope.GetRequiredService<CallOuts>().FindAsync(several, Area.Stop))!.Incident.DomesticAbuse);
            var both = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim, PartyPart.Suspect), Area.As(brother, PartyPart.Victim, PartyPart.Suspect)));
            Assert.Equal(Answer.Yes, (await scope.GetRequiredService<CallOuts>().FindAsync(both, Area.Stop))!.Incident.DomesticAbuse);
        });
    }

    private sealed record Read(IncidentId Id, AbuseDefinitionCode? Definition, Answer DomesticAbuse, Answer PartyUnderAge, IReadOnlyList<IncidentQuestion> AskedAbout);

    private static async Task<Read> ReadAsync(IServiceProvider scope, Instant at, string? victimBorn, string? suspectBorn, ConnectionKind kind = ConnectionKind.Partner)
    {
        var callOut = Area.CallOut(
            Area.New(Area.Named("Aleksandra", "Nowak", victimBorn), PartyPart.Victim),
            Area.New(Area.Named("Daniel", "Reed", suspectBorn), PartyPart.Suspect) with { ToVictim = kind }) with { At = at };
        var id = await Area.RecordAsync(scope, callOut);
        var held = (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident;
        return new Read(id, held.Definition, held.DomesticAbuse, held.PartyUnderAge, held.AskedAbout);
    }
}
