using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Confidential;
using Sightline.People.Model;
using Sightline.People.Viewing;
using Sightline.Platform.Storage;

namespace Sightline.People.SafeContact;

/// <param name="Way">The first way that it spoils.</param>
/// <param name="Value">As it is written on the record.</param>
internal sealed record Shared(ContactWay Way, Guarded<string> Value);

/// <summary>
/// Which numbers, mailboxes and homes of somebody are also those of a partner, or of somebody on the other side of an order or call-out: nothing is posted or left there
/// (catalogue F-28). Only values that this reader sees anyway are compared.
/// </summary>
internal sealed class SharedContact(SightlineDb db, ConfidentialContacts confidential, TiesSeen seen, Viewer viewer, IClock clock)
{
    internal async Task<IReadOnlyList<Shared>> OfAsync(IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var own = await seen.ShownAsync(records, stop);
        if (!viewer.SeesOrdinary || own.Count == 0)
        {
            return [];
        }
        var others = await seen.ShownAsync(await OthersAsync(own, stop), stop);
        if (others.Count == 0)
        {
            return [];
        }
        var (hers, his) = (await HeldAsync(own, stop), await HeldAsync(others, stop));
        var shared = hers.Contacts.Where(one => his.Contacts.Exists(other => ContactValue.Any(other.Value) == ContactValue.Any(one.Value)))
            .Select(one => (Way: one.Kind == ContactKind.Phone ? ContactWay.Phone : ContactWay.Email, one.Value));
        var homes = hers.Homes.Where(one => his.Homes.Exists(other => PlaceOfHome.Of(other.Lines, other.Postcode).To(PlaceOfHome.Of(one.Lines, one.Postcode)) == Contracts.HomeMatch.Same))
            .Select(one => (Way: ContactWay.Letter, Value: string.Join(", ", one.Lines.Append(one.Postcode).Where(line => !string.IsNullOrWhiteSpace(line)))));
        return [.. shared.Concat(homes).Distinct().Select(one => new Shared(one.Way, Guarded.Of(one.Value, SafeContactBook.Kind)))];
    }

    private async Task<List<NominalId>> OthersAsync(IReadOnlyList<NominalId> own, CancellationToken stop)
    {
        var sides = await db.Set<TieReview>().AsNoTracking().Where(row => row.State == ReviewState.OtherSides && (own.Contains(row.NominalId) || own.Contains(row.OtherId)))
            .Select(row => new { One = row.NominalId, Two = row.OtherId }).ToListAsync(stop);
        var partners = await db.Set<Relationship>().AsNoTracking()
            .Where(row => (own.Contains(row.OfId) || own.Contains(row.ToId)) && (row.Kind == RelationshipKind.Partner || row.Kind == RelationshipKind.FormerPartner))
            .Select(row => new { One = row.OfId, Two = row.ToId }).ToListAsync(stop);
        return [.. sides.Concat(partners).SelectMany(pair => new[] { pair.One, pair.Two }).Distinct().Where(other => !own.Contains(other))];
    }

    private async Task<(List<(ContactKind Kind, string Value)> Contacts, List<(IReadOnlyList<string> Lines, string? Postcode)> Homes)> HeldAsync(
        IReadOnlyList<NominalId> records, CancellationToken stop)
    {
        var today = LondonTime.DayOf(clock.GetCurrentInstant());
        var contacts = (await db.Set<NominalContact>().AsNoTracking().Where(row => records.Contains(row.NominalId)).ToListAsync(stop)).ConvertAll(row => (row.Kind, row.Value));
        var homes = (await db.Set<NominalAddress>().AsNoTracking().Where(row => records.Contains(row.NominalId)).ToListAsync(stop))
            .Where(row => row.To is null || row.To >= today).Select(row => ((IReadOnlyList<string>)row.Lines.Split('\n'), row.Postcode)).ToList();
        if (viewer.ConfidentialOf is { } agency)
        {
            foreach (var kept in (await confidential.OpenAsync(records, [agency], stop)).Values.Select(contact => contact.For(viewer.Audience)))
            {
                contacts.AddRange(kept.Phones.Select(value => (ContactKind.Phone, value)));
                contacts.AddRange(kept.Emails.Select(value => (ContactKind.Email, value)));
                homes.AddRange(kept.Addresses.Where(address => address.To is null || address.To >= today).Select(address => (address.Lines, address.Postcode)));
            }
        }
        return (contacts, homes);
    }
}
