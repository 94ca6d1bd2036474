using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.Platform.Retention;
using Sightline.Platform.Storage;
using Sightline.Rulebook;

namespace Sightline.People.Retention;

/// <param name="Class">For them: its clock says something of them.</param>
/// <param name="Since">From when it is counted; null: it goes on.</param>
internal sealed record CountedTime(RetentionClass Class, Instant? Since)
{
    /// <summary>The first day on which it has run out; null: nobody can say yet.</summary>
    internal LocalDate? RunsOut => Since is { } since ? Class.Keep.After(LondonTime.DayOf(since)) : null;

    internal bool HasRunOutOn(LocalDate today) => RunsOut is { } day && day <= today;

    internal Instant RanOutAt => LondonTime.Zone.AtStartOfDay(RunsOut!.Value).ToInstant();
}

/// <summary>How long a record is kept, class by class.</summary>
internal sealed record RecordTimes(KeptRecord Record, IReadOnlyList<CountedTime> All)
{
    /// <summary>The whole record goes only when it has run out under every class that covers it: that under which it runs out last.</summary>
    internal CountedTime? Whole => All.Where(time => time.Class.CoversWholeRecord).OrderByDescending(time => time.RunsOut ?? LocalDate.MaxIsoValue).FirstOrDefault();

    internal IEnumerable<CountedTime> Parts => All.Where(time => !time.Class.CoversWholeRecord);

    /// <summary>What somebody must decide on now.</summary>
    internal IReadOnlyList<CountedTime> Due(LocalDate today) => Whole is { } whole && whole.HasRunOutOn(today)
        ? [whole]
        : [.. Parts.Where(part => part.HasRunOutOn(today) && Parts.All(other => !other.Class.Covers.Overlaps(part.Class.Covers) || other.HasRunOutOn(today)))];

    /// <summary>The next day on which this can have changed. Times only ever move further away, so none is missed.</summary>
    internal LocalDate LookOn(LocalDate today) => All.Select(time => time.RunsOut).OfType<LocalDate>().Where(day => day > today).Append(today.PlusMonths(1)).Min();
}

/// <summary>Works out from the rulebook how long a record is kept.</summary>
internal sealed class RetentionTimes(SightlineDb db, RuleBook book, ClocksByName clocks, RetentionSources sources)
{
    internal LocalDate Today => LondonTime.DayOf(sources.Clock.GetCurrentInstant());

    /// <summary>Null: nobody holds it, or an agency that the directory does not know: it is kept until somebody says whose it is.</summary>
    internal async Task<RecordTimes?> OfAsync(NominalId id, CancellationToken stop)
    {
        var heldBy = await db.Set<Nominal>().Where(nominal => nominal.Id == id).Select(nominal => (AgencyCode?)nominal.HeldBy).FirstOrDefaultAsync(stop);
        if (heldBy is not { } holder || await sources.Directory.FindAsync(holder, stop) is not { } agency)
        {
            return null;
        }
        var record = new KeptRecord(id, await sources.Subjects.NominalsOfAsync(id, stop), holder);
        var holdsPart = await HoldsPartAsync(id, stop);
        var times = new List<CountedTime>();
        foreach (var one in book.RetentionOn(Today, agency.Area, agency.Kind.InRulebook()))
        {
            var reading = await clocks.ReadAsync(one.Clock, record, stop);
            if (reading.Applies && (one.CoversWholeRecord || holdsPart))
            {
                times.Add(new CountedTime(one, reading.Since));
            }
        }
        return new RecordTimes(record, times);
    }

    /// <summary>Whether there is anything in confidence that could go by itself.</summary>
    private async Task<bool> HoldsPartAsync(NominalId id, CancellationToken stop) =>
        await db.Set<ConfidentialContact>().AnyAsync(row => row.NominalId == id, stop)
        || await db.Set<SafeContactRow>().AnyAsync(row => row.NominalId == id, stop)
        || await db.Set<ContactEffort>().AnyAsync(row => row.NominalId == id, stop)
        || await db.Set<SharingConsent>().AnyAsync(row => row.NominalId == id, stop);

    /// <summary>A class as any version of it names it.</summary>
    internal RetentionClass? Find(RetentionClassCode code) => book.RetentionClasses.LastOrDefault(found => found.Code == code.Value);

    /// <summary>The shortest time for which anything is kept: what this register has held for less is not looked at.</summary>
    internal int ShortestMonths() => book.RetentionClasses.Select(found => found.Keep.Months).DefaultIfEmpty(1).Min();

    /// <summary>Changes whenever any class that is in force changes.</summary>
    internal string Fingerprint()
    {
        var classes = book.RetentionClasses.Where(found => found.InForceOn(Today, null) != Answer.No)
            .Select(found => $"{found.Code}/{found.Keep.Months}/{found.Clock}/{string.Join(',', found.HeldBy.Order(StringComparer.Ordinal))}/{string.Join(',', found.Covers.Order())}/{string.Join(',', found.Areas)}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', classes))).AsSpan(0, 16));
    }
}

/// <summary>Whose a record is, and when.</summary>
internal sealed record RetentionSources(IDirectory Directory, Subjects Subjects, IClock Clock);
