namespace Sightline.Platform.Ports;

/// <summary>What can be done next about something, as a link that opens a page already filled in.</summary>
public interface IOffer
{
    Task<IReadOnlyList<Offer>> OffersAsync(Matter matter, CancellationToken stop);
}

/// <param name="Link">Carries ids only; the page it opens reads the values itself.</param>
public sealed record Offer(string Text, string Why, string Link);
