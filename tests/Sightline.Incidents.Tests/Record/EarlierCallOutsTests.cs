using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Incidents;
using Sightline.Incidents.Contracts;
using Sightline.Incidents.Record;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Record;

public sealed class EarlierCallOutsTests
{
    [Theory, OnBothDatabases]
    public async Task The_door_is_told_of_children_and_weapons_and_never_takes_not_known_for_none(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var incidents = scope.GetRequiredService<IIncidents>();
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            Assert.Equal(new DoorHistory(0, null, null), await incidents.DoorHistoryAsync([her], Area.Stop));

            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with { ChildrenPresent = Answer.NotKnown, WeaponUsed = Answer.NotKnown });
            Assert.Equal(new DoorHistory(1, null, null), await incidents.DoorHistoryAsync([her], Area.Stop));

            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with { ChildrenPresent = Answer.Yes });
            Assert.Equal(new DoorHistory(2, 1, null), await incidents.DoorHistoryAsync([her], Area.Stop));

            var armed = Area.LastNight - Duration.FromDays(200);
            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim)) with { At = armed, ChildrenPresent = Answer.Yes, NumberOfChildren = 2, WeaponUsed = Answer.Yes });
            Assert.Equal(new DoorHistory(3, 2, armed), await incidents.DoorHistoryAsync([her], Area.Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task Warnings_say_facts_worst_first_and_only_to_those_who_may_see_call_outs(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var him = await house.AsAsync(Area.Officer, async scope =>
        {
            var suspect = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed"));
            foreach (var days in new[] { 0, 100, 400 })
            {
                await Area.RecordAsync(scope, Area.CallOut(Area.As(suspect, PartyPart.Suspect)) with
                {
                    At = Area.LastNight - Duration.FromDays(days),
                    ChildrenPresent = days == 100 ? Answer.Yes : Answer.No,
                    NumberOfChildren = days == 100 ? 3 : null,
                    WeaponUsed = days == 400 ? Answer.Yes : Answer.NotKnown,
                });
            }
            return suspect;
        });
        await house.AsAsync(Area.CallHandler, async scope =>
        {
            var warnings = await scope.GetRequiredService<CallOutWarnings>().WarningsAsync(Subject.Of(him), Area.Stop);
            Assert.Equal(
                [
                    "A weapon was used at a call-out on 29 September 2025",
                    "Children were there at a call-out on 26 July 2026: 3",
                    "2 call-outs in the last 12 months, newest on 2 November 2026",
                ],
                warnings.Select(warning => warning.Text));
            Assert.Equal(WarningGravity.Danger, warnings[0].Gravity);
            var possible = await scope.GetRequiredService<CallOutWarnings>().WarningsAsync(
                new Subject { Nominals = [], Possible = [him] }, Area.Stop);
            Assert.All(possible, warning => Assert.True(warning.OnlyPossible));
            Assert.Equal(3, possible.Count);
        });
        await house.AsAsync(TestHouse.ActorAt("court-northgate-family", "court-clerk"), async scope =>
        {
            Assert.Empty(await scope.GetRequiredService<CallOutWarnings>().WarningsAsync(Subject.Of(him), Area.Stop));
            Assert.Null(await scope.GetRequiredService<CallOutSection>().SectionAsync(Subject.Of(him), Area.Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_record_shows_call_outs_newest_first_with_what_is_not_known_and_names_nobody_else(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var her = await Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak"));
            var him = await Area.PersonAsync(scope, Area.Named("Daniel", "Reed"));
            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim), Area.As(him, PartyPart.Suspect)) with { At = Area.LastNight - Duration.FromDays(9) });
            await Area.RecordAsync(scope, Area.CallOut(Area.As(her, PartyPart.Victim, PartyPart.Suspect), Area.As(him, PartyPart.Victim, PartyPart.Suspect)) with
            {
                WeaponUsed = Answer.NotKnown,
            });
            var section = (await scope.GetRequiredService<CallOutSection>().SectionAsync(Subject.Of(her), Area.Stop))!;
            Assert.Equal(["2 November 2026, 11:50pm", "25 October 2026, 12:50am"], section.Lines.Select(line => line.Title));
            Assert.StartsWith("Victim and suspect. Physical.", section.Lines[0].Text, StringComparison.Ordinal);
            Assert.Equal(["Call-out of 2 November 2026, 11:50pm: whether a weapon was used – ask Northgate Police"], section.NotKnown);
            Assert.DoesNotContain("Reed", string.Join(' ', section.Lines.Select(line => line.Title + line.Text)), StringComparison.Ordinal);
        });
    }

    [Theory, OnBothDatabases]
    public async Task Two_houses_that_went_through_the_same_hold_the_same_lines(Provider provider)
    {
        Assert.Equal(await LinesAfterOneNightAsync(provider), await LinesAfterOneNightAsync(provider));
    }

    private static async Task<IReadOnlyList<string>> LinesAfterOneNightAsync(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.Officer, async scope =>
        {
            var call = await scope.GetRequiredService<Sightline.Incidents.TakeCall.TakeCallAction>().TakeAsync(
                new Sightline.Incidents.TakeCall.NewCall { Force = AccessTestData.Northgate, Place = "4 Quay Row" }, Area.Stop);
            await Area.RecordAsync(scope, Area.CallOut(Area.New(Area.Named("Aleksandra", "Nowak", "1984"), PartyPart.Victim)) with { Call = call });
        });
        var lines = (await house.CanonicalStateAsync()).Where(line => line.StartsWith("call", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Contains(lines, line => line.Contains("Victim Aleksandra Nowak", StringComparison.Ordinal) && !line.Contains("Quay", StringComparison.Ordinal));
        return lines;
    }
}
