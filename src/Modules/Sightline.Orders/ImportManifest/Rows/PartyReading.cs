using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Orders.ImportManifest.Reading;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>Where one side's values stand in the row.</summary>
internal sealed record PartyColumns
{
    internal required string Who { get; init; }

    internal required Column Surname { get; init; }

    internal required Column Forenames { get; init; }

    internal required Column Born { get; init; }

    internal required IReadOnlyList<Column> Lines { get; init; }

    internal required Column Postcode { get; init; }

    internal required Column Phone { get; init; }

    internal required Column Email { get; init; }

    internal required Column AddressFlag { get; init; }

    internal required Column PhoneFlag { get; init; }

    internal required Column EmailFlag { get; init; }

    internal static PartyColumns Respondent { get; } = new()
    {
        Who = "respondent",
        Surname = Column.RespondentSurname,
        Forenames = Column.RespondentForenames,
        Born = Column.RespondentBorn,
        Lines = [Column.RespondentAddress1, Column.RespondentAddress2],
        Postcode = Column.RespondentPostcode,
        Phone = Column.RespondentPhone,
        Email = Column.RespondentEmail,
        AddressFlag = Column.RespondentAddressConfidential,
        PhoneFlag = Column.RespondentPhoneConfidential,
        EmailFlag = Column.RespondentEmailConfidential,
    };

    internal static PartyColumns Applicant { get; } = new()
    {
        Who = "applicant",
        Surname = Column.ApplicantSurname,
        Forenames = Column.ApplicantForenames,
        Born = Column.ApplicantBorn,
        Lines = [Column.ApplicantAddress1, Column.ApplicantAddress2],
        Postcode = Column.ApplicantPostcode,
        Phone = Column.ApplicantPhone,
        Email = Column.ApplicantEmail,
        AddressFlag = Column.ApplicantAddressConfidential,
        PhoneFlag = Column.ApplicantPhoneConfidential,
        EmailFlag = Column.ApplicantEmailConfidential,
    };

    /// <summary>The columns whose values are kept from all but those entitled, unless the row says plainly that they are not confidential.</summary>
    internal IEnumerable<Column> ConfidentialIn(RowFields fields)
    {
        foreach (var (flag, columns) in new[] { (AddressFlag, (IReadOnlyList<Column>)[.. Lines, Postcode]), (PhoneFlag, [Phone]), (EmailFlag, [Email]) })
        {
            if (YesOrNo.Read(fields[flag]) != false)
            {
                foreach (var column in columns)
                {
                    yield return column;
                }
            }
        }
    }
}

internal static class YesOrNo
{
    /// <summary>Null: it says neither. What says neither is kept as confidential.</summary>
    internal static bool? Read(string? text) => text?.ToLowerInvariant() switch
    {
        "yes" or "true" => true,
        "no" or "false" => false,
        _ => null,
    };
}

internal static class CourtDate
{
    private static readonly LocalDatePattern Pattern = LocalDatePattern.Create("dd/MM/uuuu", CultureInfo.InvariantCulture);

    internal static LocalDate? Read(string? text) => text is not null && Pattern.Parse(text) is { Success: true } read ? read.Value : null;

    internal static string Write(LocalDate day) => Pattern.Format(day);
}

internal static class PartyReading
{
    internal static PartyRead Read(RowFields fields, PartyColumns columns)
    {
        var kept = columns.ConfidentialIn(fields).ToHashSet();
        var contact = Contact(fields, columns, column => !kept.Contains(column));
        var confidential = Contact(fields, columns, kept.Contains);
        return new PartyRead
        {
            Details = new PersonDescription
            {
                Forenames = fields[columns.Forenames],
                Surname = fields[columns.Surname],
                Born = CourtDate.Read(fields[columns.Born]) is { } born ? LocalDatePattern.Iso.Format(born) : null,
                Contact = contact,
            },
            Confidential = confidential.IsEmpty ? null : confidential,
            Postcode = fields[columns.Postcode],
        };
    }

    internal static IEnumerable<RowProblem> ProblemsOf(RowFields fields, PartyColumns columns, LocalDate today)
    {
        var isBound = columns == PartyColumns.Respondent;
        var missing = new[] { columns.Surname, columns.Forenames }.Where(column => fields[column] is null).ToList();
        if (missing.Count > 0)
        {
            yield return Untied(string.Join(" and ", missing.Select(column => $"“{column.Heading()}” {fields.WhyMissing(column)}"))
                + $", so nobody can say who the {columns.Who} is." + (isBound ? "" : " The order stands in the register without the person it protects."), stops: isBound);
        }
        else if (isBound && IsOnlyAName(fields, columns))
        {
            yield return Untied("Of the respondent there is only a name: no date of birth, address, phone or e-mail, so he can be tied to nobody.", stops: false);
        }
        if (new[] { columns.Surname, columns.Forenames }.Any(column => NamesSeveral(fields[column])))
        {
            yield return new RowProblem(ManifestProblem.SeveralParties, $"The name of the {columns.Who} holds more than one person. Read the order and enter each.", true);
        }
        if (fields[columns.Born] is { } text && (CourtDate.Read(text) is not { } born || born > today))
        {
            yield return Untied($"“{columns.Born.Heading()}” is not a date of birth (dd/mm/yyyy, in the past).", stops: false);
        }
    }

    private static RowProblem Untied(string what, bool stops) => new(ManifestProblem.NobodyCanBeTied, what, stops);

    private static bool IsOnlyAName(RowFields fields, PartyColumns columns) =>
        new[] { columns.Born, columns.Postcode, columns.Phone, columns.Email }.Concat(columns.Lines).All(column => fields[column] is null);

    private static bool NamesSeveral(string? name) => name is not null
        && (name.AsSpan().ContainsAny(";&/") || name.Contains(" and ", StringComparison.OrdinalIgnoreCase));

    private static ContactDescription Contact(RowFields fields, PartyColumns columns, Func<Column, bool> belongs)
    {
        string? Of(Column column) => belongs(column) ? fields[column] : null;
        var lines = columns.Lines.Select(Of).OfType<string>().ToList();
        return new ContactDescription
        {
            Addresses = lines.Count > 0 || Of(columns.Postcode) is not null ? [new AddressDescription(lines, Of(columns.Postcode))] : [],
            Phones = Of(columns.Phone) is { } phone ? [phone] : [],
            Emails = Of(columns.Email) is { } email ? [email] : [],
        };
    }
}
