using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Read;
using Sightline.Incidents.RecordCrime;
using Sightline.Incidents.RecordEquality;
using Sightline.Incidents.RecordGraveHarm;
using Sightline.Incidents.Rules;
using Sightline.Incidents.SetNeighbourhoodTask;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Crimes;

public sealed class CrimeTests
{
    [Theory, OnBothDatabases, Source("B-05", "Y-82", "J-100")]
    public async Task A_crime_of_2007_is_detected_and_one_of_today_has_an_outcome(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var crimes = scope.GetRequiredService<RecordCrimeAction>();
            var outcomes = scope.GetRequiredService<RecordCrimeOutcomeAction>();
            var then = Instant.FromUtc(2007, 2, 1, 12, 0);
            var old = await crimes.RecordAsync(new NewCrime(await CallOutAsync(scope, then), new OffenceCode("common-assault")), Area.Stop);
            await outcomes.RecordAsync(new NewCrimeOutcome(old, new CrimeOutcomeCode("no-further-action")) { At = then + Duration.FromDays(30) }, Area.Stop);
            var ofToday = new NewCrimeOutcome(old, new CrimeOutcomeCode("community-resolution")) { At = then + Duration.FromDays(30), WhyNotCharged = "So" };
            await RefusesAsync<OutcomeIsOfTheFrameworkOfItsDay>(() => outcomes.RecordAsync(ofToday, Area.Stop));

            var id = await CallOutAsync(scope, Area.LastNight);
            var crime = await crimes.RecordAsync(new NewCrime(id, new OffenceCode("common-assault")), Area.Stop);
            await RefusesAsync<OutcomeIsOfTheFrameworkOfItsDay>(() => outcomes.RecordAsync(new NewCrimeOutcome(crime, new CrimeOutcomeCode("no-further-action")), Area.Stop));
            await outcomes.RecordAsync(new NewCrimeOutcome(crime, new CrimeOutcomeCode("victim-does-not-support")) { At = Area.LastNight + Duration.FromHours(3) }, Area.Stop);
            await outcomes.RecordAsync(new NewCrimeOutcome(crime, new CrimeOutcomeCode("charge-or-summons")) { At = Area.LastNight + Duration.FromHours(5) }, Area.Stop);
            var held = (await scope.GetRequiredService<Cases>().OfAsync((await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident, Area.Stop)).Crimes.Single();
            Assert.Equal(2, held.Ends.Count);
            Assert.Equal(new CrimeOutcomeCode("charge-or-summons"), held.End!.Outcome);
        });
    }

    [Theory, OnBothDatabases, Source("H-55")]
    public async Task A_caution_is_recorded_only_with_why_nobody_was_charged(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var outcomes = scope.GetRequiredService<RecordCrimeOutcomeAction>();
            var crime = await scope.GetRequiredService<RecordCrimeAction>().RecordAsync(new NewCrime(await CallOutAsync(scope, Area.LastNight), new OffenceCode("common-assault")), Area.Stop);
            var caution = new NewCrimeOutcome(crime, new CrimeOutcomeCode("caution")) { At = Area.LastNight + Duration.FromHours(3), WhyNotCharged = " " };
            var refused = await RefusesAsync<OutcomeInPlaceOfChargeNeedsAReason>(() => outcomes.RecordAsync(caution, Area.Stop));
            Assert.Equal("WhyNotCharged", refused.Refusal.Where);
            await outcomes.RecordAsync(caution with { WhyNotCharged = "The evidence did not meet the test for a charge." }, Area.Stop);
        });
    }

    [Theory, OnBothDatabases, Source("B-08")]
    public async Task What_cannot_be_is_refused_by_name(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var crimes = scope.GetRequiredService<RecordCrimeAction>();
            var outcomes = scope.GetRequiredService<RecordCrimeOutcomeAction>();
            var id = await CallOutAsync(scope, Area.LastNight);
            var nothing = new Guid("0193a1b2-0000-7000-8000-0000000000ee");
            await RefusesAsync<OffenceIsInTheRulebook>(() => crimes.RecordAsync(new NewCrime(id, new OffenceCode("witchcraft")), Area.Stop));
            await RefusesAsync<IncidentIsInThisRegister>(() => crimes.RecordAsync(new NewCrime(new IncidentId(nothing), new OffenceCode("other")), Area.Stop));
            await RefusesAsync<WhatIsRecordedHasHappened>(() => crimes.RecordAsync(new NewCrime(id, new OffenceCode("other")) { At = house.Clock.GetCurrentInstant() + Duration.FromDays(2) }, Area.Stop));
            var crime = await crimes.RecordAsync(new NewCrime(id, new OffenceCode("other")) { Crime = new CrimeId(nothing) }, Area.Stop);
            await RefusesAsync<CrimeIsRecordedOnce>(() => crimes.RecordAsync(new NewCrime(id, new OffenceCode("other")) { Crime = crime }, Area.Stop));
            await RefusesAsync<CrimeIsInThisRegister>(() => outcomes.RecordAsync(new NewCrimeOutcome(new CrimeId(id.Value), new CrimeOutcomeCode("caution")), Area.Stop));
            await RefusesAsync<OutcomeComesAfterTheCrime>(() => outcomes.RecordAsync(new NewCrimeOutcome(crime, new CrimeOutcomeCode("charge-or-summons")) { At = Area.LastNight - Duration.FromDays(1) }, Area.Stop));
            await RefusesAsync<TaskSaysWhatToDo>(() => scope.GetRequiredService<SetNeighbourhoodTaskAction>().SetAsync(new NewNeighbourhoodTask(id, " \n"), Area.Stop));
        });
    }

    [Theory, OnBothDatabases, Source("B-67", "J-110")]
    public async Task A_death_that_came_later_and_its_review_are_recorded_beside_the_call_out(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var id = await CallOutAsync(scope, Area.LastNight);
            var action = scope.GetRequiredService<RecordGraveHarmAction>();
            await action.RecordAsync(new NewGraveHarm(id, GraveHarm.NearMiss), Area.Stop);
            await action.RecordAsync(new NewGraveHarm(id, GraveHarm.Death) { ReviewUndertaken = Answer.Yes }, Area.Stop);
            var of = await scope.GetRequiredService<Cases>().OfAsync((await scope.GetRequiredService<CallOuts>().FindAsync(id, Area.Stop))!.Incident, Area.Stop);
            Assert.Equal([(GraveHarm.Death, Answer.Yes), (GraveHarm.NearMiss, Answer.NotKnown)], of.GraveHarm.OrderBy(entry => entry.Harm).Select(entry => (entry.Harm, entry.ReviewUndertaken)));
        });
    }

    [Theory, OnBothDatabases, Source("B-62", "J-104")]
    public async Task Not_known_not_asked_and_would_not_say_are_kept_apart_in_equality_data(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var other = await Area.PersonAsync(scope, Area.Named("Ivy", "Underhill"));
            var id = await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)));
            var action = scope.GetRequiredService<RecordEqualityAction>();
            var said = new EqualityDescription
            {
                Ethnicity = new EqualityAnswer("ethnicity-white-other"),
                Disability = new EqualityAnswer(null, WhyNotKnown.WouldNotSay),
                Religion = new EqualityAnswer(null, WhyNotKnown.NotKnown),
            };
            await action.RecordAsync(new NewEquality(id, her, said), Area.Stop);
            var held = (await scope.GetRequiredService<EqualityReading>().LastAsync(her, AccessTestData.Northgate, Area.Stop))!.ForTheMachine(MachineUse.Form);
            Assert.Equal(said, held);
            Assert.Equal(WhyNotKnown.NotAsked, held.Orientation.Why);
            Assert.Null(await scope.GetRequiredService<EqualityReading>().LastAsync(her, AccessTestData.Eastmoor, Area.Stop));
            await RefusesAsync<PersonHadAPartInTheCallOut>(() => action.RecordAsync(new NewEquality(id, other, said), Area.Stop));
            await RefusesAsync<EqualityAnswerIsOnItsList>(() => action.RecordAsync(new NewEquality(id, her, said with { Religion = new EqualityAnswer("ethnicity-white-other") }), Area.Stop));
        });
    }

    internal static Task<IncidentId> CallOutAsync(IServiceProvider scope, Instant at) =>
        Area.RecordAsync(scope, Area.CallOut(
            Area.New(Area.Named("Aleksandra", "Nowak", "1970-03-09"), PartyPart.Victim),
            Area.New(Area.Named("Daniel", "Reed", "1971-01-01"), PartyPart.Suspect) with { ToVictim = ConnectionKind.Partner }) with { At = at });

    internal static async Task<TRule> RefusesAsync<TRule>(Func<Task> action)
        where TRule : Rule
    {
        var rule = Assert.IsType<TRule>(Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(action)).Broken));
        Assert.NotEmpty(rule.Refusal.What);
        Assert.NotEmpty(rule.Refusal.Instead);
        return rule;
    }
}
