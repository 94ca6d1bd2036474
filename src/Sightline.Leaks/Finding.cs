namespace Sightline.Leaks;

/// <summary>What kind of thing gave away.</summary>
public enum FindingKind
{
    Address = 0,
    Postcode = 1,
    PostcodePart = 2,
    Phone = 3,
    PhoneEnding = 4,
    Email = 5,
    Place = 6,
    Town = 7,

    /// <summary>Near, opposite, moved to, staying with.</summary>
    Whereabouts = 8,
    NewPartner = 9,

    /// <summary>That she, a child or somebody else told, asked, feared or wished.</summary>
    Told = 10,

    /// <summary>The service or person that helps her, or a meeting held because of her.</summary>
    Service = 11,
    Position = 12,

    /// <summary>Who wrote or saved the paper gives away.</summary>
    WrittenBy = 13,
    ChildDetails = 14,
}

/// <summary>One thing that must not leave.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Part">In which part of the paper.</param>
/// <param name="PartName">Where within it, as the format names it.</param>
/// <param name="Offset">Of its first character in the part's text, from 0.</param>
/// <param name="Length">In characters of the part's text; at least 1.</param>
/// <param name="Excerpt">What stood there, with up to 30 characters either side: for the person who decides, never for a log.</param>
public sealed record Finding(FindingKind Kind, PaperPartKind Part, string PartName, int Offset, int Length, string Excerpt)
{
    /// <summary>Kind and place only. The excerpt is left out, so that a finding that is logged by mistake tells nothing.</summary>
    public override string ToString() => $"{Kind} in {Part} at {Offset}";
}
