using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Conferences.Rules;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Conferences.OpenMeeting;

/// <summary>Begins a meeting: its list is made once, of all that was on none before and of what came back, and does not change under those who sit there.</summary>
internal sealed class OpenMeetingAction(UnitOfWork unit, SightlineDb db, MeetingBook book, ListBuilder builder, OpeningTools tools)
{
    public Task<MeetingId> OpenAsync(string kind, IReadOnlyList<AgencyCode> others, CancellationToken stop) => unit.DoAsync(() => RecordAsync(kind, others, stop), stop);

    private async Task<MeetingId> RecordAsync(string code, IReadOnlyList<AgencyCode> others, CancellationToken stop)
    {
        var host = tools.Acting.Current.Agency;
        var kind = await book.KindAsync(code, stop);
        Kernel.Rules.Check(new MeetingIsOfAKindThatIsHeldHere(kind is not null));
        var asked = others.Where(agency => agency != host).Distinct().ToList();
        Kernel.Rules.Check(
            new OneMeetingOfAKindIsOpen(await book.LastAsync(host, kind!.Code, stop) is { HeldAt: null }),
            new OthersAreAskedToMeetingsForThem(kind.WithOthers, asked.Count),
            new AgencyAskedIsInTheDirectory(await tools.AreKnownAsync(asked, stop)));
        var now = tools.Clock.GetCurrentInstant();
        var meeting = new Meeting
        {
            Id = new MeetingId(tools.Ids.New()),
            Kind = kind.Code,
            Host = host,
            Others = asked,
            Since = await builder.SinceAsync(host, kind, now, stop),
            OpenedAt = now,
        };
        var found = await builder.BuildAsync(host, kind, now, stop);
        db.Add(meeting);
        var lines = found.Select(line => Add(line, meeting)).ToList();
        unit.State(new MeetingOpened { Meeting = meeting.Id, Kind = kind.Code, Host = host, Others = asked, Since = meeting.Since, Lines = lines });
        return meeting.Id;
    }

    private MeetingLineId Add(NewLine line, Meeting meeting)
    {
        var id = new MeetingLineId(tools.Ids.New());
        db.Append(new MeetingLine { Id = id, Meeting = meeting.Id, CameBackFrom = line.CameBackFrom });
        foreach (var matter in line.Matters)
        {
            db.Append(new LineMatter { Line = id, Fact = matter.Fact, Force = matter.Force });
        }
        foreach (var nominal in line.Matters.SelectMany(matter => matter.People).Select(party => party.Nominal).Distinct())
        {
            db.Append(new LinePerson { Line = id, Nominal = nominal });
        }
        return id;
    }
}

internal sealed class OpeningTools(IDirectory directory, Acting acting, IClock clock, IIdSource ids)
{
    public Acting Acting { get; } = acting;

    public IClock Clock { get; } = clock;

    public IIdSource Ids { get; } = ids;

    internal async Task<bool> AreKnownAsync(IReadOnlyList<AgencyCode> agencies, CancellationToken stop)
    {
        foreach (var agency in agencies)
        {
            if (await directory.FindAsync(agency, stop) is null)
            {
                return false;
            }
        }
        return true;
    }
}
