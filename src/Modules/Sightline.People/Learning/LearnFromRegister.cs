using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Learning;

/// <summary>
/// Learns, without labels, what agreement is worth in this register, from ordinary values of records that survivors' services do not hold: what one of them holds, or anybody holds in
/// confidence, moves nobody's weight. The same records teach the same.
/// </summary>
internal sealed class LearnFromRegister(SightlineDb db, UnitOfWork unit, IsWithService isWithService, ModelKept kept, IClock clock)
{
    private const int Batch = 5_000;

    /// <summary>Of more, as many are taken evenly: what they teach is the same, and memory stays bounded.</summary>
    private const int Most = 2_000_000;

    /// <summary>Earlier ones are kept to be compared, so many of them.</summary>
    private const int MostKept = 5;

    /// <param name="replace">Whoever runs it has looked and says that a model far from the one that stands is right.</param>
    /// <param name="stop">Stops it; nothing is then changed.</param>
    internal async Task<RegisterModelRow> LearnAsync(bool replace, CancellationToken stop)
    {
        var at = clock.GetCurrentInstant();
        var table = RegisterTable.Of(await PeopleAsync(stop));
        // One thread: whoever looks up meanwhile has the others.
        var learned = await Task.Run(() => RegisterLearning.Learn(table, threads: 1, stop), stop);
        var standing = await db.Set<RegisterModelRow>().AsNoTracking().Where(one => one.State == RegisterModelState.Standing).OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(stop);
        var why = RegisterModelCheck.Refuses(learned, standing is null || replace ? null : ModelInUse.Read(standing));
        var row = new RegisterModelRow
        {
            LearnedAt = at,
            Records = table.Count,
            OnePerson = learned?.OnePerson ?? 0,
            State = why is null ? RegisterModelState.Standing : RegisterModelState.Refused,
            Why = why,
            Model = learned?.Model.ToJson(),
            Commonness = why is null ? learned!.Model.Commonness!.ToBytes() : null,
        };
        await unit.DoAsync(() => PutAsync(row, stop), stop);
        // Read anew by whoever comes next.
        kept.Known = null;
        return row;
    }

    private async Task PutAsync(RegisterModelRow row, CancellationToken stop)
    {
        var before = await db.Set<RegisterModelRow>().OrderByDescending(one => one.Sequence).ToListAsync(stop);
        if (row.State == RegisterModelState.Standing)
        {
            foreach (var one in before.Where(one => one.State == RegisterModelState.Standing))
            {
                (one.State, one.Commonness) = (RegisterModelState.Superseded, null);
            }
        }
        db.RemoveRange(before.Where(one => one.State != RegisterModelState.Standing).Skip(MostKept));
        db.Add(row);
        await db.SaveChangesAsync(stop);
    }

    private async Task<List<PersonDetails>> PeopleAsync(CancellationToken stop)
    {
        var every = Math.Max(1, await db.Set<LookUpProfile>().CountAsync(stop) / (double)Most);
        var people = new List<PersonDetails>();
        for (var last = 0L; ;)
        {
            var from = last;
            var rows = await db.Set<LookUpProfile>().AsNoTracking().Where(row => row.Number > from).OrderBy(row => row.Number).Take(Batch)
                .Select(row => new { row.Number, row.Profile }).ToListAsync(stop);
            foreach (var row in rows.Where(row => IsTaken(row.Number, every)))
            {
                if (!await isWithService.Async(new AgencyCode(ProfileText.HeldBy(row.Profile)), stop))
                {
                    people.Add(ProfileText.Read(row.Profile));
                }
            }
            if (rows.Count == 0)
            {
                return people;
            }
            last = rows[^1].Number;
        }
    }

    /// <summary>By the number alone: the same records each time, and none taken because another is there.</summary>
    private static bool IsTaken(long number, double every) => every <= 1 || (uint)(((ulong)number * 0x9E3779B97F4A7C15UL) >> 32) < uint.MaxValue / every;
}
