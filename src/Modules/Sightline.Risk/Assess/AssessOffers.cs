using Sightline.Platform.Ports;
using Sightline.Risk.Questions;
using Sightline.Risk.Read;

namespace Sightline.Risk.Assess;

/// <summary>A call-out offers the assessment, with its people filled in and no answer.</summary>
internal sealed class AssessOffers(RiskViewer viewer) : IOffer
{
    public Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop) => Task.FromResult<IReadOnlyList<Offer>>(
        matter.Kind == "incident" && viewer.Assesses
            ? [new Offer("Assess the risk", "Ask now, while you are there. Who was there is filled in; no answer is.", Links.AssessAfter(new Facts.IncidentId(matter.Id)))]
            : []);
}
