using Sightline.Facts;
using Sightline.Facts.Incidents;
using Sightline.Facts.People;
using Sightline.Incidents.Words;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Incidents.RecordCallOut;

/// <summary>One person on the form: somebody the register holds, or somebody described here.</summary>
internal sealed class PersonEntry
{
    internal const string Arrested = "arrested";

    /// <summary>Somebody held; null: described below.</summary>
    public Guid? Nominal { get; set; }

    public List<string> Parts { get; set; } = [];

    public string? Forenames { get; set; }

    public string? Surname { get; set; }

    public DateEntry Born { get; set; } = new();

    public string? Sex { get; set; }

    public string? Address { get; set; }

    public string? Postcode { get; set; }

    public string? Phone { get; set; }

    /// <summary>What this person is to the victim: a connection by its name, or why it is not known. Empty: not asked.</summary>
    public string? ToVictim { get; set; }

    /// <summary>"arrested", or nothing.</summary>
    public List<string> Then { get; set; } = [];

    /// <summary>Of a child: how they met it.</summary>
    public List<string> Met { get; set; } = [];

    /// <summary>Nothing was typed: an empty block on the form is not a person.</summary>
    internal bool IsEmpty => Nominal is null && Parts.Count == 0 && Born.IsEmpty
        && new[] { Forenames, Surname, Address, Postcode, Phone }.All(string.IsNullOrWhiteSpace);

    internal IEnumerable<PartyPart> ReadParts() => FieldWords.Parts.Where(part => Parts.Contains(part.Part.ToString())).Select(part => part.Part);

    internal CallOutPerson ToPerson(string? born) => new()
    {
        Nominal = Nominal is { } held ? new NominalId(held) : null,
        Parts = ReadParts().ToList(),
        Arrested = Then.Contains(Arrested),
        Experienced = FormAnswers.Chosen<ChildExperience>(Met),
        ToVictim = FormAnswers.One<ConnectionKind>(ToVictim) ?? default,
        WhyToVictimNotKnown = UnknownAnswer.Of(ToVictim) ?? WhyNotKnown.NotAsked,
        Described = Nominal is not null ? null : new PersonDescription
        {
            Forenames = PlainText.Line(Forenames),
            Surname = PlainText.Line(Surname),
            Born = born,
            Sex = Sex is "female" or "male" or "other" ? Sex : null,
            Contact = Contact(),
        },
    };

    private ContactDescription Contact()
    {
        var lines = (PlainText.Clean(Address) ?? "").Split(['\n', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var postcode = PlainText.Line(Postcode);
        return new ContactDescription
        {
            Addresses = lines.Length > 0 || postcode is not null ? [new AddressDescription(lines, postcode)] : [],
            Phones = PlainText.Line(Phone) is { } phone ? [phone] : [],
        };
    }
}
