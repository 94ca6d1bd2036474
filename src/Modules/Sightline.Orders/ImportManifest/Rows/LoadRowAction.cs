using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.Model;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Rows;

/// <summary>One row on its way into the register.</summary>
internal sealed record RowToLoad
{
    internal required ManifestId Manifest { get; init; }

    internal required CheckedRow Row { get; init; }

    /// <summary>The court, where the row's own code or name is known.</summary>
    internal AgencyCode? Court { get; init; }

    internal required Func<byte[]?> ReadDocument { get; init; }
}

/// <summary>Takes one row in: an order, or the desk's tasks, or both; never neither, and never half of it.</summary>
internal sealed class LoadRowAction(SightlineDb db, UnitOfWork unit, Vault vault, MakeOrderFromRowAction make, RowKeeperAction keeper)
{
    public async Task<RowOutcome> LoadAsync(RowToLoad input, CancellationToken stop)
    {
        try
        {
            return await unit.DoAsync(() => TakeAsync(input, stop), stop);
        }
        catch (RulesBrokenException broken)
        {
            return await unit.DoAsync(() => keeper.KeepAsync(input with { Row = Refused(input.Row, broken) }, null, stop), stop);
        }
        catch (Exception refused) when (DatabaseFailures.IsRefusedRow(refused))
        {
            var row = input.Row.Adding(new RowProblem(ManifestProblem.CannotBeRead, "The row holds something the register cannot hold: a value that is too long or no text at all.", true));
            return await unit.DoAsync(() => keeper.KeepAsync(input with { Row = row }, null, stop), stop);
        }
    }

    private async Task<RowOutcome> TakeAsync(RowToLoad input, CancellationToken stop)
    {
        if (await IsHeldAsync(input.Row, stop) is { } held)
        {
            keeper.KeepAlreadyHeld(input, held);
            return RowOutcome.AlreadyHeld;
        }
        var row = await BesideEarlierAsync(input.Row, stop);
        if (input.Court is null && row.Fields is not null)
        {
            row = row.Adding(new RowProblem(ManifestProblem.CourtUnknown,
                "Neither the court’s code nor its name is in the directory, so nothing says which force the court’s orders go to. Say which court it is.", false));
        }
        if (!row.CanBeMade)
        {
            return await keeper.KeepAsync(input with { Row = row }, null, stop);
        }
        var made = await make.MakeAsync(new OrderFromRow { Row = row, Court = input.Court, Document = row.Document is null ? null : input.ReadDocument() }, stop);
        return await keeper.KeepAsync(input with { Row = row }, made, stop);
    }

    private async Task<ManifestRow?> IsHeldAsync(CheckedRow row, CancellationToken stop) => await db.Set<ManifestRow>().AsNoTracking()
        .FirstOrDefaultAsync(held => held.Identity == row.Identity && held.Outcome != RowOutcome.AlreadyHeld, stop);

    /// <summary>The same case came before with something else: what stands in the register is never overwritten.</summary>
    private async Task<CheckedRow> BesideEarlierAsync(CheckedRow row, CancellationToken stop)
    {
        if (row.Case is null)
        {
            return row;
        }
        var key = RowKeys.Case(vault, row);
        var earlier = await db.Set<ManifestRow>().AsNoTracking().Where(held => held.CaseKey == key && held.Outcome != RowOutcome.AlreadyHeld).ToListAsync(stop);
        if (earlier.Count == 0)
        {
            return row;
        }
        var parties = RowKeys.Parties(vault, row);
        if (earlier.All(held => !held.PartiesKey.AsSpan().SequenceEqual(parties)))
        {
            return row.Problems.Any(problem => problem.Kind == ManifestProblem.SeveralParties) ? row : row.Adding(new RowProblem(ManifestProblem.SeveralParties,
                "The same case came before with other people. Read the orders: who is bound by which, and whom does each protect?", false));
        }
        var orders = earlier.Select(held => held.OrderId).OfType<OrderId>().ToList();
        var ended = row.MadeOn is { } made && orders.Count > 0
            && await db.Set<ProtectiveOrder>().AsNoTracking().CountAsync(order => orders.Contains(order.Id) && order.LastDay < made, stop) == orders.Count;
        return row.Adding(ended
            ? new RowProblem(ManifestProblem.SameCaseOtherContent, "The same case came before; that order had ended when this one was made, so this one stands beside it. Compare the two.", false)
            : new RowProblem(ManifestProblem.SameCaseOtherContent,
                "The same case came before and said something else. What stands in the register was not changed. Read both: is this a correction, a variation or a new order?", true));
    }

    private static CheckedRow Refused(CheckedRow row, RulesBrokenException broken) => broken.Broken.Select(rule => rule.Refusal).DefaultIfEmpty(new Refusal("", broken.Message))
        .Aggregate(row, (so, refusal) => so.Adding(new RowProblem(KindOf(refusal.Where), refusal.ToString(), true)));

    private static ManifestProblem KindOf(string where) => where switch
    {
        "Type" => ManifestProblem.TypeNotSent,
        "MadeOn" => ManifestProblem.MadeDateEmpty,
        "LastDay" => ManifestProblem.ExpiryMissingOrBeforeMade,
        "Respondent" or "Protected" => ManifestProblem.NobodyCanBeTied,
        "MadeBy" => ManifestProblem.CourtUnknown,
        _ => ManifestProblem.CannotBeRead,
    };
}

/// <summary>By what an earlier row of the same case, or about the same people, is found: keyed digests, so that the index says nothing.</summary>
internal static class RowKeys
{
    internal static byte[]? Case(Vault vault, CheckedRow row) => row.Case is { } number
        ? vault.Digest("manifest-case:" + string.Concat(number.Where(char.IsLetterOrDigit)).ToUpperInvariant())
        : null;

    internal static byte[]? Parties(Vault vault, CheckedRow row) => row.Fields is null ? null : vault.Digest("manifest-parties:" + RowsTogether.Parties(row));
}
