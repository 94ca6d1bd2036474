using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.LookUp;

/// <summary>What is in the register, for an answer of "none": from which kinds of agency, how many, and how new; and whom to ring.</summary>
internal sealed record InRegister(IReadOnlyList<string> Lines, string? Ring);

/// <summary>Counts no oftener than every few minutes: over a million people a count costs more than the look-up itself.</summary>
internal sealed class RegisterContents(SightlineDb db, IDirectory directory, RegisterContentsKept kept, Acting acting, IClock clock)
{
    private static readonly Duration Fresh = Duration.FromMinutes(5);

    internal async Task<InRegister> ReadAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (kept.Lines is null || kept.At + Fresh < now)
        {
            (kept.Lines, kept.At) = (await CountAsync(stop), now);
        }
        return new InRegister(kept.Lines, await RingAsync(stop));
    }

    private async Task<IReadOnlyList<string>> CountAsync(CancellationToken stop)
    {
        var held = await db.Set<Nominal>().AsNoTracking().GroupBy(nominal => nominal.HeldBy)
            .Select(group => new { HeldBy = group.Key, Count = group.Count(), Newest = group.Max(nominal => nominal.RecordedAt) }).ToListAsync(stop);
        var kinds = new List<(AgencyKind? Kind, int Count, Instant Newest)>();
        foreach (var one in held)
        {
            kinds.Add(((await directory.FindAsync(one.HeldBy, stop))?.Kind, one.Count, one.Newest));
        }
        var lines = kinds.Where(one => one.Kind?.IsNamedOpenly() == true).GroupBy(one => one.Kind).OrderBy(group => group.Key)
            .Select(group => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{Words(group.Key)}: {group.Sum(one => one.Count):N0} records, the newest of {LondonTime.DateAndTime(group.Max(one => one.Newest))}")).ToList();
        if (kinds.Exists(one => one.Kind?.IsNamedOpenly() != true))
        {
            // Neither how many nor since when: a count that grew by one would say that somebody has just asked for help.
            lines.Add("Councils, survivors’ services and others: how many is not shown");
        }
        return lines;
    }

    private async Task<string?> RingAsync(CancellationToken stop)
    {
        foreach (var role in new[] { DeskRole.OrderDesk, DeskRole.DutyInspector, DeskRole.DutyDesk, DeskRole.RecordsDesk })
        {
            if (await directory.DeskOfAsync(acting.Current.Agency, role, stop) is { } desk)
            {
                return desk.Phone is { } phone ? $"{desk.Name}, {phone}" : desk.Name;
            }
        }
        return null;
    }

    private static string Words(AgencyKind? kind) => kind switch
    {
        AgencyKind.Police => "Police",
        AgencyKind.FamilyCourt => "Family courts",
        AgencyKind.MagistratesCourt => "Magistrates’ courts",
        AgencyKind.CrownCourt => "Crown Court",
        AgencyKind.OtherCourt => "County courts and the High Court",
        AgencyKind.Probation => "Probation",
        AgencyKind.Prosecution => "Prosecution",
        AgencyKind.Oversight => "Oversight bodies",
        _ => "Other agencies",
    };
}

/// <summary>The last count; one for the program.</summary>
internal sealed class RegisterContentsKept
{
    internal IReadOnlyList<string>? Lines { get; set; }

    internal Instant At { get; set; }
}
