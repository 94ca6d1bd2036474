using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Details;
using Sightline.People.Model;
using Sightline.People.SafeContact;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.ShowRecord;

/// <summary>Names, dates and addresses as each agency holds them: ordinary ones. What is held in confidence is named, with whom to ask, where the viewer may know.</summary>
internal sealed class HeldSection(SightlineDb db, ConfidentialContacts confidential, Holders holders, Viewer viewer, HeldTools tools) : IRecordSection
{
    public async Task<RecordSection?> SectionAsync(Subject subject, CancellationToken stop)
    {
        if (!viewer.SeesOrdinary)
        {
            return null;
        }
        // What a tie made by itself brought is not shown to an agency that may not know of the record. A record that stands alone is shown to whoever found it.
        var shown = await tools.Seen.ShownAsync(subject.Nominals, stop);
        var ids = shown.Count > 0 ? shown : [subject.Nominals[0]];
        var nominals = await db.Set<Nominal>().AsNoTracking().Where(nominal => ids.Contains(nominal.Id)).ToListAsync(stop);
        var details = await HeldDetails.ReadAsync(db, ids, stop);
        var told = await holders.ShownAsync(nominals.Select(nominal => nominal.HeldBy).ToList(), stop);
        var never = await tools.Safe.OfAsync(ids[0], stop);
        var lines = new List<RecordLine>();
        var timeline = new List<TimelineEntry>();
        foreach (var nominal in nominals.OrderBy(nominal => nominal.Number))
        {
            var holder = await holders.NameAsync(nominal.HeldBy, stop);
            var isTold = told.Contains(nominal.HeldBy);
            lines.Add(new RecordLine($"{holder} ({nominal.Reference})", Words(nominal, details, isTold, never), null, nominal.Id == ids[0] ? "This record" : null));
            timeline.AddRange(TimelineOf(nominal, details, holder, isTold));
        }
        lines.AddRange(await ConfidentialLinesAsync(ids, stop));
        return new RecordSection
        {
            Code = "held",
            Title = "What each agency holds",
            Order = 100,
            Lines = lines,
            Timeline = timeline,
            NotKnown = NotKnown(nominals, details),
        };
    }

    /// <param name="nominal">As the agency holds it.</param>
    /// <param name="details">Of all nominals shown.</param>
    /// <param name="isTold">False: the viewer is not told who holds it, and the holder's own number would say who.</param>
    /// <param name="never">Knows the numbers and mailboxes that must never be used: they stand struck out in the block above, and nowhere else on the page.</param>
    private string Words(Nominal nominal, HeldDetails details, bool isTold, Contracts.SafeContactShown? never)
    {
        var today = LondonTime.DayOf(tools.Clock.GetCurrentInstant());
        var parts = new List<string> { string.Join(' ', new[] { nominal.Forenames, nominal.Surname }.Where(part => part is not null)) is { Length: > 0 } name ? name : NameWords.NotKnown };
        AddIf(parts, "wishes to be called", nominal.PreferredName);
        parts.Add($"born {NameWords.Born(nominal.Born, today)}");
        AddIf(parts, "speaks", nominal.Language);
        parts.AddRange(details.Names[nominal.Id].Select(other => $"{other.Kind}: {string.Join(' ', new[] { other.Forenames, other.Surname }.Where(part => part is not null))}"));
        parts.AddRange(details.Addresses[nominal.Id].Select(AddressWords));
        parts.AddRange(details.Contacts[nominal.Id].Select(contact =>
            $"{(contact.Kind == ContactKind.Phone ? "phone" : "e-mail")}: {(never?.Forbids(ContactValue.Any(contact.Value)) == true ? "one that must never be used: see Safe contact" : contact.Value)}"));
        parts.AddRange(details.Identifiers[nominal.Id].Where(identifier => isTold || identifier.Kind != Described.OwnReference).Select(identifier => $"{identifier.Kind}: {identifier.Value}"));
        return string.Join("; ", parts);
    }

    private static void AddIf(List<string> parts, string what, string? value)
    {
        if (value is not null)
        {
            parts.Add($"{what} {value}");
        }
    }

    private static string AddressWords(NominalAddress address)
    {
        var place = string.Join(", ", address.Lines.Split('\n').Append(address.Postcode).Where(line => !string.IsNullOrWhiteSpace(line)));
        return (address.From, address.To) switch
        {
            ({ } from, { } to) => $"{place} ({LondonTime.Date(from)} to {LondonTime.Date(to)})",
            ({ } from, null) => $"{place} (from {LondonTime.Date(from)})",
            (null, { } to) => $"{place} (to {LondonTime.Date(to)})",
            _ => place,
        };
    }

