using Sightline.Facts.Access;

namespace Sightline.Access.Directory;

/// <summary>Kinds of agency and hours of desks as a page says them.</summary>
internal static class AgencyWords
{
    internal static string Of(AgencyKind kind) => kind switch
    {
        AgencyKind.Police => "Police",
        AgencyKind.FamilyCourt => "Family court",
        AgencyKind.MagistratesCourt => "Magistrates’ court",
        AgencyKind.CrownCourt => "Crown Court",
        AgencyKind.OtherCourt => "County court or High Court",
        AgencyKind.Probation => "Probation",
        AgencyKind.SupportService => "Support service",
        AgencyKind.LocalAuthority => "Local authority",
        AgencyKind.Cafcass => "Cafcass",
        AgencyKind.Prosecution => "Prosecution",
        AgencyKind.Oversight => "Oversight",
        _ => kind.ToString(),
    };

    internal static string Hours(string hours, bool areAssumed)
    {
        var plain = hours is "" or "always" ? "Always open" : hours == "never" ? "Not staffed" : hours;
        return areAssumed ? $"{plain} (assumed: the agency has not confirmed its hours)" : plain;
    }
}
