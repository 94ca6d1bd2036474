using Sightline.Access.Contracts;
using Sightline.Facts.Access;
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

    /// <summary>
    /// Whether words that an agency recorded are shown to this reader: within that agency, and what one force recorded to another, whose officers go to the same door. Anybody else's words
    /// may tell who said what to whom.
    /// </summary>
    internal async Task<bool> ShowsWordsOfAsync(AgencyCode code, CancellationToken stop) => code == acting.Current.Agency
        || ((await directory.FindAsync(code, stop))?.Kind == AgencyKind.Police && (await directory.FindAsync(acting.Current.Agency, stop))?.Kind == AgencyKind.Police);
}
