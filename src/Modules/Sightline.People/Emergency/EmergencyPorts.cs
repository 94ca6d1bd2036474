using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Ports;

namespace Sightline.People.Emergency;

/// <summary>The agency of whoever looks in an emergency.</summary>
[Named("agency-of-emergency-look-up")]
internal sealed class AgencyOfEmergencyLookUp : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        EmergencyLookUpOpened opened => Resolved.To(opened.Agency),
        SecondPersonAsked asked => Resolved.To(asked.Agency),
        EmergencyLookUpPassedOn passed => Resolved.To(passed.Agency),
        _ => Resolved.NotKnown,
    });
}

/// <summary>The agency that holds what was opened. Nobody else learns that it does.</summary>
[Named("holder-of-opened-record")]
internal sealed class HolderOfOpenedRecord : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        EmergencyRecordOpened opened => Resolved.To(opened.Agency),
        EmergencyAddressOpened opened => Resolved.To(opened.Agency),
        _ => Resolved.NotKnown,
    });
}

/// <summary>The page on which the second person answers.</summary>
[Named("emergency-second-person")]
internal sealed class SecondPersonLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(SecondPersonAsked.LookUp), out var lookUp) ? $"/people/emergency/{lookUp}/second" : null;
}

/// <summary>The page on which it is reviewed.</summary>
[Named("emergency-review")]
internal sealed class EmergencyReviewLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(EmergencyLookUpOpened.LookUp), out var lookUp) ? $"/people/emergency/reviews/{lookUp}" : null;
}
