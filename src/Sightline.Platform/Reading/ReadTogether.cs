using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;

namespace Sightline.Platform.Reading;

/// <summary>
/// What the ledger itself knows to have rested on a tie: reads and facts that name a record of each part.
/// </summary>
internal sealed class ReadTogether(SightlineDb db) : IRestsOnTie
{
    private const string Paper = "paper";

    public async Task<IReadOnlyList<Rested>> RestedAsync(PartedRecords parted, CancellationToken stop)
    {
        var leaving = parted.Leaving.Select(nominal => nominal.Value).ToList();
        var staying = parted.Staying.Select(nominal => nominal.Value).ToList();
        var leftOut = parted.LeftOut;
        var subjects = db.Set<LedgerSubject>();
        var entries = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(entry => entry.LearnedAt >= parted.Since && entry.LearnedAt <= parted.Until && entry.Kind != EntryKind.Refused && !leftOut.Contains(entry.Type))
            .Where(entry => subjects.Any(subject => subject.Entry == entry.Id && leaving.Contains(subject.Subject)))
            .Where(entry => subjects.Any(subject => subject.Entry == entry.Id && staying.Contains(subject.Subject)))
            .OrderBy(entry => entry.Sequence).Select(entry => new { entry.Kind, entry.Type, entry.Agency, entry.By, entry.LearnedAt, entry.Content }).ToListAsync(stop);
        return entries.ConvertAll(entry => new Rested(KindOf(entry.Kind, entry.Content), entry.Type, entry.Agency, entry.LearnedAt, entry.By));
    }

    private static RestedKind KindOf(EntryKind kind, byte[] content)
    {
        if (kind == EntryKind.Fact)
        {
            return RestedKind.Record;
        }
        using var json = JsonDocument.Parse(content);
        return json.RootElement.TryGetProperty("sections", out var sections) && sections.EnumerateArray().Any(section => section.GetString() == Paper)
            ? RestedKind.Document
            : RestedKind.Page;
    }
}
