using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.RecordNominal;

/// <summary>Writes what is said of a nominal into rows that are only ever inserted.</summary>
internal static class NominalRows
{
    internal static void AppendDetails(this SightlineDb db, NominalId nominal, PersonDescription said, Instant learnedAt)
    {
        foreach (var name in said.OtherNames)
        {
            db.Append(new NominalName { NominalId = nominal, Kind = name.Kind, Forenames = Given(name.Forenames), Surname = Given(name.Surname), LearnedAt = learnedAt });
        }
        foreach (var address in said.Contact.Addresses)
        {
            db.Append(new NominalAddress
            {
                NominalId = nominal,
                Lines = string.Join('\n', address.Lines),
                Postcode = Given(address.Postcode),
                From = address.From,
                To = address.To,
                LearnedAt = learnedAt,
            });
        }
        foreach (var phone in said.Contact.Phones)
        {
            db.Append(new NominalContact { NominalId = nominal, Kind = ContactKind.Phone, Value = phone, LearnedAt = learnedAt });
        }
        foreach (var email in said.Contact.Emails)
        {
            db.Append(new NominalContact { NominalId = nominal, Kind = ContactKind.Email, Value = email, LearnedAt = learnedAt });
        }
        foreach (var identifier in said.Identifiers)
        {
            db.Append(new NominalIdentifier { NominalId = nominal, Kind = identifier.Kind, Value = identifier.Value, LearnedAt = learnedAt });
        }
    }

    /// <summary>As a form gives it: one address in lines, its postcode, a number, a mailbox.</summary>
    internal static ContactDescription ContactOf(string? address, string? postcode, string? phone, string? email)
    {
        var lines = (address ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new ContactDescription
        {
            Addresses = lines.Length > 0 || Given(postcode) is not null ? [new AddressDescription(lines, Given(postcode))] : [],
            Phones = Given(phone) is { } number ? [number] : [],
            Emails = Given(email) is { } mailbox ? [mailbox] : [],
        };
    }

    /// <summary>Blank is not known.</summary>
    internal static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
