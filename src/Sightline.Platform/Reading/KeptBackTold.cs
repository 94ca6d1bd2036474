using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

/// <summary>An attempt of which those who must know have been told.</summary>
internal sealed class KeptBackTold
{
    public required Guid Attempt { get; init; }

    public required Instant ToldAt { get; init; }
}

internal sealed class KeptBackToldMapping : IEntityTypeConfiguration<KeptBackTold>
{
    public void Configure(EntityTypeBuilder<KeptBackTold> builder)
    {
        builder.ToTable("platform_kept_back_told");
        builder.HasKey(told => told.Attempt);
        builder.Property(told => told.Attempt).ValueGeneratedNever();
    }
}

/// <summary>
/// States each attempt on somebody the reader is kept from, within seconds. Not in the attempt's own request: what that took would tell him that somebody is held.
/// </summary>
internal sealed class TellOfKeptBack(SightlineDb db, UnitOfWork unit, IClock clock) : IRecurringWork
{
    private const int AtATime = 200;

    public string Name => "tell of readers kept back";

    public Duration Every => Duration.FromSeconds(5);

    public async Task TickAsync(CancellationToken stop)
    {
        var told = db.Set<KeptBackTold>();
        var untold = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(entry => entry.Kind == EntryKind.Refused && entry.Type == Attempt.KeptBack && !told.Any(row => row.Attempt == entry.Id))
            .OrderBy(entry => entry.Sequence).Take(AtATime).ToListAsync(stop);
        foreach (var entry in untold)
        {
            await unit.DoAsync(() => Tell(entry), stop);
        }
    }

    private Task Tell(LedgerEntry entry)
    {
        using var content = JsonDocument.Parse(entry.Content);
        var people = content.RootElement.GetProperty("subjects").EnumerateArray().Select(subject => new NominalId(subject.GetGuid())).ToList();
        db.Append(new KeptBackTold { Attempt = entry.Id, ToldAt = clock.GetCurrentInstant() });
        unit.State(new ReaderKeptBack
        {
            At = entry.HappenedAt,
            Attempt = new FactId(entry.Id),
            Agency = entry.Agency,
            By = entry.By,
            Page = content.RootElement.GetProperty("sections")[0].GetString() ?? "",
            Nominal = people[0],
            People = people,
        });
        return Task.CompletedTask;
    }
}
