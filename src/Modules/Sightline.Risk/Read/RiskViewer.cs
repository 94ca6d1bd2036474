using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Risk.Read;

/// <summary>
/// Whose assessments whoever is acting may know of, and whose answers they may read. That a survivors' service assessed somebody says that she asked for help: it is shown to that service
/// alone, and so is what other agencies assessed that are not named openly.
/// </summary>
internal sealed class RiskViewer(IDirectory directory, IPermissions permissions, Acting acting, Audiences audiences)
{
    private readonly Dictionary<AgencyCode, Agency?> agencies = [];

    internal AgencyCode Agency => acting.Current.Agency;

    internal bool Views => permissions.Allows(acting.Current, "risk.view");

    internal bool Assesses => permissions.Allows(acting.Current, "risk.assess");

    internal bool SeesCallOuts => permissions.Allows(acting.Current, "incidents.view");

    internal bool SeesOrders => permissions.Allows(acting.Current, "orders.view");

    internal bool SeesChildren => permissions.MaySee(acting.Current, Sensitivity.Children);

    internal async Task<bool> KnowsOfAsync(AgencyCode by, CancellationToken stop) =>
        Views && (by == Agency || await FindAsync(by, stop) is { } agency && agency.Kind.IsNamedOpenly());

    /// <summary>Answers and reasons: to those of the assessing agency who assess themselves, and to nobody else.</summary>
    internal Audience AudienceOf(AgencyCode by) => audiences.Recorder(by, "risk.assess", SealedAnswers.Kind);

    internal bool Opens(AgencyCode by) => AudienceOf(by).MayHave(SealedAnswers.Kind);

    internal async Task<string> NameAsync(AgencyCode agency, CancellationToken stop) => (await FindAsync(agency, stop))?.Name ?? agency.Value;

    /// <summary>As the rulebook calls it: "police"; empty for an agency the directory does not know.</summary>
    internal async Task<string> KindAsync(AgencyCode agency, CancellationToken stop) => (await FindAsync(agency, stop))?.Kind.InRulebook() ?? "";

    internal async Task<string?> AreaAsync(AgencyCode agency, CancellationToken stop) => (await FindAsync(agency, stop))?.Area;

    private async Task<Agency?> FindAsync(AgencyCode code, CancellationToken stop)
    {
        if (!agencies.TryGetValue(code, out var agency))
        {
            agencies[code] = agency = await directory.FindAsync(code, stop);
        }
        return agency;
    }
}
