using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Risk.NewInformation;

/// <summary>That something was given about this person: for the agency that gave it and those that owe something because of it. Nobody else finds a trace.</summary>
internal sealed class InformationOnRecord(SightlineDb db, InformationReading reading) : IRecordSection
{
    private const int Most = 50;

    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!reading.MayRead)
        {
            return null;
        }
        var people = subject.Nominals.ToList();
        var given = await reading.Seen().Where(row => db.Set<InformationPerson>().Any(person => person.Information == row.Id && people.Contains(person.Nominal)))
            .OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(Most).ToListAsync(stop);
        return given.Count == 0 ? null : new RecordSection
        {
            Code = "new-information",
            Title = "New information",
            Order = 25,
            Lines = [.. given.Select(row => new RecordLine(
                LondonTime.Date(LondonTime.DayOf(row.At)),
                row.Kind == Sensitivity.SourceProtected ? "Something that may be traced to whoever said it." : "Something that bears on the danger.",
                $"/risk/information/{row.Id}"))],
        };
    }
}

/// <summary>On a record and in a look-up: whoever knows more says so from there.</summary>
internal sealed class OfferToGive(InformationReading reading) : IOffer
{
    public Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop) => Task.FromResult<IReadOnlyList<Offer>>(
        matter.Kind == "person" && reading.MayGive
            ? [new Offer("Give new information", "Anything that bears on danger; whoever must act is told at once", $"/risk/information/new?about={matter.Id:D}")]
            : []);
}

internal sealed class InformationNavigation : INavigation
{
    public IReadOnlyList<NavigationItem> Items { get; } =
        [new("Give new information", "Anything that bears on danger to somebody, in two minutes", "/risk/information/new", InformationReading.Give, 14, InBar: false)];
}

/// <summary>Whom what was given is about.</summary>
internal sealed class PeopleOfInformation(SightlineDb db) : IPeopleOf
{
    public async Task<IReadOnlyList<PersonOf>> OfAsync(IReadOnlyCollection<Guid> things, CancellationToken stop)
    {
        var ids = things.Select(thing => new Facts.InformationId(thing)).ToList();
        var rows = await db.Set<InformationPerson>().AsNoTracking().Where(row => ids.Contains(row.Information)).ToListAsync(stop);
        return rows.ConvertAll(row => new PersonOf(row.Information.Value, row.Nominal.Value));
    }
}

[Named("new-information")]
internal sealed class InformationLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Information", out var information) ? $"/risk/information/{information:D}" : null;
}
