using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Linkage;
using Sightline.People.Model;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.People.Confidential;

/// <summary>
/// Addresses, phones and e-mails that are survivor-confidential: sealed under her own key, found only by keyed digests in an index of their own.
/// The ordinary look-up does not come here, so that what it may not see changes nothing it says.
/// </summary>
internal sealed class ConfidentialContacts(SightlineDb db, Vault vault)
{
    internal async Task AddAsync(NominalId nominal, AgencyCode recordedBy, ContactDescription contact, Instant learnedAt, CancellationToken stop)
    {
        foreach (var (kind, text) in TextsOf(contact))
        {
            db.Append(new ConfidentialContact
            {
                NominalId = nominal,
                RecordedBy = recordedBy,
                Kind = kind,
                Sealed = await vault.SealAsync(nominal.Value, Sensitivity.SurvivorConfidential, text, stop),
                LearnedAt = learnedAt,
            });
        }
        foreach (var digest in DigestsOf(contact))
        {
            db.Append(new ConfidentialKeyRow { Digest = digest, RecordedBy = recordedBy, NominalId = nominal });
        }
    }

    /// <summary>Nominals of which one of these agencies recorded such a contact itself.</summary>
    internal async Task<IReadOnlyList<NominalId>> FindAsync(ContactDescription contact, IReadOnlyList<AgencyCode> agencies, CancellationToken stop)
    {
        var digests = DigestsOf(contact);
        return digests.Count == 0
            ? []
            : await db.Set<ConfidentialKeyRow>().AsNoTracking().Where(key => digests.Contains(key.Digest) && agencies.Contains(key.RecordedBy))
                .Select(key => key.NominalId).Distinct().OrderBy(nominal => nominal).Take(100).ToListAsync(stop);
    }

    /// <summary>The values these agencies recorded; with <paramref name="recordedBy"/> null those of every agency, which only a question that shows no value may ask.</summary>
    internal async Task<IReadOnlyDictionary<NominalId, Guarded<ContactDescription>>> OpenAsync(
        IReadOnlyCollection<NominalId> nominals, IReadOnlyList<AgencyCode>? recordedBy, CancellationToken stop)
    {
        var all = recordedBy is null;
        var agencies = recordedBy ?? [];
        var rows = await db.Set<ConfidentialContact>().AsNoTracking()
            .Where(row => nominals.Contains(row.NominalId) && (all || agencies.Contains(row.RecordedBy))).OrderBy(row => row.Sequence).ToListAsync(stop);
        var opened = new Dictionary<NominalId, ContactDescription>();
        foreach (var row in rows)
        {
            if (await vault.OpenAsync(row.NominalId.Value, Sensitivity.SurvivorConfidential, row.Sealed, stop) is { } text)
            {
                opened[row.NominalId] = With(opened.GetValueOrDefault(row.NominalId) ?? new ContactDescription(), row.Kind, text.ForTheMachine(MachineUse.Form));
            }
        }
        return opened.ToDictionary(pair => pair.Key, pair => Guarded.Of(pair.Value, Sensitivity.SurvivorConfidential));
    }

    /// <summary>Every agency that holds anything of anybody in confidence. To decide whose values are searched, never to be shown.</summary>
    internal async Task<IReadOnlyList<AgencyCode>> HoldersAsync(CancellationToken stop) =>
        await db.Set<ConfidentialContact>().AsNoTracking().Select(row => row.RecordedBy).Distinct().ToListAsync(stop);

    /// <summary>Which agency holds something of which kind in confidence; no values.</summary>
    internal async Task<IReadOnlyList<(AgencyCode Agency, ContactKind Kind)>> HeldAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop) =>
        (await db.Set<ConfidentialContact>().AsNoTracking().Where(row => nominals.Contains(row.NominalId))
            .Select(row => new { row.RecordedBy, row.Kind }).Distinct().ToListAsync(stop)).Select(row => (row.RecordedBy, row.Kind)).ToList();

    private static ContactDescription With(ContactDescription contact, ContactKind kind, string text) => kind switch
    {
        ContactKind.Phone => contact with { Phones = [.. contact.Phones, text] },
        ContactKind.Email => contact with { Emails = [.. contact.Emails, text] },
        _ => contact with { Addresses = [.. contact.Addresses, JsonSerializer.Deserialize<AddressDescription>(text, HouseJson.Options)!] },
    };

    private static IEnumerable<(ContactKind Kind, string Text)> TextsOf(ContactDescription contact) =>
        contact.Addresses.Select(address => (ContactKind.Address, JsonSerializer.Serialize(address, HouseJson.Options)))
            .Concat(contact.Phones.Select(phone => (ContactKind.Phone, phone)))
            .Concat(contact.Emails.Select(email => (ContactKind.Email, email)));

    private List<byte[]> DigestsOf(ContactDescription contact) =>
        LookUpKeys.Of(Details.Described.With(new PersonDetails(), contact)).Select(key => vault.Digest($"{(int)key.Kind}|{key.Text}")).ToList();
}
