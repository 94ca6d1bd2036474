using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Conferences.CloseMeeting;
using Sightline.Conferences.Decide;
using Sightline.Conferences.OpenMeeting;
using Sightline.Conferences.ShowMeeting;
using Sightline.Duties.FindLate;
using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Facts.Risk;
using Sightline.Incidents.RecordCallOut;
using Sightline.Incidents.ShowCallOut;
using Sightline.Kernel;
using Sightline.Orders.DoorView;
using Sightline.People.Contracts;
using Sightline.People.ShowRecord;
using Sightline.Platform.Outbox;
using Sightline.Platform.Work;
using Sightline.Risk.Assess;
using Sightline.Risk.NewInformation;
using Sightline.Scenarios.Owed;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Cases;

/// <summary>Somebody in a story, who does not exist.</summary>
/// <param name="Phone">By which, with the name and the birth, the records of several agencies are tied for certain.</param>
/// <param name="Home">Their address; null: not known.</param>
internal sealed record Somebody(string Forenames, string Surname, string Born, string Phone, string? Home = null)
{
    internal string Name => $"{Forenames} {Surname}";

    internal PersonDescription Details => new() { Forenames = Forenames, Surname = Surname, Born = Born, Contact = new ContactDescription { Phones = [Phone] } };

    /// <summary>"12 Mill Lane, ZZ1 4AB".</summary>
    internal ContactDescription Address => Home?.Split(", ") is [var street, var postcode]
        ? new ContactDescription { Addresses = [new AddressDescription([street], postcode)] }
        : new ContactDescription();
}

/// <summary>The steps in which the stories of this folder are told: what happens on which day, and what a reader then finds.</summary>
internal static class Telling
{
    internal static readonly AgencyCode Force = AccessTestData.Northgate;

    internal static Actor CallHandler { get; } = TestHouse.ActorAt(Force.Value, "call-handler");

    internal static Actor AtTheDoor { get; } = TestHouse.ActorAt(Force.Value, "response-officer");

    internal static Actor Inspector { get; } = At(Force, "duty-inspector");

    internal static Actor Supervising { get; } = At(AccessTestData.Probation, "probation-officer") with { Purpose = new Purpose("supervise") };

    internal static Actor Worker { get; } = At(AccessTestData.Harbour, "support-worker") with { Purpose = new Purpose("support-survivor") };

    internal static Actor ForChildren { get; } = At(AccessTestData.Council, "childrens-services") with { Purpose = new Purpose("protect-children") };

    /// <summary>Known to the first of these agencies with where they live, kept from view, and to the others by name, birth and telephone.</summary>
    internal static async Task<NominalId> MeetAsync(this OwedHouse house, Somebody who, params AgencyCode[] knownTo)
    {
        var first = await house.RecordAsync(new NewNominal { HeldBy = knownTo[0], Details = who.Details, Confidential = who.Address });
        foreach (var agency in knownTo.Skip(1))
        {
            await house.RecordAsync(new NewNominal { HeldBy = agency, Details = who.Details });
        }
        return first;
    }

    /// <summary>It is now that day, in London.</summary>
    internal static void On(this OwedHouse house, LocalDate day, int hour, int minute = 0) =>
        house.House.Clock.MoveTo(LondonTime.Zone.AtLeniently(day.At(new LocalTime(hour, minute))).ToInstant());

    internal static CallOutPerson Hurt(NominalId who) => new() { Nominal = who, Parts = [PartyPart.Victim] };

    internal static CallOutPerson Accused(NominalId who, ConnectionKind toVictim = ConnectionKind.Partner) => new() { Nominal = who, Parts = [PartyPart.Suspect], ToVictim = toVictim };

    internal static CallOutPerson ChildThere(NominalId who) => new() { Nominal = who, Parts = [PartyPart.ChildPresent] };

    /// <summary>An officer of the force records a call-out of this moment, at which every question was asked and nothing more was found; a story says what was.</summary>
    internal static Task<IncidentId> AttendAsync(this OwedHouse house, IReadOnlyList<CallOutPerson> people, Func<NewCallOut, NewCallOut>? found = null)
    {
        var plain = new NewCallOut
        {
            Force = Force,
            At = house.House.Clock.GetCurrentInstant(),
            People = people,
            Abuse = [AbuseKind.Physical],
            ChildrenPresent = Answer.No,
            PowerOfArrest = PowerOfArrestUse.Used,
            WeaponUsed = Answer.No,
            Injury = Answer.No,
        };
        return house.DoAsync<RecordCallOutAction, IncidentId>(AtTheDoor, record => record.RecordAsync(found?.Invoke(plain) ?? plain, Stop));
    }

    /// <summary>A Dash of somebody by the force, with so many answers of yes and the rest no.</summary>
    internal static Task<AssessmentId> AssessAsync(this OwedHouse house, NominalId who, NominalId from, int yes)
    {
        var dash = new RiskAssessed
        {
            At = house.House.Clock.GetCurrentInstant(),
            Assessment = default,
            By = Force,
            Assessed = who,
            From = [from],
            Instrument = new InstrumentCode("dash-ric"),
            Version = new InstrumentVersion("24-items"),
            Answers = [.. Enumerable.Range(1, 24).Select(item => new ItemAnswer(item, item <= yes ? "yes" : "no", default))],
        };
        return house.DoAsync<AssessRiskAction, AssessmentId>(AtTheDoor, assess => assess.RecordAsync(dash, Stop));
    }

