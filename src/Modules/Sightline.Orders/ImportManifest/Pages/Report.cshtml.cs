using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Platform.Storage;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Orders.ImportManifest.Pages;

/// <summary>How an import ended: counts that add up, the desk's tasks by kind, the receipt, and what did not come at all.</summary>
[Needs("orders.import", For = "keep-register")]
[NotAudited("shows counts, row numbers and what is wrong with a row; no value about a person")]
internal sealed class ReportModel(SightlineDb db, IDirectory directory, ReceiptWriterAction receipt, Acting acting) : PageModel
{
    internal const int MostShown = 200;

    public ManifestImport Import { get; private set; } = null!;

    public string Line { get; private set; } = "";

    public IReadOnlyList<string> Courts { get; private set; } = [];

    public IReadOnlyList<KindOfTask> Kinds { get; private set; } = [];

    /// <summary>Rows by number, each with its order.</summary>
    public IReadOnlyList<(int Row, OrderId Order)> Entered { get; private set; } = [];

    public IReadOnlyList<string> Missing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid manifest, CancellationToken stop)
    {
        if (await FindAsync(manifest, stop) is not { } found)
        {
            return NotFound();
        }
        Import = found;
        Line = new ManifestCounts(found.Rows, found.Loaded, found.ToDesk, found.Refused, found.AlreadyHeld).Line + ".";
        var names = new List<string>();
        foreach (var court in found.Courts)
        {
            names.Add((await directory.FindAsync(court, stop))?.Name ?? court.Value);
        }
        Courts = names;
        var tasks = await db.Set<ManifestTask>().AsNoTracking().Where(task => task.ManifestId == found.Id).OrderBy(task => task.Row).ToListAsync(stop);
        Kinds = tasks.GroupBy(task => task.Problem).OrderBy(group => group.Key).Select(group => new KindOfTask(group.Key, group.ToList())).ToList();
        Entered = (await db.Set<ManifestRow>().AsNoTracking().Where(row => row.ManifestId == found.Id && row.OrderId != null).OrderBy(row => row.Number)
            .Select(row => new { row.Number, row.OrderId }).ToListAsync(stop)).ConvertAll(row => (row.Number, row.OrderId!.Value));
        Missing = found.Day is { } day ? await MissingAsync(day, stop) : [];
        return Page();
    }

    public async Task<IActionResult> OnGetReceiptAsync(Guid manifest, CancellationToken stop) => await FindAsync(manifest, stop) is { Trouble: null } found
        ? File(Encoding.UTF8.GetBytes(await receipt.WriteAsync(found.Id, stop)), "text/csv; charset=utf-8", $"receipt-{found.Id.Value:N}.csv")
        : NotFound();

    private async Task<IReadOnlyList<string>> MissingAsync(LocalDate day, CancellationToken stop)
    {
        var came = (await db.Set<ManifestImport>().AsNoTracking().Where(import => import.Day == day && import.Trouble == null).ToListAsync(stop))
            .SelectMany(import => import.Courts).ToHashSet();
        return (await directory.CourtsExpectedAsync(day, stop)).Where(court => !came.Contains(court.Code)).Select(court => court.Name).ToList();
    }

    private Task<ManifestImport?> FindAsync(Guid id, CancellationToken stop)
    {
        var manifest = new ManifestId(id);
        var agency = acting.Current.Agency;
        return db.Set<ManifestImport>().AsNoTracking().FirstOrDefaultAsync(import => import.Id == manifest && import.ReceivedBy == agency, stop);
    }
}

internal sealed record KindOfTask(ManifestProblem Problem, IReadOnlyList<ManifestTask> Tasks)
{
    internal int Open => Tasks.Count(task => task.ResolvedAt is null);
}
