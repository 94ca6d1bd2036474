using Sightline.Kernel;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.Model;

namespace Sightline.Orders.ImportManifest.Rules;

/// <summary>What a court decided is changed by the court: only what nobody knew may be filled in.</summary>
internal sealed record OnlyWhatIsNotKnownIsAdded(ProtectiveOrder Order, OrderDetails Details, bool TermsAreHeld) : Rule
{
    public override bool IsBroken => Known.Count > 0;

    private List<string> Known =>
    [
        .. new (bool Both, string What)[]
        {
            (Order.MadeOn is { } made && Details.MadeOn is { } day && made != day, "the day it was made"),
            (Order.LastDay is { } last && Details.LastDay is { } end && last != end, "its last day"),
            (Order.MadeBy is { } maker && Details.Court is { } court && maker != court, "the court that made it"),
            (Order.Document is not null && Details.Document is not null, "its document"),
            (TermsAreHeld && Details.Terms.Count > 0, "its terms"),
        }.Where(pair => pair.Both).Select(pair => pair.What),
    ];

    public override Refusal Refusal => new(
        "", $"The register already holds {string.Join(" and ", Known)}.", "What a court decided is changed by the court.", "If the order was varied, record the variation.");
}
