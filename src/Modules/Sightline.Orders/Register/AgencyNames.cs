using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Orders.Register;

/// <summary>
/// How an agency that did something about an order is called for this viewer. That a survivors' service reported a breach says that it supports her:
/// only those who may see what is survivor-confidential, and the service itself, are told.
/// </summary>
internal sealed class AgencyNames(IDirectory directory, IPermissions permissions, Acting acting)
{
    private const string Unnamed = "Another agency";

    internal async Task<string> OfAsync(AgencyCode code, CancellationToken stop)
    {
        var agency = await directory.FindAsync(code, stop);
        var isTold = code == acting.Current.Agency || agency?.Kind.IsNamedOpenly() == true || permissions.MaySee(acting.Current, Sensitivity.SurvivorConfidential);
        return isTold ? agency?.Name ?? code.Value : Unnamed;
    }
}
