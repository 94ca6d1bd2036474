using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Leaks;
using Sightline.People.Confidential;
using Sightline.People.Model;
using Sightline.People.SafeContact;
using Sightline.People.ShowRecord;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.SubjectAccess;

/// <summary>
/// What must not stand in an answer to him: where everybody beside him lives and how to reach them, as far as the answering agency holds it itself, in confidence or not, or may see it.
/// What a survivors' service keeps is not asked: a hit by it would tell the answering agency that one holds her (decision 18).
/// </summary>
internal sealed class SecretsAroundHim(SightlineDb db, ConfidentialContacts confidential, SecretsTools tools)
{
    internal async Task<Secrets> OfAsync(SubjectOfAnswer him, CancellationToken stop)
    {
        var beside = new HashSet<NominalId>();
        foreach (var source in tools.Beside)
        {
            beside.UnionWith(await source.BesideAsync(him.Nominals, stop));
        }
        beside.ExceptWith(him.Nominals);
        var people = new List<SecretPerson>();
        var seen = new HashSet<NominalId>(him.Nominals);
        foreach (var one in beside.Order())
        {
            await AddAsync(one, PartPlayed.Victim, (people, seen, him.Agency), stop);
        }
        foreach (var partner in await PeopleBesideHim.PartnersOfAsync(db, [.. beside], stop))
        {
            await AddAsync(partner, PartPlayed.NewPartner, (people, seen, him.Agency), stop);
        }
        return new() { People = people, Known = await KnownAsync(him, stop) };
    }

    private async Task AddAsync(NominalId nominal, PartPlayed part, (List<SecretPerson> People, HashSet<NominalId> Seen, AgencyCode Agency) to, CancellationToken stop)
    {
        if (to.Seen.Contains(nominal))
        {
            return;
        }
        var records = await tools.Seen.ShownAsync(await tools.Subjects.NominalsOfAsync(nominal, stop), stop);
        to.Seen.UnionWith(records);
        if (records.Count == 0)
        {
            return;
        }
        var held = await db.Set<Nominal>().AsNoTracking().Where(row => records.Contains(row.Id)).ToListAsync(stop);
        var details = await HeldDetails.ReadAsync(db, records, stop);
        var hidden = (await confidential.OpenAsync(records, [to.Agency], stop)).Values.Select(contact => contact.ForTheMachine(MachineUse.LeakScan)).ToList();
        // How she may be reached, and how never: both say where she is.
        var ways = (await tools.Contact.OwnStatementsAsync(records, stop)).SelectMany(stated => stated.Words.ForTheMachine(MachineUse.LeakScan).Ways)
            .Where(way => way.Value is not null).ToLookup(way => way.Way, way => way.Value!);
        to.People.Add(new()
        {
            Part = part,
            Names = Names(held, details),
            Addresses = [.. Addresses(records, details), .. hidden.SelectMany(contact => contact.Addresses).Select(address => Address(address.Lines, address.Postcode)),
                .. ways[ContactWay.Letter], .. ways[ContactWay.Visit]],
            Phones = [.. Contacts(records, details, ContactKind.Phone), .. hidden.SelectMany(contact => contact.Phones),
                .. ways[ContactWay.Phone], .. ways[ContactWay.Text], .. ways[ContactWay.Voicemail]],
            Emails = [.. Contacts(records, details, ContactKind.Email), .. hidden.SelectMany(contact => contact.Emails), .. ways[ContactWay.Email]],
            Pronoun = held.Exists(row => row.Sex is "male" or "Male" or "M" or "m") ? "he" : "she",
        });
    }

    /// <summary>His own. An address that is hers too, because they shared it, is one that he knows.</summary>
    private async Task<KnownToHim> KnownAsync(SubjectOfAnswer him, CancellationToken stop)
    {
        var records = await tools.Seen.ShownAsync(him.Nominals, stop);
        var held = await db.Set<Nominal>().AsNoTracking().Where(row => records.Contains(row.Id)).ToListAsync(stop);
        var details = await HeldDetails.ReadAsync(db, records, stop);
        return new() { Names = Names(held, details), Addresses = [.. Addresses(records, details)], Phones = [.. Contacts(records, details, ContactKind.Phone)], Emails = [.. Contacts(records,
            details, ContactKind.Email)] };
    }

    private static List<string> Names(List<Nominal> held, HeldDetails details) =>
        [.. held.Select(row => $"{row.Forenames} {row.Surname}").Concat(held.SelectMany(row => details.Names[row.Id]).Select(name => $"{name.Forenames} {name.Surname}")).Select(name => name.Trim()).Where(name => name.Length > 0).Distinct()];

    private static IEnumerable<string> Addresses(IEnumerable<NominalId> records, HeldDetails details) =>
        records.SelectMany(record => details.Addresses[record]).Select(address => Address(address.Lines.Split('\n'), address.Postcode)).Distinct();

    private static IEnumerable<string> Contacts(IEnumerable<NominalId> records, HeldDetails details, ContactKind kind) =>
        records.SelectMany(record => details.Contacts[record]).Where(contact => contact.Kind == kind).Select(contact => contact.Value).Distinct();

    private static string Address(IEnumerable<string> lines, string? postcode) => string.Join(", ", lines.Append(postcode).Where(line => !string.IsNullOrWhiteSpace(line)));
}

internal sealed record SecretsTools(IEnumerable<IPeopleBeside> Beside, Subjects Subjects, TiesSeen Seen, SafeContactBook Contact);
