using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Ports;

namespace Sightline.Access.Directory;

/// <summary>The agency at which somebody was shown what could not be recorded at once, or was shown nothing.</summary>
[Named("reading-agency")]
internal sealed class ReadingAgency : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact switch
        {
            EmergencyReadingRecovered recovered => Resolved.To(recovered.Agency),
            ReaderKeptBack kept => Resolved.To(kept.Agency),
            _ => Resolved.NotKnown,
        });
}
