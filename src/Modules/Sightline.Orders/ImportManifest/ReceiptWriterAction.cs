using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.Model;
using Sightline.Platform.Feed;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest;

/// <summary>What goes back to the court: every row and what became of it. It holds row numbers and reasons, and no value about a person.</summary>
internal sealed class ReceiptWriterAction(SightlineDb db)
{
    public async Task<string> WriteAsync(ManifestId id, CancellationToken stop)
    {
        var import = await db.Set<ManifestImport>().AsNoTracking().FirstAsync(held => held.Id == id, stop);
        var rows = await db.Set<ManifestRow>().AsNoTracking().Where(row => row.ManifestId == id).OrderBy(row => row.Number).ToListAsync(stop);
        var beside = await db.Set<ManifestTask>().AsNoTracking().Where(task => task.ManifestId == id && task.Row == null).OrderBy(task => task.Id).ToListAsync(stop);
        var text = new StringBuilder("row,outcome,order,reason\r\n");
        foreach (var row in rows)
        {
            Append(text, row.Number.ToString(CultureInfo.InvariantCulture), Words(row.Outcome), row.OrderId is { } order ? ProtectiveOrder.ReferenceOf(order) : "", row.Reason);
        }
        foreach (var task in beside)
        {
            Append(text, "", "to the order desk", "", task.What);
        }
        Append(text, "", "in all", "", new ManifestCounts(import.Rows, import.Loaded, import.ToDesk, import.Refused, import.AlreadyHeld).Line);
        return text.ToString();
    }

    internal static string Words(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Loaded => "loaded",
        RowOutcome.ToDesk => "loaded, to the order desk",
        RowOutcome.Refused => "refused",
        _ => "already held",
    };

    private static void Append(StringBuilder text, params string[] cells) => text.AppendJoin(',', cells.Select(Csv.Cell)).Append("\r\n");
}
