using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Model;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.Rules;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.RecordCallOut;

public sealed class RefusedCallOutTests
{
    private static readonly NominalId Nobody = new(new Guid("0193a1b2-0000-7000-8000-0000000000ff"));

    [Theory, OnBothDatabases, Source("B-03")]
    public async Task Each_rule_refuses_by_name_and_nothing_half_done_stays(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var good = Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak"), PartyPart.Victim));
        var child = Area.CallOut(Area.New(Area.Named("Cleo", "Nowak"), PartyPart.ChildPresent));
        await RefusesAsync<CallOutIsNotInTheFuture>(house, good with { At = house.Clock.GetCurrentInstant() + Duration.FromHours(1) });
        await RefusesAsync<CallOutNamesAtLeastOnePerson>(house, good with { People = [] });
        await RefusesAsync<EveryoneNamedHasAPart>(house, Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak"))));
        await RefusesAsync<PowerOfArrestNotUsedNeedsAReason>(house, good with { PowerOfArrest = PowerOfArrestUse.AvailableNotUsed, WhyNotArrested = " \n" });
        await RefusesAsync<ChildOnTheListWasThere>(house, child with { ChildrenPresent = Answer.No });
        await RefusesAsync<NumberOfChildrenFitsTheAnswer>(house, good with { ChildrenPresent = Answer.No, NumberOfChildren = 2 });
        await RefusesAsync<NumberOfChildrenFitsTheAnswer>(house, good with { ChildrenPresent = Answer.Yes, NumberOfChildren = 0 });
        await RefusesAsync<NumberOfChildrenFitsTheAnswer>(house, good with { ChildrenPresent = Answer.Yes, NumberOfChildren = 2_000_000_000 });
        await RefusesAsync<TextFitsItsField>(house, good with { WhatHappened = new string('x', 10 * 1024 * 1024) });
        await RefusesAsync<TextFitsItsField>(house, good with { Place = new string('x', 501) });
        await RefusesAsync<CallIsInThisRegister>(house, good with { Call = new CallId(Nobody.Value) });
        await RefusesAsync<ForceSpeaksOnlyForItself>(house, good with { Force = AccessTestData.Eastmoor });
        await RefusesAsync<EveryoneNamedIsInThisRegister>(house, Area.CallOut([.. good.People, Area.As(Nobody, PartyPart.Suspect)]));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_call_out_is_recorded_once(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var id = new IncidentId(new Guid("0193a1b2-0000-7000-8000-000000000001"));
        await house.AsAsync(Area.Officer, async scope =>
        {
            var input = Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak"), PartyPart.Victim)) with { Incident = id };
            await Area.RecordAsync(scope, input);
            var again = await Assert.ThrowsAsync<RulesBrokenException>(() => Area.RecordAsync(scope, input));
            Assert.IsType<CallOutIsRecordedOnce>(Assert.Single(again.Broken));
        });
    }

    private static Task RefusesAsync<TRule>(TestHouse house, NewCallOut input)
        where TRule : Rule => house.AsAsync(Area.Officer, async scope =>
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => Area.RecordAsync(scope, input));
            var rule = Assert.IsType<TRule>(Assert.Single(refused.Broken));
            Assert.NotEmpty(rule.Refusal.What);
            Assert.NotEmpty(rule.Refusal.Instead);
            Assert.Empty(await Area.AllAsync<Incident>(scope));
            Assert.Equal(0, await scope.GetRequiredService<SightlineDb>().Database
                .SqlQuery<int>($"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM people_nominal").SingleAsync(Area.Stop));
        });
}
