using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Platform.Ports;

namespace Sightline.People.Splits;

/// <summary>The agency that acted while records were one person that are so no longer.</summary>
[Named("agency-that-acted-on-tie")]
internal sealed class AgencyThatActedOnTie : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is SplitToCheck check ? Resolved.To(check.Agency) : Resolved.NotKnown);
}

/// <summary>The page that lists what the agency did meanwhile.</summary>
[Named("split-check")]
internal sealed class SplitCheckLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue(nameof(SplitToCheck.Split), out var split) ? $"/people/splits/{split}" : null;
}
