namespace Sightline.Linkage;

/// <summary>What one record says about one person. Every part may be missing; a missing part is neither for nor against.</summary>
/// <remarks>
/// Values are taken as they were written; <see cref="LinkageModel.Prepare"/> and <see cref="LookUpKeys"/> normalise them.
/// Only the first 200 characters of a value and the first <see cref="MostOfEach"/> values of a list are read.
/// </remarks>
public sealed record PersonDetails
{
    /// <summary>How many aliases, addresses, phones, e-mails or identifiers of one person are read; the rest is ignored.</summary>
    public const int MostOfEach = 24;

    public string? Forenames { get; init; }

    public string? Surname { get; init; }

    public IReadOnlyList<PersonName> Aliases { get; init; } = [];

    public PartialDate? Born { get; init; }

    /// <summary>"M", "male", "F", "female"; anything else counts as not known.</summary>
    public string? Sex { get; init; }

    public IReadOnlyList<AddressDetails> Addresses { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];
}

/// <summary>Another name the person is known by: a maiden name, an alias, a second spelling.</summary>
public sealed record PersonName(string? Forenames, string? Surname);

/// <summary>A place the person lived, and when; the period is inclusive at both ends, and an end may be open or unknown.</summary>
public sealed record AddressDetails
{
    /// <summary>House and street first, as on an envelope, without the postcode.</summary>
    public IReadOnlyList<string> Lines { get; init; } = [];

    public string? Postcode { get; init; }

    public DateOnly? From { get; init; }

    public DateOnly? To { get; init; }
}

/// <summary>A number issued to one person, such as a PNC identifier or an NHS number.</summary>
public sealed record Identifier(string Kind, string Value);
