using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Orders.MakeOrder;

/// <summary>The answers so far, as they were typed. Kept, sealed, in the page itself: nothing about anybody stands anywhere until it is registered.</summary>
internal sealed class OrderDraft
{
    public string? Type { get; set; }

    public string? MadeBy { get; set; }

    public string? CourtReference { get; set; }

    public DateEntry MadeOn { get; set; } = new();

    /// <summary>"day", "further", "not-known".</summary>
    public string? End { get; set; }

    public DateEntry LastDay { get; set; } = new();

    public string? WithoutNotice { get; set; }

    public string? Pronounced { get; set; }

    public List<PersonDraft> Respondents { get; set; } = [];

    public List<PersonDraft> Protected { get; set; } = [];

    public List<TermDraft> Terms { get; set; } = [];

    internal NewOrder Read(IIdSource ids) => new()
    {
        Type = new OrderTypeCode(Type ?? ""),
        MadeBy = string.IsNullOrEmpty(MadeBy) || MadeBy == UnknownAnswer.NotKnown ? null : new AgencyCode(MadeBy),
        CourtReference = Trimmed(CourtReference),
        MadeOn = MadeOn.IsEmpty ? null : MadeOn.Read("").Date,
        LastDay = End == "day" ? LastDay.Read("").Date : null,
        UntilFurtherOrder = End switch { "further" => Answer.Yes, "day" => Answer.No, _ => Answer.NotKnown },
        MadeWithoutNotice = AnswerOf(WithoutNotice),
        PronouncedInHisPresence = AnswerOf(Pronounced),
        Respondents = [.. Respondents.Select(person => person.Read(isProtected: false))],
        Protected = [.. Protected.Select(person => person.Read(isProtected: true))],
        Terms = [.. Terms.Select((term, index) => term.Read(new TermId(ids.New()), index + 1))],
    };

    internal static Answer AnswerOf(string? chosen) => chosen switch { "yes" => Answer.Yes, "no" => Answer.No, _ => Answer.NotKnown };

    internal static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal sealed class PersonDraft
{
    public Guid? Nominal { get; set; }

    public string? Forenames { get; set; }

    public string? Surname { get; set; }

    public DateEntry Born { get; set; } = new();

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    internal bool IsEmpty => Nominal is null && OrderDraft.Trimmed(Forenames) is null && OrderDraft.Trimmed(Surname) is null;

    internal string Shown => string.Join(' ', new[] { Forenames, Surname }.Where(part => !string.IsNullOrWhiteSpace(part)));

    /// <summary>Where a protected person lives is confidential from the first minute.</summary>
    internal OrderParty Read(bool isProtected)
    {
        if (Nominal is { } held)
        {
            return OrderParty.Of(new NominalId(held));
        }
        var contact = OrderDraft.Trimmed(Address) is null && OrderDraft.Trimmed(Postcode) is null
            ? null
            : new ContactDescription
            {
                Addresses = [new AddressDescription([.. (Address ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)], OrderDraft.Trimmed(Postcode))],
            };
        var details = new PersonDescription
        {
            Forenames = OrderDraft.Trimmed(Forenames),
            Surname = OrderDraft.Trimmed(Surname),
            Born = Birth(Born),
            Contact = isProtected || contact is null ? new ContactDescription() : contact,
        };
        return OrderParty.New(details, isProtected ? contact : null);
    }

    private static string? Birth(DateEntry born)
    {
        if (born.Read("").Date is { } day)
        {
            return NodaTime.Text.LocalDatePattern.Iso.Format(day);
        }
        return int.TryParse(born.Year, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1000 and < 10000 ? $"{year}" : null;
    }
}

internal sealed class TermDraft
{
    public string? Kind { get; set; }

    public string? Plain { get; set; }

    public string? Legal { get; set; }

    public string? Metres { get; set; }

    /// <summary>A place that is not a home. Her home is never typed here.</summary>
    public string? Place { get; set; }

    public string? Arrest { get; set; }

    internal bool IsEmpty => OrderDraft.Trimmed(Plain) is null && string.IsNullOrEmpty(Kind);

    /// <returns>Whether there was nothing to say against it.</returns>
    internal bool AddErrorsTo(ModelStateDictionary errors, string prefix)
    {
        if (string.IsNullOrEmpty(Kind))
        {
            errors.AddModelError($"{prefix}.{nameof(Kind)}", "Say what kind of term it is");
        }
        if (OrderDraft.Trimmed(Plain) is null)
        {
            errors.AddModelError($"{prefix}.{nameof(Plain)}", "Say the term in plain words");
        }
        return errors.IsValid;
    }

    internal TermDescription Read(TermId id, int number) => new()
    {
        Term = id,
        Number = number,
        Kind = Kind ?? "other",
        Plain = OrderDraft.Trimmed(Plain) ?? "",
        Legal = OrderDraft.Trimmed(Legal),
        Metres = int.TryParse(Metres, NumberStyles.None, CultureInfo.InvariantCulture, out var metres) ? metres : null,
        Place = OrderDraft.Trimmed(Place),
        PowerOfArrest = OrderDraft.AnswerOf(Arrest),
    };
}
