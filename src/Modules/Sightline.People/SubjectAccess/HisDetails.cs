using Microsoft.EntityFrameworkCore;
using Sightline.Kernel;
using Sightline.People.Details;
using Sightline.People.Model;
using Sightline.People.ShowRecord;
using Sightline.Platform.Disclosing;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.People.SubjectAccess;

/// <summary>What the answering agency holds of the person himself: ordinary values. What he or anybody gave in confidence, and who stands beside him, is left out.</summary>
internal sealed class HisDetails(SightlineDb db) : IDisclosesToSubject
{
    public int Order => 10;

    public async Task<DisclosedSection> SectionAsync(SubjectOfAnswer subject, CancellationToken stop)
    {
        var nominals = await db.Set<Nominal>().AsNoTracking().Where(nominal => subject.Nominals.Contains(nominal.Id)
            && nominal.HeldBy == subject.Agency).OrderBy(nominal => nominal.Number).ToListAsync(stop);
        var details = await HeldDetails.ReadAsync(db, nominals.ConvertAll(nominal => nominal.Id), stop);
        return new(Disclosable.Words("Your details"), [.. nominals.SelectMany(nominal => Lines(nominal, details))],
        [
            Disclosable.Words("Details given in confidence, details of other people, and who has seen this record are not part of this answer. That is said in every answer, whether there are any or not."),
        ]);
    }

    private static IEnumerable<DisclosedLine> Lines(Nominal nominal, HeldDetails details)
    {
        var name = string.Join(' ', new[] { nominal.Forenames, nominal.Surname }.Where(part => part is not null));
        yield return Line(Disclosable.Words("Name"), name.Length > 0 ? name : "not known");
        yield return Line(Disclosable.Words("Our reference"), nominal.Reference);
        yield return Line(Disclosable.Words("Born"), nominal.Born ?? "not known");
        foreach (var (what, value) in Optional(nominal))
        {
            yield return Line(what, value);
        }
        foreach (var other in details.Names[nominal.Id])
        {
            yield return Line(Disclosable.Words("Other name"), string.Join(' ', new[] { other.Forenames, other.Surname }.Where(part => part is not null)));
        }
        foreach (var address in details.Addresses[nominal.Id])
        {
            yield return Line(Disclosable.Words("Address"), Address(address));
        }
        foreach (var contact in details.Contacts[nominal.Id])
        {
            yield return Line(contact.Kind == ContactKind.Phone ? Disclosable.Words("Phone") : Disclosable.Words("E-mail"), contact.Value);
        }
        foreach (var identifier in details.Identifiers[nominal.Id].Where(identifier => identifier.Kind != Described.OwnReference))
        {
            yield return Line(Disclosable.Words("Number"), $"{identifier.Kind}: {identifier.Value}");
        }
    }

    private static IEnumerable<(Disclosable What, string Value)> Optional(Nominal nominal)
    {
        if (nominal.PreferredName is { } preferred)
        {
            yield return (Disclosable.Words("Wishes to be called"), preferred);
        }
        if (nominal.Sex is { } sex)
        {
            yield return (Disclosable.Words("Sex"), sex);
        }
        if (nominal.Language is { } language)
        {
            yield return (Disclosable.Words("Language"), language);
        }
    }

    private static string Address(NominalAddress address)
    {
        var place = string.Join(", ", address.Lines.Split('\n').Append(address.Postcode).Where(line => !string.IsNullOrWhiteSpace(line)));
        var period = string.Join(" ", new[] { address.From is { } from ? $"from {LondonTime.Date(from)}" : null, address.To is { } to ? $"to {LondonTime.Date(to)}" : null }.Where(part => part is not null));
        return period.Length > 0 ? $"{place} ({period})" : place;
    }

    private static DisclosedLine Line(Disclosable what, string value) => new(what, Disclosable.HisOwn(value, Sensitivity.Ordinary));
}
