namespace Sightline.Rulebook;

/// <summary>What opens a gateway.</summary>
public enum StandsBy
{
    /// <summary>A text that binds or empowers everywhere: open without anything more.</summary>
    Law = 1,

    /// <summary>Open between two agencies only while an agreement between them is stated.</summary>
    Agreement = 2,

    /// <summary>Open for what concerns a person while that person agrees, or while the agency that tells has decided to tell without.</summary>
    Consent = 3,
}

/// <summary>
/// A ground on which agencies of some kinds may tell agencies of some kinds of what happened: what may flow, for what purpose, on which lawful basis.
/// What no gateway carries does not flow.
/// </summary>
public sealed record Gateway(EntryHeader Header) : Entry(Header)
{
    /// <summary>Kinds of agency that may tell, in words with hyphens.</summary>
    public required IReadOnlySet<string> FromKinds { get; init; }

    /// <summary>Kinds of agency that may be told.</summary>
    public required IReadOnlySet<string> ToKinds { get; init; }

    /// <summary>Names of the facts that may flow.</summary>
    public required IReadOnlySet<string> Carries { get; init; }

    /// <summary>What flows, as a page says it in the middle of a sentence: "a reported breach".</summary>
    public required string What { get; init; }

    /// <summary><see cref="What"/> as a line begins: "A reported breach".</summary>
    public string Title => char.ToUpperInvariant(What[0]) + What[1..];

    public required string Purpose { get; init; }

    public required string LawfulBasis { get; init; }

    public required StandsBy StandsBy { get; init; }

    /// <summary>The longest that a consent stands before it must be asked for again, in days, the first included. Null: it does not stand by consent.</summary>
    public int? ConsentDays { get; init; }

    /// <summary>The longest that may be told without consent before it must be decided again, in days, the first included. Null likewise.</summary>
    public int? WithoutConsentDays { get; init; }

    public bool Joins(string fromKind, string toKind) => FromKinds.Contains(fromKind) && ToKinds.Contains(toKind);
}