    private static IEnumerable<TimelineEntry> TimelineOf(Nominal nominal, HeldDetails details, string holder, bool isTold)
    {
        // When a survivors' service recorded somebody is when she asked for help.
        if (isTold)
        {
            yield return new TimelineEntry(nominal.RecordedAt, "Recorded", holder) { Text = nominal.Reference, LearnedAt = nominal.RecordedAt };
        }
        foreach (var address in details.Addresses[nominal.Id].Where(address => address.From is not null))
        {
            yield return new TimelineEntry(address.From!.Value.AtStartOfDayInZone(LondonTime.Zone).ToInstant(), "Moved", holder)
            {
                IsWholeDay = true,
                Text = AddressWords(address),
                LearnedAt = address.LearnedAt,
            };
        }
    }

    private async Task<IReadOnlyList<RecordLine>> ConfidentialLinesAsync(IReadOnlyList<NominalId> ids, CancellationToken stop)
    {
        if (!viewer.KnowsOfConfidential)
        {
            return [];
        }
        var lines = new List<RecordLine>();
        var all = (await confidential.HeldAsync(ids, stop)).GroupBy(one => one.Agency).OrderBy(group => group.Key.Value, StringComparer.Ordinal).ToList();
        // "Held – ask a support service" would tell that one holds her, which is itself confidential: for such a holder nothing is said at all.
        var told = await holders.ShownAsync(all.ConvertAll(group => group.Key), stop);
        foreach (var held in all.Where(group => told.Contains(group.Key)))
        {
            var what = string.Join(", ", held.Select(one => one.Kind).Distinct().Order().Select(kind => kind switch
            {
                ContactKind.Phone => "phone",
                ContactKind.Email => "e-mail",
                _ => "address",
            }));
            lines.Add(new RecordLine("Held in confidence", $"{char.ToUpperInvariant(what[0])}{what[1..]}: held – ask {await AskAsync(held.Key, stop)}", null, "Confidential"));
        }
        return lines;
    }

    private async Task<string> AskAsync(AgencyCode agency, CancellationToken stop)
    {
        var name = (await tools.Directory.FindAsync(agency, stop))?.Name ?? agency.Value;
        var desk = await tools.Directory.DeskOfAsync(agency, DeskRole.DutyDesk, stop) ?? await tools.Directory.DeskOfAsync(agency, DeskRole.RecordsDesk, stop);
        return string.Join(", ", new[] { name, desk?.Name, desk?.Phone }.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static List<string> NotKnown(List<Nominal> nominals, HeldDetails details)
    {
        var missing = new List<string>();
        if (nominals.TrueForAll(nominal => nominal.Born is null))
        {
            missing.Add("Date of birth – ask the person, or whoever knows them");
        }
        if (nominals.TrueForAll(nominal => nominal.PreferredName is null))
        {
            missing.Add("How they wish to be called – ask the person");
        }
        if (nominals.TrueForAll(nominal => nominal.Language is null))
        {
            missing.Add("Whether an interpreter is needed – ask the person");
        }
        if (nominals.TrueForAll(nominal => !details.Addresses[nominal.Id].Any()))
        {
            missing.Add("Where they live – ask the person, or your agency’s desk");
        }
        return missing;
    }
}

internal sealed class HeldTools(TiesSeen seen, IDirectory directory, IClock clock, Contracts.ISafeContact safe)
{
    internal Contracts.ISafeContact Safe { get; } = safe;

    internal TiesSeen Seen { get; } = seen;

    internal IDirectory Directory { get; } = directory;

    internal IClock Clock { get; } = clock;
}

/// <summary>The rows about some nominals, each kind read once.</summary>
internal sealed record HeldDetails(
    ILookup<NominalId, NominalName> Names, ILookup<NominalId, NominalAddress> Addresses, ILookup<NominalId, NominalContact> Contacts, ILookup<NominalId, NominalIdentifier> Identifiers)
{
    internal static async Task<HeldDetails> ReadAsync(SightlineDb db, IReadOnlyList<NominalId> ids, CancellationToken stop) => new(
        (await db.Set<NominalName>().AsNoTracking().Where(row => ids.Contains(row.NominalId)).OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.NominalId),
        (await db.Set<NominalAddress>().AsNoTracking().Where(row => ids.Contains(row.NominalId)).OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.NominalId),
        (await db.Set<NominalContact>().AsNoTracking().Where(row => ids.Contains(row.NominalId)).OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.NominalId),
        (await db.Set<NominalIdentifier>().AsNoTracking().Where(row => ids.Contains(row.NominalId)).OrderBy(row => row.Sequence).ToListAsync(stop)).ToLookup(row => row.NominalId));
}
