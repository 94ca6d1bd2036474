using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Model;
using Sightline.People.SafeContact;
using Sightline.People.ShowRecord;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;

namespace Sightline.People.Emergency;

internal sealed record EmergencyLine(NominalId Nominal, Contracts.PersonName Name, Guarded<string> Why, bool IsOpened);

internal enum SecondState
{
    CannotBeAsked = 0,
    NotAsked = 1,
    Asked = 2,
    Refused = 3,
    Approved = 4,

    /// <summary>Approved, and what services hold stands open.</summary>
    Opened = 5,
}

/// <summary>One's own emergency look-up, and whom it found; no lines once it has ended.</summary>
internal sealed record EmergencyShown(EmergencyId Id, string Until, bool IsRunning, SecondState Second)
{
    internal Audience? Audience { get; init; }

    internal IReadOnlyList<EmergencyLine> Lines { get; init; } = [];

    internal IReadOnlyList<ServiceNumber> Services { get; init; } = [];
}

/// <summary>How to reach somebody, as one agency keeps it in confidence.</summary>
internal sealed record KeptContact(string Holder, bool IsService, IReadOnlyList<ServiceNumber> RingFirst, IReadOnlyList<Guarded<string>> Values);

internal sealed record EmergencyPerson(PersonRecord Record, IReadOnlyList<KeptContact> Kept)
{
    /// <summary>Whoever said why, while the look-up lasts and, of what services keep, after a second person agreed.</summary>
    internal required Audience Audience { get; init; }
}

/// <summary>Shows what an emergency look-up opens: to whoever said why, while it lasts, each time with an entry that names the look-up.</summary>
internal sealed class EmergencyReading(SightlineDb db, EmergencyBook book, EmergencySearch search, ReadAudit audit, EmergencyReadingTools tools)
{
    internal const string What = "emergency look-up";
    private const string Permission = "people.emergency";

    /// <returns>Null: there is none, or it is somebody else's.</returns>
    internal async Task<EmergencyShown?> ReadAsync(EmergencyId id, CancellationToken stop)
    {
        var started = Stopwatch.GetTimestamp();
        if (await OwnAsync(id, stop) is not { } lookUp)
        {
            return null;
        }
        var shown = new EmergencyShown(id, LondonTime.DateAndTime(lookUp.Until), lookUp.IsOpenAt(book.Now), await SecondAsync(lookUp, stop));
        if (!shown.IsRunning)
        {
            return shown;
        }
        shown = shown with { Audience = Own(lookUp), Services = await tools.Numbers.AllAsync(lookUp.Agency, stop) };
        var all = await db.Set<EmergencyFound>().AsNoTracking().Where(row => row.LookUpId == id).OrderBy(row => row.Place).ToListAsync(stop);
        var found = await tools.Kept.WithoutAsync(all, row => [row.NominalId.Value], stop);
        if (found.Count > 0)
        {
            var disclosure = new Disclosure(What, [.. found.Select(row => row.NominalId.Value), id.Value], ["name", "born", "why-found"]);
            return shown with { Lines = await audit.ShowAsync(disclosure, () => LinesAsync(found, stop), stop) };
        }
        if (await tools.Kept.IsFromAnybodyAsync(stop))
        {
            await EvenTime.WaitAsync(started, stop);
        }
        return shown;
    }

    /// <returns>Null: they were not opened in this look-up, or it has ended, or it is somebody else's.</returns>
    internal async Task<EmergencyPerson?> PersonAsync(EmergencyId id, NominalId nominal, CancellationToken stop)
    {
        if (await OwnAsync(id, stop) is not { } lookUp || !lookUp.IsOpenAt(book.Now)
            || !await db.Set<EmergencyFound>().AnyAsync(row => row.LookUpId == id && row.NominalId == nominal && row.OpenedAt != null, stop))
        {
            return null;
        }
        var records = await tools.Subjects.NominalsOfAsync(nominal, stop);
        var reach = await search.ReachAsync(lookUp.ServicesOpenedAt is not null, stop);
        // Filled while reading: the entry names what was shown.
        var sections = new List<string> { "emergency" };
        return await audit.ShowAsync(
            new Disclosure(What, [.. records.Select(record => record.Value), id.Value], sections),
            async () =>
            {
                var record = await tools.Records.ReadAsync(nominal, stop);
                var kept = await KeptAsync(records, reach, record?.SafeContact, stop);
                if (kept.Count > 0)
                {
                    sections.Add("confidential-contact");
                }
                return record is not null ? new EmergencyPerson(record, kept) { Audience = tools.Audiences.Told(Permission, EmergencyBook.Kind) } : null;
            },
            stop);
    }

