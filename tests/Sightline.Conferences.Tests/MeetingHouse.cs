using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Conferences.CloseMeeting;
using Sightline.Conferences.Decide;
using Sightline.Conferences.OpenMeeting;
using Sightline.Conferences.ShowMeeting;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Feed;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Conferences.Tests;

/// <summary>The area of the tests, with people and call-outs put there as the register's own doors would.</summary>
internal static class MeetingHouse
{
    internal const string Morning = "police-morning";
    internal const string Joint = "multi-agency-daily";
    internal const string Arrests = "positive-action-day";

    internal static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static Actor Inspector { get; } = At(AccessTestData.Northgate, "duty-inspector");

    internal static Actor Officer { get; } = At(AccessTestData.Northgate, "response-officer");

    internal static Actor At(AgencyCode agency, string role) => TestHouse.ActorAt(agency.Value, role) with { Purpose = new Purpose("do-duty") };

    internal static async Task<TestHouse> OpenAsync(Platform.Storage.Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return house;
    }

    internal static async Task<TestApp> StartAsync(Platform.Storage.Provider provider)
    {
        var app = await TestApp.StartWithAreaAsync(provider);
        return app;
    }

    internal static Task<NominalId> PersonAsync(IServiceProvider scope, string forenames, string surname, string? postcode = null, string heldBy = "police-northgate") =>
        scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => scope.GetRequiredService<IPeople>().RecordAsync(
                new NewNominal
                {
                    HeldBy = new AgencyCode(heldBy),
                    Details = new PersonDescription
                    {
                        Forenames = forenames,
                        Surname = surname,
                        Born = $"{1950 + (forenames.Length * 7 + surname.Length * 3) % 40}-03-09",
                        Contact = new ContactDescription { Addresses = postcode is null ? [] : [new AddressDescription(["4 Quay Row"], postcode)], Phones = [$"07700 900{(forenames.Length * 53 + surname[0]) % 1000:000}"] },
                    },
                },
                Stop),
            Stop);

    /// <summary>A call-out as the fact says it, through the same door as the feed.</summary>
    internal static async Task<IncidentId> CallOutAsync(IServiceProvider scope, CallOutRecorded told)
    {
        var handler = scope.GetServices<IFeedHandler>().Single(handler => handler.FactType == typeof(CallOutRecorded));
        await handler.HandleAsync(told, Stop);
        return told.Incident;
    }

    /// <summary>In which every question was answered with "no" and somebody was arrested; a story changes what it is about.</summary>
    internal static CallOutRecorded Told(int number, params Party[] parties) => new()
    {
        Id = new FactId(Id(100 + number)),
        Incident = new IncidentId(Id(number)),
        At = Instant.FromUtc(2026, 11, 2, 23, 0) + Duration.FromMinutes(number),
        Force = AccessTestData.Northgate,
        Parties = parties,
        Abuse = [AbuseKind.Physical],
        ChildrenPresent = Answer.No,
        PowerOfArrest = PowerOfArrestUse.Used,
        WeaponUsed = Answer.No,
        Injury = Answer.No,
    };

    internal static Party Victim(NominalId who) => new(who, PartyPart.Victim);

    internal static Party Suspect(NominalId who) => new(who, PartyPart.Suspect);

    internal static Guid Id(int number) => new($"01940000-0000-7000-8000-{number:D12}");

    internal static Task<MeetingId> BeginAsync(IServiceProvider scope, string kind = Morning, params IReadOnlyList<AgencyCode> others) =>
        scope.GetRequiredService<OpenMeetingAction>().OpenAsync(kind, others, Stop);

    internal static async Task<ShownMeeting> ShownAsync(IServiceProvider scope, MeetingId meeting)
    {
        var shown = await scope.GetRequiredService<MeetingReading>().ShowAsync(meeting, Stop);
        Assert.NotNull(shown);
        return shown;
    }

    internal static Task<MeetingDecisionId?> DecideAsync(IServiceProvider scope, MeetingLineId line, MeetingDecisionKind kind, string? words = "As said in the room.") =>
        scope.GetRequiredService<DecideAction>().DecideAsync(new NewDecision { Line = line, Kind = kind, Words = words }, Stop);

    internal static async Task DecideAllAsync(IServiceProvider scope, MeetingId meeting, MeetingDecisionKind kind, string? words = "As said in the room.")
    {
        foreach (var line in (await ShownAsync(scope, meeting)).Lines)
        {
            await DecideAsync(scope, line.Id, kind, words);
        }
    }

    internal static Task<bool> CloseAsync(IServiceProvider scope, MeetingId meeting) => scope.GetRequiredService<CloseMeetingAction>().CloseAsync(meeting, Stop);
}
