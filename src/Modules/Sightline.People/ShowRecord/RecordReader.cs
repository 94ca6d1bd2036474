using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.ShowRecord;

/// <summary>Everything the record page shows of a person to this viewer.</summary>
internal sealed record PersonRecord
{
    public required Subject Subject { get; init; }

    /// <summary>The records shown as one person to this viewer, the one that leads first.</summary>
    public required IReadOnlyList<NominalId> Together { get; init; }

    public required Contracts.PersonName Name { get; init; }

    public string? Age { get; init; }

    public required string Standing { get; init; }

    public required IReadOnlyList<Warning> Warnings { get; init; }

    /// <summary>Null: this viewer's role contacts nobody.</summary>
    public Contracts.SafeContactShown? SafeContact { get; init; }

    public required IReadOnlyList<RecordSection> Sections { get; init; }

    /// <summary>What can be done next about this person.</summary>
    public required IReadOnlyList<Offer> Offers { get; init; }

    public required IReadOnlyList<Around> Around { get; init; }

    /// <summary>Records of which nobody has decided whether they are this person: by their references.</summary>
    public required IReadOnlyList<(NominalId Nominal, string Reference)> Possible { get; init; }

    public IEnumerable<TimelineEntry> Timeline => Sections.SelectMany(section => section.Timeline).OrderByDescending(entry => entry.At);

    public IEnumerable<string> NotKnown => Sections.SelectMany(section => section.NotKnown);
}

/// <summary>Reads a record in one transaction with the entry that says who saw it, and which sections.</summary>
internal sealed class RecordReader(
    SightlineDb db, Subjects subjects, RecordSources sources, ReadAudit audit, Viewer viewer, IClock clock)
{
    internal async Task<PersonRecord?> ReadAsync(NominalId nominal, CancellationToken stop)
    {
        if (!viewer.SeesOrdinary || !await db.Set<Nominal>().AnyAsync(held => held.Id == nominal, stop))
        {
            return null;
        }
        var (subject, together) = await LedByShownAsync(await subjects.OfAsync(nominal, stop), stop);
        // Filled while reading, written when it is done: the entry names what was shown.
        var shown = new List<string> { "identity", "now", "people-around" };
        return await audit.ShowAsync(
            new Disclosure("record", subject.Nominals.Concat(subject.Possible).Select(id => id.Value).ToList(), shown), () => ReadAsync(subject, together, shown, stop), stop);
    }

    /// <summary>
    /// Where the record asked for is one that this viewer is not shown as tied to the person's others, the person is shown by those. Orders and warnings of all of them
    /// follow either way.
    /// </summary>
    private async Task<(Subject Subject, IReadOnlyList<NominalId> Together)> LedByShownAsync(Subject subject, CancellationToken stop)
    {
        var together = await sources.Seen.ShownAsync(subject.Nominals, stop);
        return together.Count == 0
            ? (subject, [subject.Nominals[0]])
            : (subject with { Nominals = [.. together, .. subject.Nominals.Except(together)] }, together);
    }


    private async Task<PersonRecord> ReadAsync(Subject subject, IReadOnlyList<NominalId> together, List<string> shown, CancellationToken stop)
    {
        var lead = await db.Set<Nominal>().AsNoTracking().SingleAsync(nominal => nominal.Id == subject.Nominals[0], stop);
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var safe = await sources.Safe.OfAsync(lead.Id, stop);
        if (safe is not null)
        {
            shown.Add("safe-contact");
        }
        var sections = await sources.SectionsAsync(subject, stop);
        shown.AddRange(sections.Select(section => section.Code));
        var holders = await db.Set<Nominal>().AsNoTracking().Where(nominal => together.Contains(nominal.Id)).Select(nominal => nominal.HeldBy).ToListAsync(stop);
        return new PersonRecord
        {
            Subject = subject,
            Together = together,
            Name = NameWords.Of(lead, today, isSeen: true),
            Age = NameWords.Age(lead.Born, today),
            Standing = holders.Contains(viewer.Actor.Agency) ? "Held by your agency" : "Held by another agency",
            Warnings = await sources.WarningsAsync(subject, stop),
            SafeContact = safe,
            Sections = sections,
            Offers = await sources.OffersAsync(together, stop),
            Around = await sources.Around.ReadAsync(Subject.Of(together), stop),
            Possible = (await db.Set<Nominal>().AsNoTracking().Where(nominal => subject.Possible.Contains(nominal.Id)).ToListAsync(stop))
                .ConvertAll(nominal => (nominal.Id, nominal.Reference)),
        };
    }
}

/// <summary>What the other modules have to say of a person.</summary>
internal sealed class RecordSources(IEnumerable<IRecordSection> sections, IEnumerable<IWarning> warnings, PeopleAround around, TiesSeen seen, RecordPorts ports)
{
    internal Contracts.ISafeContact Safe => ports.Safe;

    internal PeopleAround Around { get; } = around;

    internal TiesSeen Seen { get; } = seen;

    internal async Task<IReadOnlyList<Offer>> OffersAsync(IReadOnlyList<NominalId> together, CancellationToken stop)
    {
        var found = new List<Offer>();
        foreach (var source in ports.Offers)
        {
            found.AddRange(await source.OffersAsync(new Matter("person", together[0].Value, together), stop));
        }
        return found;
    }

    internal async Task<IReadOnlyList<RecordSection>> SectionsAsync(Subject subject, CancellationToken stop)
    {
        var found = new List<RecordSection>();
        foreach (var source in sections)
        {
            if (await source.SectionAsync(subject, stop) is { } section)
            {
                found.Add(section);
            }
        }
        return found.OrderBy(section => section.Order).ThenBy(section => section.Code, StringComparer.Ordinal).ToList();
    }

    internal async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop)
    {
        var found = new List<Warning>();
        foreach (var source in warnings)
        {
            found.AddRange(await source.WarningsAsync(subject, stop));
        }
        return found.OrderBy(warning => warning.Gravity).ThenBy(warning => warning.OnlyPossible).ToList();
    }
}

internal sealed class RecordPorts(Contracts.ISafeContact safe, IEnumerable<IOffer> offers)
{
    internal Contracts.ISafeContact Safe { get; } = safe;

    internal IEnumerable<IOffer> Offers { get; } = offers;
}
