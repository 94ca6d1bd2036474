using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Retention;
using Sightline.People.Ties;
using Sightline.People.Viewing;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.People.AsKnown;

/// <param name="Number">The record's own, as in P-4821.</param>
/// <param name="At">Inclusive.</param>
/// <param name="Viewer">Who would have been looking, at the asker's own agency.</param>
/// <param name="Rulebook">Null: the one of today.</param>
internal sealed record PastRecordAsked(long Number, Instant At, Actor Viewer, string? Rulebook);

/// <summary>
/// Reads a record as it stood. That somebody did is on today's ledger, under everybody who is one with the person today, before the page is handed over; from whom a reader
/// is kept today, of them no past is shown either.
/// </summary>
internal sealed class PastRecords(SightlineDb db, TieBook ties, TiesSeen seen, PastTools tools)
{
    /// <summary>The roles of the asker's own agency that open records, and see no kind of data that the asker may not.</summary>
    internal async Task<IReadOnlyList<RoleDefinition>> RolesAsync(CancellationToken stop)
    {
        var kind = (await tools.Directory.FindAsync(seen.Viewer, stop))?.Kind.InRulebook();
        return [.. tools.Matrix.Roles.Where(role => kind is not null && role.AgencyKinds.Contains(kind) && role.Permissions.Contains("people.record")
            && role.Purposes is [var first, ..] && first.Shown.All(sort => tools.Permissions.MaySee(tools.Acting.Current, sort)))];
    }

    /// <returns>That the agency's own record was disposed of; null: none was, or the asker may not know of it.</returns>
    internal async Task<DisposedShown?> DisposedAsync(long number, CancellationToken stop)
    {
        var nominal = await db.Set<Nominal>().IgnoreQueryFilters().Where(row => row.Number == number).Select(row => row.Id).FirstOrDefaultAsync(stop);
        try
        {
            return await tools.Disposed.FindAsync(nominal, stop);
        }
        catch (KeptBackException)
        {
            return null;
        }
    }

    /// <returns>Null: there is no such record, there was none then, or the asker may not know of it.</returns>
    internal async Task<PastAnswer?> ShowAsync(PastRecordAsked asked, CancellationToken stop)
    {
        var nominal = await db.Set<Nominal>().Where(row => row.Number == asked.Number).Select(row => row.Id).FirstOrDefaultAsync(stop);
        if (nominal == default || (await seen.ShownAsync([nominal], stop)).Count == 0)
        {
            return null;
        }
        // Outside the entry's transaction: this reads the whole register, and nobody who writes may wait for it.
        var answer = await tools.House.AskAsync(new PastQuestion { At = asked.At, As = asked.Viewer, Page = $"/people/{nominal.Value}", Rulebook = asked.Rulebook }, stop);
        if (answer.Status != (int)HttpStatusCode.OK)
        {
            return null;
        }
        var standing = await ties.StandingAsync([nominal], stop);
        var whole = standing.TryGetValue(nominal, out var person) ? await ties.NominalsOfAsync([person], stop) : [nominal];
        var shown = new Disclosure("record as it stood", [.. whole.Select(one => one.Value)], [$"on {LondonTime.DateAndTime(asked.At)}", .. asked.Viewer.Roles]);
        try
        {
            return await tools.Audit.ShowAsync(shown, () => Task.FromResult(answer), stop);
        }
        catch (KeptBackException)
        {
            return null;
        }
    }
}

internal sealed record PastTools(IPastHouse House, ReadAudit Audit, DisposedRecords Disposed, IDirectory Directory, AccessMatrix Matrix, IPermissions Permissions, Acting Acting);
