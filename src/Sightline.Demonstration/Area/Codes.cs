using Sightline.Facts;

namespace Sightline.Demonstration.Area;

/// <summary>The invented agencies by their directory codes.</summary>
internal static class Codes
{
    internal static readonly AgencyCode Northgate = new("police-northgate");
    internal static readonly AgencyCode Eastmoor = new("police-eastmoor");
    internal static readonly AgencyCode FamilyCourt = new("court-northgate-family");
    internal static readonly AgencyCode Magistrates = new("court-northgate-magistrates");
    internal static readonly AgencyCode CrownCourt = new("court-northgate-crown");
    internal static readonly AgencyCode Probation = new("probation-northgate");
    internal static readonly AgencyCode Harbour = new("support-harbour");
    internal static readonly AgencyCode Council = new("council-northgate");

    internal static DeskCode Desk(AgencyCode agency, string role) => new($"{agency}/{role}");
}
