using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.Read;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.RecordCallOut;

public sealed class RecordCallOutTests
{
    [Theory, OnBothDatabases, Source("B-01")]
    public async Task A_call_out_keeps_its_time_place_people_with_their_parts_and_several_kinds_of_abuse(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak", "1984-03-09"));
            var him = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed", "1981"));

            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim, PartyPart.Caller), Area.As(him, PartyPart.Suspect)) with
            {
                Abuse = [AbuseKind.ControllingOrCoercive, AbuseKind.Physical, AbuseKind.Economic],
            });

            var callOuts = scope.GetRequiredService<CallOuts>();
            var held = (await callOuts.FindAsync(id, Area.Stop))!;
            Assert.Equal(Area.LastNight, held.Incident.At);
            Assert.Equal([AbuseKind.Physical, AbuseKind.ControllingOrCoercive, AbuseKind.Economic], held.Incident.Abuse);
            Assert.Equal([PartyPart.Victim, PartyPart.Caller], held.PartsOf([her]));
            Assert.Equal([PartyPart.Suspect], held.PartsOf([him]));
            Assert.Equal("4 Quay Row, ZZ1 2AB", (await callOuts.OpenAsync(id, held.Incident.Place, Area.Stop))!.ForTheMachine(MachineUse.Form));
            Assert.DoesNotContain("Quay", System.Text.Encoding.UTF8.GetString(held.Incident.Place!), StringComparison.Ordinal);
        });
    }

    [Theory, OnBothDatabases, Source("B-01")]
    public async Task Every_kind_of_abuse_on_the_list_is_taken(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with { Abuse = Enum.GetValues<AbuseKind>() });
            Assert.Equal(Enum.GetValues<AbuseKind>(), (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident.Abuse);
        });
    }

    [Theory, OnBothDatabases, Source("A-08")]
    public async Task Families_of_every_shape_are_recorded_by_the_same_action(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var ada = await Area.PersonAsync(scope, Area.Named("Ada", "Okoro", "1990-05-01"));
            var ben = await Area.PersonAsync(scope, Area.Named("Ben", "Achterberg", "1961-07-11"));
            var cleo = await Area.PersonAsync(scope, Area.Named("Cleo", "Fairweather", "2016-02-20"));
            var dot = await Area.PersonAsync(scope, Area.Named("Dorothy", "Lindqvist", "1938-12-03"));
            CallOutShape[] shapes =
            [
                new("a brother hurt beside her", [Area.As(ada, PartyPart.Victim), Area.As(ben, PartyPart.Victim), Area.As(dot, PartyPart.Suspect)]),
                new("several who did it", [Area.As(ada, PartyPart.Victim), Area.As(ben, PartyPart.Suspect), Area.As(dot, PartyPart.Suspect)]),
                new("two women", [Area.As(ada, PartyPart.Victim), Area.As(dot, PartyPart.Suspect)]),
                new("a parent hurt by an adult child", [Area.As(dot, PartyPart.Victim), Area.As(ben, PartyPart.Suspect)]),
                new("each says it was the other", [Area.As(ada, PartyPart.Victim, PartyPart.Suspect), Area.As(ben, PartyPart.Victim, PartyPart.Suspect)]),
                new("a child hurt herself", [Area.As(cleo, PartyPart.Victim, PartyPart.ChildPresent), Area.As(ben, PartyPart.Suspect)]),
                new("nobody accused yet", [Area.As(ada, PartyPart.Victim)]),
                new("nobody can tell who did what", [Area.As(ada, PartyPart.InvolvedPerson), Area.As(ben, PartyPart.InvolvedPerson)]),
            ];
            foreach (var shape in shapes)
            {
                var id = await Area.RecordAsync(scope, Area.CallOut([.. shape.People]) with { ChildrenPresent = Answer.NotKnown });
                var held = (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!;
                Assert.True(shape.People.All(person => held.PartsOf([person.Nominal!.Value]).SequenceEqual(person.Parts.Order())), shape.What);
            }
        });
    }

    [Theory, OnBothDatabases]
    public async Task New_people_on_opposite_sides_are_never_taken_for_one_person_however_alike(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var alike = Area.Named("Samuel", "Featherstonehaugh", "1979-10-14", phone: "07700 900123");
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.New(alike, PartyPart.Victim), Area.New(alike, PartyPart.Suspect)));
            var held = (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!;
            var victim = held.Parties.Single(party => party.Part == PartyPart.Victim).Nominal;
            var suspect = held.Parties.Single(party => party.Part == PartyPart.Suspect).Nominal;
            var subject = await scope.GetRequiredService<IPeople>().SubjectOfAsync(victim, Area.Stop);
            Assert.NotEqual(victim, suspect);
            Assert.DoesNotContain(suspect, subject.Nominals);
        });
    }

    [Theory, OnBothDatabases]
    public async Task Where_a_new_victim_lives_is_kept_apart_and_where_a_suspect_lives_is_not(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            await Area.RecordAsync(scope, Area.CallOut(
                Area.New(Area.Named("Aleksandra", "Nowak", postcode: "ZZ1 2AB"), PartyPart.Victim), Area.New(Area.Named("Daniel", "Reed", postcode: "ZZ3 4CD"), PartyPart.Suspect)));
            var clear = await scope.GetRequiredService<SightlineDb>().Database.SqlQuery<string>($"SELECT \"Postcode\" AS \"Value\" FROM people_nominal_address").ToListAsync(Area.Stop);
            Assert.Equal(["ZZ3 4CD"], clear.Select(postcode => postcode.Replace(" ", "", StringComparison.Ordinal).Insert(3, " ")));
        });
    }

    [Theory, OnBothDatabases]
    public async Task What_nobody_answered_stays_not_known_with_its_reason(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with
            {
                ChildrenPresent = Answer.NotKnown,
                WhyChildrenNotKnown = WhyNotKnown.NotAsked,
                WeaponUsed = Answer.NotKnown,
                WhyWeaponNotKnown = WhyNotKnown.WouldNotSay,
                Injury = Answer.NotKnown,
                PowerOfArrest = PowerOfArrestUse.NotKnown,
                Place = null,
            });
            var held = (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident;
            Assert.Equal((Answer.NotKnown, WhyNotKnown.NotAsked), (held.ChildrenPresent, held.WhyChildrenNotKnown));
            Assert.Equal((Answer.NotKnown, WhyNotKnown.WouldNotSay), (held.WeaponUsed, held.WhyWeaponNotKnown));
            Assert.Equal((Answer.NotKnown, WhyNotKnown.NotKnown), (held.Injury, held.WhyInjuryNotKnown));
            Assert.Equal(PowerOfArrestUse.NotKnown, held.PowerOfArrest);
            Assert.Null(held.Place);
        });
    }

    [Theory, OnBothDatabases, Source("A-03", "Y-04")]
    public async Task A_child_on_the_list_was_there_even_where_the_question_was_left_open(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var child = await Area.PersonAsync(scope, Area.Named("Cleo", "Nowak", "2019"));
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(child, PartyPart.Victim, PartyPart.ChildPresent)) with { ChildrenPresent = Answer.NotKnown });
            Assert.Equal(Answer.Yes, (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident.ChildrenPresent);
        });
    }

    [Theory, OnBothDatabases, Source("B-03")]
    public async Task A_power_of_arrest_that_was_not_used_keeps_its_reason(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with
            {
                PowerOfArrest = PowerOfArrestUse.AvailableNotUsed,
                WhyNotArrested = "He had left\0 and was not found.",
            });
            Assert.Equal("He had left and was not found.", (await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident.WhyNotArrested);
        });
    }

    [Theory, OnBothDatabases, Source("B-07")]
    public async Task One_recording_is_state_and_ledger_together(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            await Area.RecordAsync(scope, Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak"), PartyPart.Victim)));
            var entries = await scope.GetRequiredService<SightlineDb>().Database
                .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = {nameof(CallOutRecorded)}").SingleAsync(Area.Stop);
            Assert.Equal(1, entries);
            Assert.Single(await Area.AllAsync<Incident>(scope));
        });
    }

    private sealed record CallOutShape(string What, IReadOnlyList<Sightline.Incidents.RecordCallOut.CallOutPerson> People);
}
