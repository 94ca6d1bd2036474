using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Orders.Model;
using Sightline.Orders.Register;
using Sightline.Platform.Storage;

namespace Sightline.Orders.Coverage;

/// <summary>What is in the register, and what is late: without it, "none found" would be heard as "there is none".</summary>
internal sealed class RegisterCoverage(SightlineDb db, IDirectory directory, OrderReader reader)
{
    private const int DaysLookedBack = 14;

    internal async Task<(IReadOnlyList<string> Held, IReadOnlyList<string> Late)> SaysAsync(CancellationToken stop)
    {
        var received = await db.Set<CourtReceived>().AsNoTracking().ToDictionaryAsync(court => court.Court, stop);
        var expected = await LastExpectedAsync(stop);
        var held = new List<string>();
        var late = new List<string>();
        foreach (var court in await CourtsAsync(stop))
        {
            var has = received.GetValueOrDefault(court.Code);
            if (has is not null)
            {
                held.Add($"{court.Name} to {LondonTime.DateAndTime(has.ReceivedAt)}");
            }
            if (expected.TryGetValue(court.Code, out var day) && (has is null || (has.Day ?? LondonTime.DayOf(has.ReceivedAt)) < day))
            {
                late.Add(has is null ? $"{court.Name}: nothing has come" : $"{court.Name}: late since {LondonTime.Date(day)}");
            }
        }
        return (held, late);
    }

    private async Task<IEnumerable<Agency>> CourtsAsync(CancellationToken stop) =>
        (await directory.OfKindAsync(AgencyKind.FamilyCourt, stop))
            .Concat(await directory.OfKindAsync(AgencyKind.MagistratesCourt, stop))
            .Concat(await directory.OfKindAsync(AgencyKind.CrownCourt, stop))
            .Concat(await directory.OfKindAsync(AgencyKind.OtherCourt, stop));

    /// <summary>The last day before today on which each court's list was expected.</summary>
    private async Task<Dictionary<Facts.AgencyCode, LocalDate>> LastExpectedAsync(CancellationToken stop)
    {
        var last = new Dictionary<Facts.AgencyCode, LocalDate>();
        for (var back = 1; back <= DaysLookedBack; back++)
        {
            var day = reader.Today.PlusDays(-back);
            foreach (var court in await directory.CourtsExpectedAsync(day, stop))
            {
                last.TryAdd(court.Code, day);
            }
        }
        return last;
    }
}
