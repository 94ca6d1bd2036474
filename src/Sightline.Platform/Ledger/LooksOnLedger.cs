using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Ledger;

/// <param name="By">As the ledger names whoever looked.</param>
/// <param name="What">What was shown: "record", "door view".</param>
/// <param name="WasEmergency">Shown at the door while the ledger could not be reached, and sealed in later.</param>
public sealed record Look(Instant At, AgencyCode Agency, string By, Purpose Purpose, string What, IReadOnlyList<string> Sections, bool WasEmergency);

/// <summary>Whose looks are not told to whoever asks: not in a list, not in a count, not as the last.</summary>
/// <param name="Asker">The agency that asks; its own looks are told to it.</param>
/// <param name="Agencies">Agencies of which no look is told to another.</param>
/// <param name="Purposes">Purposes of which no look is told to another agency, nor to whoever at the own one may not see them.</param>
/// <param name="SeesOwn">The asker may see its own agency's looks for those purposes.</param>
public sealed record LooksNotTold(AgencyCode Asker, IReadOnlyList<AgencyCode> Agencies, IReadOnlyList<Purpose> Purposes, bool SeesOwn);

/// <summary>Who has looked at somebody, from the ledger itself.</summary>
public sealed class LooksOnLedger(SightlineDb db)
{
    /// <summary>Newest first, and whether there are more.</summary>
    public async Task<(IReadOnlyList<Look> Looks, bool HasMore)> OfAsync(IReadOnlyCollection<Guid> subjects, LooksNotTold hidden, (int Skip, int Take) part, CancellationToken stop)
    {
        var (asker, agencies, purposes, own) = (hidden.Asker, hidden.Agencies, hidden.Purposes, hidden.SeesOwn);
        var entries = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(entry => db.Set<LedgerSubject>().Any(subject => subjects.Contains(subject.Subject) && subject.Entry == entry.Id))
            .Where(entry => entry.Kind == EntryKind.Read || entry.Kind == EntryKind.EmergencyRead)
            .Where(entry => entry.Agency == asker ? own || !purposes.Contains(entry.Purpose) : !agencies.Contains(entry.Agency) && !purposes.Contains(entry.Purpose))
            .OrderByDescending(entry => entry.Sequence).Skip(part.Skip).Take(part.Take + 1).ToListAsync(stop);
        return (entries.Take(part.Take).Select(LookOf).ToList(), entries.Count > part.Take);
    }

    private static Look LookOf(LedgerEntry entry)
    {
        using var content = JsonDocument.Parse(entry.Content);
        var sections = content.RootElement.GetProperty("sections").EnumerateArray().Select(section => section.GetString() ?? "").ToList();
        return new Look(entry.HappenedAt, entry.Agency, entry.By, entry.Purpose, entry.Type, sections, entry.Kind == EntryKind.EmergencyRead);
    }
}