    /// <summary>What somebody knows and passes on, about whom, and of whom they fear for.</summary>
    internal static Task<InformationId> PassOnAsync(this OwedHouse house, Actor by, string what, NominalId about, params NominalId[] atRisk) =>
        house.DoAsync<GiveNewInformationAction, InformationId>(by, give => give.GiveAsync(
            new NewInformationGiven
            {
                Information = default,
                At = house.House.Clock.GetCurrentInstant(),
                By = default,
                Concerned = [about],
                Protected = atRisk,
                MayBeTraced = Answer.No,
                Said = new InformationWords(what, HowKnown.ToldBySomebodyElse),
            },
            Stop));

    internal static TermDescription Term(int number, string kind, string plain, int? metres = null) =>
        new() { Term = new TermId(new Guid($"01930000-0000-7000-9000-{number:D12}")), Number = number, Kind = kind, Plain = plain, Metres = metres };

    /// <summary>The record of somebody as this reader opens it.</summary>
    internal static async Task<PersonRecord> RecordOfAsync(this OwedHouse house, Actor reader, NominalId whom)
    {
        var record = await house.DoAsync<RecordReader, PersonRecord?>(reader, reading => reading.ReadAsync(whom, Stop));
        Assert.NotNull(record);
        return record;
    }

    /// <summary>What the record warns of, each with its detail, gravest first.</summary>
    internal static async Task<IReadOnlyList<string>> WarnedAsync(this OwedHouse house, Actor reader, NominalId whom) =>
        [.. (await house.RecordOfAsync(reader, whom)).Warnings.Select(warning => warning.Detail is { } detail ? $"{warning.Text} | {detail}" : warning.Text)];

    /// <summary>The lines of one part of the record: none where the reader is shown no such part.</summary>
    internal static async Task<IReadOnlyList<string>> LinesAsync(this OwedHouse house, Actor reader, NominalId whom, string section) =>
        [.. (await house.RecordOfAsync(reader, whom)).Sections.Where(part => part.Code == section).SelectMany(part => part.Lines).Select(line => $"{line.Title}: {line.Text}{(line.Tag is { } tag ? $" [{tag}]" : "")}")];

    /// <summary>Every word of the record but the name at its top and those of the people around.</summary>
    internal static async Task<string> EverythingAsync(this OwedHouse house, Actor reader, NominalId whom)
    {
        var record = await house.RecordOfAsync(reader, whom);
        return string.Join(
            '\n',
            record.Warnings.Select(warning => $"{warning.Text} {warning.Detail}")
                .Concat(record.Sections.SelectMany(section => section.Lines).Select(line => $"{line.Title} {line.Text} {line.Tag}"))
                .Concat(record.Timeline.Select(entry => $"{entry.Title} {entry.Text} {entry.Source}"))
                .Concat(record.Offers.Select(offer => $"{offer.Text} {offer.Why}"))
                .Concat(record.NotKnown));
    }

    internal static async Task<ShownCallOut> CallOutPageAsync(this OwedHouse house, Actor reader, IncidentId callOut)
    {
        var shown = await house.DoAsync<CallOutReading, ShownCallOut?>(reader, reading => reading.ShowAsync(callOut, null, Stop));
        Assert.NotNull(shown);
        return shown;
    }

    internal static async Task<DoorShown> DoorAsync(this OwedHouse house, NominalId whom, string? here) =>
        (await house.DoAsync<DoorReading, (DoorShown Shown, bool IsEmergency)?>(AtTheDoor, reading => reading.ShowAsync(whom, here, Stop)))!.Value.Shown;

    /// <summary>Whom a call handler finds by what a caller says, best first.</summary>
    internal static Task<IReadOnlyList<Hit>> FindAsync(this OwedHouse house, Actor reader, string words) =>
        house.DoAsync<IPeople, IReadOnlyList<Hit>>(reader, people => people.LookUpAsync(new LookUpQuery { Words = words }, Stop));

    /// <summary>What is late is found, and whoever manages the desk hears of it.</summary>
    internal static Task FindLateAsync(this OwedHouse house) => house.House.AsSystemAsync(scope => scope.GetRequiredService<FindLateDuties>().TickAsync(Stop));

    internal static async Task<bool> HasHeardAsync(this OwedHouse house, DeskCode desk) => (await house.AllAsync<OutboxMessage>()).Exists(message => message.Desk == desk);

    internal static Task<MeetingId> BeginAsync(this OwedHouse house, string kind, params AgencyCode[] others) =>
        house.DoAsync<OpenMeetingAction, MeetingId>(Inspector, open => open.OpenAsync(kind, others, Stop));

    internal static async Task<ShownMeeting> MeetingAsync(this OwedHouse house, Actor reader, MeetingId meeting)
    {
        var shown = await house.DoAsync<MeetingReading, ShownMeeting?>(reader, reading => reading.ShowAsync(meeting, Stop));
        Assert.NotNull(shown);
        return shown;
    }

    internal static Task DecideAsync(this OwedHouse house, NewDecision decision) => house.DoAsync<DecideAction, MeetingDecisionId?>(Inspector, decide => decide.DecideAsync(decision, Stop));

    internal static Task<bool> CloseAsync(this OwedHouse house, MeetingId meeting) => house.DoAsync<CloseMeetingAction, bool>(Inspector, close => close.CloseAsync(meeting, Stop));
}
