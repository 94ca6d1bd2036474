using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ledger;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.Looks;

internal sealed record LookLine(string When, string Who, string Why, string What);

internal sealed record LooksPage(string Reference, IReadOnlyList<LookLine> Lines, bool HasMore);

/// <summary>
/// Who has looked at a person, as far as the agency that asks may know. That a survivors' service looked says that she asked for help; that standards looked says that somebody is suspected: such
/// looks are told to nobody but the looking agency's own auditor.
/// </summary>
internal sealed class LooksReading(SightlineDb db, LooksOnLedger ledger, TieBook ties, TiesSeen seen, LooksTools tools)
{
    internal const int PerPage = 50;

    internal async Task<LooksPage?> ReadAsync(NominalId nominal, int number, CancellationToken stop)
    {
        var held = await db.Set<Nominal>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == nominal, stop);
        // A service's record that this agency may not know of is not there; nor are looks at it.
        if (held is null || (await seen.ShownAsync([nominal], stop)).Count == 0)
        {
            return null;
        }
        var standing = await ties.StandingAsync([nominal], stop);
        var whole = standing.TryGetValue(nominal, out var person) ? await ties.NominalsOfAsync([person], stop) : [nominal];
        var subjects = (await seen.ShownAsync([.. whole], stop)).Select(one => one.Value).ToList();
        return await tools.Audit.ShowAsync(
            new Disclosure("looks", subjects, ["looks"]),
            async () =>
            {
                var (looks, hasMore) = await ledger.OfAsync(subjects, await NotToldAsync(stop), ((number - 1) * PerPage, PerPage), stop);
                var lines = new List<LookLine>();
                foreach (var look in looks)
                {
                    lines.Add(new LookLine(LondonTime.DateAndTime(look.At), await WhoAsync(look, stop), WhyOf(look.Purpose), WhatOf(look)));
                }
                return new LooksPage(Nominal.ReferenceOf(held.Number), lines, hasMore);
            },
            stop);
    }

    /// <summary>The nominal of that number; all zeros where none is held.</summary>
    internal Task<NominalId> FindAsync(long number, CancellationToken stop) => db.Set<Nominal>().Where(row => row.Number == number).Select(row => row.Id).FirstOrDefaultAsync(stop);

    /// <summary>"P-4821" or "4821"; null for anything else.</summary>
    internal static long? NumberOf(string? reference)
    {
        var digits = (reference ?? "").Trim();
        digits = digits.StartsWith("P-", StringComparison.OrdinalIgnoreCase) ? digits[2..] : digits;
        return long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private async Task<LooksNotTold> NotToldAsync(CancellationToken stop) => new(
        seen.Viewer,
        await seen.OtherServicesAsync(stop),
        [.. tools.Matrix.Purposes.Where(purpose => purpose.LooksAreOwn).Select(purpose => new Purpose(purpose.Code))],
        tools.Permissions.Allows(tools.Acting.Current, "audit.see-own-looks"));

    /// <summary>Colleagues by name; another agency's as the agency, which can be asked.</summary>
    private async Task<string> WhoAsync(Look look, CancellationToken stop)
    {
        var agency = (await tools.Directory.FindAsync(look.Agency, stop))?.Name ?? "this register";
        return look.Agency == seen.Viewer && Actor.UserOf(look.By) is { } user
            ? $"{await tools.Directory.UserNameAsync(user, stop)}, {agency}"
            : agency;
    }

    private string WhyOf(Purpose purpose) => tools.Matrix.Purposes.FirstOrDefault(known => known.Code == purpose.Value)?.Plain ?? "Not known";

    private static string WhatOf(Look look)
    {
        var sections = look.Sections.Count == 0 ? "" : $": {string.Join(", ", look.Sections.Select(section => section.Replace('-', ' ')))}";
        return $"{char.ToUpperInvariant(look.What[0])}{look.What[1..]}{sections}{(look.WasEmergency ? " (shown while the ledger could not be reached)" : "")}";
    }
}

/// <summary>Who asks, and by what they are told of who looked.</summary>
internal sealed record LooksTools(ReadAudit Audit, IDirectory Directory, IPermissions Permissions, Acting Acting, AccessMatrix Matrix);
