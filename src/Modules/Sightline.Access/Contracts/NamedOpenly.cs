using Sightline.Access.Permissions;
using Sightline.Facts.Access;

namespace Sightline.Access.Contracts;

public static class NamedOpenly
{
    /// <summary>
    /// Whether saying that an agency of this kind has to do with somebody tells nothing that she keeps to herself. That a survivors' service does says that
    /// she asked for help. Were it the only kind left unnamed, leaving it unnamed would say so too: councils and Cafcass are not named beside it.
    /// </summary>
    public static bool IsNamedOpenly(this AgencyKind kind) => kind is not (AgencyKind.SupportService or AgencyKind.LocalAuthority or AgencyKind.Cafcass);

    /// <summary>As the rulebook writes it: "family-court".</summary>
    public static string InRulebook(this AgencyKind kind) => StatementRules.NameOf(kind);
}
