using NodaTime;

namespace Sightline.Facts.People;

/// <summary>What one agency says of a person. Everything may be missing: missing is "not known".</summary>
public sealed record PersonDescription
{
    public string? Forenames { get; init; }

    public string? Surname { get; init; }

    public string? PreferredName { get; init; }

    public IReadOnlyList<NameDescription> OtherNames { get; init; } = [];

    /// <summary>ISO, possibly partial: "1984", "1984-03", "1984-03-09".</summary>
    public string? Born { get; init; }

    /// <summary>"female", "male", "other", or null when not known.</summary>
    public string? Sex { get; init; }

    /// <summary>The language to speak with them in, where it is not English.</summary>
    public string? Language { get; init; }

    public ContactDescription Contact { get; init; } = new();

    public IReadOnlyList<IdentifierDescription> Identifiers { get; init; } = [];
}

/// <param name="Kind">"alias", "maiden", "former", "nickname".</param>
public sealed record NameDescription(string Kind, string? Forenames, string? Surname);

/// <summary>Where a person is and how to reach them. Confidential ones travel apart from ordinary ones, under another key.</summary>
public sealed record ContactDescription
{
    public IReadOnlyList<AddressDescription> Addresses { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsEmpty => Addresses.Count == 0 && Phones.Count == 0 && Emails.Count == 0;
}

public sealed record AddressDescription(IReadOnlyList<string> Lines, string? Postcode, LocalDate? From = null, LocalDate? To = null);

/// <param name="Kind">"pnc", "cro", "custody", "ndelius", "nhs", "local" …</param>
public sealed record IdentifierDescription(string Kind, string Value);
