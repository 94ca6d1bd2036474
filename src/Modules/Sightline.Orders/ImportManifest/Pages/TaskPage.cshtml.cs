using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Platform.Reading;
using Sightline.Platform.Screens;
using Sightline.Platform.Web;
using Sightline.Rulebook;

namespace Sightline.Orders.ImportManifest.Pages;

/// <summary>What the page reads, and by what right.</summary>
internal sealed class TaskPageReader(OpenedTasks tasks, ReadAudit audit, Audiences audiences, IDirectory directory, RuleBook rulebook)
{
    private const string Held = "Held, and not shown to you";

    internal Task<OpenedTask?> FindAsync(Guid task, CancellationToken stop) => tasks.FindAsync(new TaskId(task), audiences.Actor.Agency, stop);

    internal Audience Audience => audiences.Reader;

    /// <summary>The sealed values, read and recorded as read in one transaction.</summary>
    internal Task<(string? How, string? FileName, IReadOnlyList<RowLine> Values)> ReadAsync(OpenedTask opened, CancellationToken stop) => audit.ShowAsync(
        new Disclosure("manifest-task", OpenedTasks.SubjectsOf(opened), ["row"]),
        async () => (await tasks.HowAsync(opened.Task, stop), await tasks.FileNameAsync(opened.Task, stop), await ValuesAsync(opened, stop)),
        stop);

    internal async Task<IReadOnlyList<(string Value, string Text)>> CourtsAsync(CancellationToken stop) =>
        [("", "Choose a court"), .. (await directory.OfKindAsync(AgencyKind.FamilyCourt, stop)).Select(court => (court.Code.Value, court.Name))];

    internal IReadOnlyList<(string Value, string Text)> Types() =>
        [("", "Choose a type"), .. rulebook.OrderTypes.Where(type => type.MadeBy.Contains("family-court")).DistinctBy(type => type.Header.Code).Select(type => (type.Header.Code, type.Name))];

    private async Task<IReadOnlyList<RowLine>> ValuesAsync(OpenedTask opened, CancellationToken stop)
    {
        if (opened.Row is not { Values: not null } row)
        {
            return [];
        }
        var values = await tasks.ValuesAsync(row, stop);
        var kept = Audience.MayHave(Sensitivity.SurvivorConfidential) ? values.Confidential : null;
        return ManifestColumns.Names.Select((heading, index) => LineOf(heading, (Column)index, values.Ordinary, kept)).ToList();
    }

    private static RowLine LineOf(string heading, Column column, Dictionary<Column, string> values, Guarded<Dictionary<Column, string>>? kept)
    {
        if (values.TryGetValue(column, out var text))
        {
            return new(heading, Shown(text), null);
        }
        return kept?.Part(column, static (cells, column) => cells.GetValueOrDefault(column)) is { } cell
            ? new(heading, null, cell.Part(static said => Shown(said)))
            : new(heading, Held, null);
    }

    private static string? Shown(string text) => text.Trim() switch { "" => null, "-" => "Kept back by the court", var value => value };
}

/// <summary>A column of the row. Neither value: the row says nothing there.</summary>
internal sealed record RowLine(string Heading, string? Value, Guarded<string>? Kept);

/// <summary>One task: what is wrong with the row in plain words, its values, and the two ways to settle it.</summary>
[Needs("orders.import", For = "keep-register")]
[RequestSizeLimit(MostBytes)]
[RequestFormLimits(MultipartBodyLengthLimit = MostBytes)]
internal sealed class TaskPageModel(TaskPageReader reader, PutRightManifestTaskAction putRight, CloseManifestTaskAction close) : PageModel
{
    private const long MostBytes = 24L * 1024 * 1024;

    public OpenedTask Opened { get; private set; } = null!;

    public Remedy Remedy { get; private set; }

    public string? SettledHow { get; private set; }

    public string? FileName { get; private set; }

    public IReadOnlyList<RowLine> Values { get; private set; } = [];

    public Audience Audience => reader.Audience;

    public IReadOnlyList<(string Value, string Text)> Courts { get; private set; } = [];

    public IReadOnlyList<(string Value, string Text)> Types { get; private set; } = [];

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public DateEntry MadeOn { get; set; } = new();

    [BindProperty]
    public DateEntry LastDay { get; set; } = new();

    [BindProperty]
    public IReadOnlyList<string> Further { get; set; } = [];

    [BindProperty]
    public string? Court { get; set; }

    [BindProperty]
    public string? Forenames { get; set; }

    [BindProperty]
    public string? Surname { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? How { get; set; }

    public Task<IActionResult> OnGetAsync(Guid task, CancellationToken stop) => ShowAsync(task, stop);

    public async Task<IActionResult> OnPostPutRightAsync(Guid task, CancellationToken stop)
    {
        if (await reader.FindAsync(task, stop) is not { } opened)
        {
            return NotFound();
        }
        var given = await GivenAsync(opened, stop);
        return ModelState.IsValid ? await TryAsync(task, () => putRight.PutRightAsync(opened, given, stop), stop) : await ShowAsync(task, stop);
    }

    public async Task<IActionResult> OnPostSettleAsync(Guid task, CancellationToken stop) => await reader.FindAsync(task, stop) is { } opened
        ? await TryAsync(task, () => close.CloseAsync(opened.Task.Id, How ?? "", stop), stop)
        : NotFound();

    private async Task<IActionResult> TryAsync(Guid task, Func<Task> work, CancellationToken stop)
    {
        try
        {
            await work();
            return Redirect($"/orders/import/tasks/{task}");
        }
        catch (RulesBrokenException broken)
        {
            ModelState.AddRefusals(broken);
        }
        catch (DbUpdateConcurrencyException)
        {
            ModelState.AddModelError("", "Somebody else changed this just now. Look at how it stands before you do more.");
        }
        return await ShowAsync(task, stop);
    }

    private async Task<PutRight> GivenAsync(OpenedTask opened, CancellationToken stop)
    {
        var remedy = Remedies.Of(opened);
        var further = Further.Contains("yes");
        return new PutRight
        {
            Type = remedy == Remedy.Type && Type is { Length: > 0 } type ? new OrderTypeCode(type) : null,
            MadeOn = remedy == Remedy.MadeOn ? ModelState.Read(nameof(MadeOn), MadeOn, "The day it was made") : null,
            LastDay = remedy == Remedy.End && !further ? ModelState.Read(nameof(LastDay), LastDay, "Its last day") : null,
            UntilFurtherOrder = further,
            Court = remedy == Remedy.Court && Court is { Length: > 0 } court ? new AgencyCode(court) : null,
            Forenames = Forenames?.Trim(),
            Surname = Surname?.Trim(),
            Document = Document is { } file ? await BytesAsync(file, stop) : null,
            IsNewOrder = remedy == Remedy.NewOrder,
        };
    }

    private static async Task<byte[]> BytesAsync(IFormFile file, CancellationToken stop)
    {
        using var gathered = new MemoryStream();
        await file.CopyToAsync(gathered, stop);
        return gathered.ToArray();
    }

    private async Task<IActionResult> ShowAsync(Guid task, CancellationToken stop)
    {
        if (await reader.FindAsync(task, stop) is not { } opened)
        {
            return NotFound();
        }
        Opened = opened;
        Remedy = Remedies.Of(opened);
        Courts = Remedy == Remedy.Court ? await reader.CourtsAsync(stop) : [];
        Types = Remedy == Remedy.Type ? reader.Types() : [];
        (SettledHow, FileName, Values) = await reader.ReadAsync(opened, stop);
        return Page();
    }
}