    private Audience Own(EmergencyLookUp lookUp) => tools.Audiences.Recorder(lookUp.Agency, Permission, EmergencyBook.Kind);

    private async Task<EmergencyLookUp?> OwnAsync(EmergencyId id, CancellationToken stop)
    {
        var (agency, by) = (book.Actor.Agency, book.Actor.Reference);
        return await db.Set<EmergencyLookUp>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.Agency == agency && row.By == by, stop);
    }

    private async Task<SecondState> SecondAsync(EmergencyLookUp lookUp, CancellationToken stop) => lookUp switch
    {
        { ServicesOpenedAt: not null } => SecondState.Opened,
        { SecondApproved: true } => SecondState.Approved,
        { SecondApproved: false } => SecondState.Refused,
        { SecondAskedAt: not null } => SecondState.Asked,
        _ => await tools.Numbers.HasSecondPersonAsync(lookUp.Agency, stop) ? SecondState.NotAsked : SecondState.CannotBeAsked,
    };

    private async Task<IReadOnlyList<EmergencyLine>> LinesAsync(IReadOnlyList<EmergencyFound> found, CancellationToken stop)
    {
        var ids = found.Select(row => row.NominalId).ToList();
        var nominals = await db.Set<Nominal>().IgnoreQueryFilters().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToDictionaryAsync(nominal => nominal.Id, stop);
        var lines = new List<EmergencyLine>(found.Count);
        foreach (var row in found)
        {
            var name = NameWords.Of(nominals[row.NominalId], LondonTime.DayOf(book.Now), tools.Viewer.SeesOrdinary);
            lines.Add(new EmergencyLine(row.NominalId, name, await book.OpenAsync(row.LookUpId, row.Why, stop), row.OpenedAt is not null));
        }
        return lines;
    }

    /// <summary>What survivors' services keep comes last on the page's list of holders, each under its own number.</summary>
    private async Task<IReadOnlyList<KeptContact>> KeptAsync(
        IReadOnlyList<NominalId> records, IReadOnlyList<AgencyCode> reach, Contracts.SafeContactShown? safe, CancellationToken stop)
    {
        var kept = new List<KeptContact>();
        foreach (var agency in (await tools.Confidential.HeldAsync(records, stop)).Select(held => held.Agency).Distinct().Where(reach.Contains).OrderBy(code => code.Value, StringComparer.Ordinal))
        {
            var opened = Guarded.Together((await tools.Confidential.OpenAsync(records, [agency], stop)).Values);
            var values = opened?.Part(safe, static (contacts, safe) => contacts.SelectMany(contact => WordsOf(contact, safe)).Distinct().ToList())?.Parts(static words => words) ?? [];
            var isService = await tools.Numbers.IsServiceAsync(agency, stop);
            // That a service holds her is told here because the second person agreed that it is.
            kept.Add(new KeptContact(await tools.Numbers.NameAsync(agency, isService, stop), isService, isService ? await tools.Numbers.OfAsync(agency, stop) : [], values));
        }
        return [.. kept.OrderBy(one => one.IsService)];
    }

    /// <summary>A number that must never be used stands struck out in the block of safe contact above, and nowhere else.</summary>
    private static IEnumerable<string> WordsOf(Facts.People.ContactDescription contact, Contracts.SafeContactShown? safe)
    {
        return contact.Addresses.Select(address => string.Join(", ", address.Lines.Append(address.Postcode).Where(line => !string.IsNullOrWhiteSpace(line))))
            .Concat(contact.Phones.Select(phone => $"phone: {Shown(phone)}")).Concat(contact.Emails.Select(email => $"e-mail: {Shown(email)}"));

        string Shown(string value) => safe?.Forbids(ContactValue.Any(value)) == true ? "one that must never be used: see Safe contact" : value;
    }
}

/// <summary>What is read of people, for whom, and whom they are kept from.</summary>
internal sealed record EmergencyReadingTools(RecordReader Records, ConfidentialContacts Confidential, Subjects Subjects, ServiceNumbers Numbers, Viewer Viewer, KeptBack Kept, Audiences Audiences);
