using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Linkage;
using Sightline.People.Model;
using Sightline.Platform.Storage;

namespace Sightline.People.Learning;

/// <summary>
/// What people are weighed by: what this register taught, else the model that is shipped. One for as long as this scope lives, so that a look-up or an import weighs all by the same.
/// </summary>
internal sealed class ModelInUse(SightlineDb db, ModelKept kept, IClock clock)
{
    /// <summary>What another program learned is in use here after as long.</summary>
    private static readonly Duration Fresh = Duration.FromMinutes(1);

    private IPersonModel? model;

    internal async Task<IPersonModel> Async(CancellationToken stop) => model ??= await NowAsync(stop);

    private async Task<IPersonModel> NowAsync(CancellationToken stop)
    {
        var (known, now) = (kept.Known, clock.GetCurrentInstant());
        if (known is not null && known.ReadAt <= now && now < known.ReadAt + Fresh)
        {
            return known.Model;
        }
        var standing = await Standing().Select(row => (long?)row.Sequence).MaxAsync(stop);
        kept.Known = known is not null && known.Sequence == standing ? known with { ReadAt = now } : new KnownModel(standing, await ReadAsync(standing, stop), now);
        return kept.Known.Model;
    }

    private IQueryable<RegisterModelRow> Standing() => db.Set<RegisterModelRow>().AsNoTracking().Where(row => row.State == RegisterModelState.Standing);

    private async Task<IPersonModel> ReadAsync(long? sequence, CancellationToken stop)
    {
        var row = sequence is null ? null : await Standing().FirstOrDefaultAsync(one => one.Sequence == sequence, stop);
        return row is null ? LinkageModel.Default : Read(row) ?? (IPersonModel)LinkageModel.Default;
    }

    /// <summary>Null where another version of this program wrote it: the shipped model serves until this one has learned its own.</summary>
    internal static RegisterModel? Read(RegisterModelRow row)
    {
        if (row is not { Model: { } json, Commonness: { } bytes })
        {
            return null;
        }
        try
        {
            var learned = LearnedModel.FromJson(json);
            return new RegisterModel(new LearnedModel(learned.Shares, learned.Fields) { Commonness = ValueCommonness.FromBytes(bytes) });
        }
        catch (Exception unreadable) when (unreadable is FormatException or ArgumentException)
        {
            return null;
        }
    }
}

/// <summary>The model read last; one for the program.</summary>
internal sealed class ModelKept
{
    private volatile KnownModel? known;

    internal KnownModel? Known
    {
        get => known;
        set => known = value;
    }
}

/// <param name="Sequence">Of the row it was read from; null: the shipped one.</param>
internal sealed record KnownModel(long? Sequence, IPersonModel Model, Instant ReadAt);
