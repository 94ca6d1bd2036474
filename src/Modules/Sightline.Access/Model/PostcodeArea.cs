using Sightline.Facts;
using Sightline.Facts.Access;

namespace Sightline.Access.Model;

/// <summary>Which agency of a kind serves the addresses under a part of a postcode: an area ("ZY"), a district ("ZZ1"), a sector ("ZZ1 2") or a whole one.</summary>
internal sealed class PostcodeArea
{
    public required AgencyKind Kind { get; init; }

    public required string Prefix { get; init; }

    public required AgencyCode Agency { get; init; }
}
