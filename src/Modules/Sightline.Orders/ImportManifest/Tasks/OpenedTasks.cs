using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Rows;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;

namespace Sightline.Orders.ImportManifest.Tasks;

/// <summary>A task with the row it is about.</summary>
internal sealed record OpenedTask(ManifestTask Task, ManifestRow? Row);

/// <summary>What a row says, by column.</summary>
internal sealed record RowValues(Dictionary<Column, string> Ordinary, Guarded<Dictionary<Column, string>>? Confidential);

/// <summary>Finds tasks and opens what is sealed with them.</summary>
internal sealed class OpenedTasks(SightlineDb db, Vault vault)
{
    /// <summary>Null: there is none that this agency owes. Another's task is not told apart from none.</summary>
    internal async Task<OpenedTask?> FindAsync(TaskId id, AgencyCode agency, CancellationToken stop)
    {
        var task = await db.Set<ManifestTask>().AsNoTracking().FirstOrDefaultAsync(held => held.Id == id && held.Force == agency, stop);
        if (task is null)
        {
            return null;
        }
        var row = task is { ManifestId: { } manifest, Row: { } number }
            ? await db.Set<ManifestRow>().AsNoTracking().FirstOrDefaultAsync(held => held.ManifestId == manifest && held.Number == number, stop)
            : null;
        return new OpenedTask(task, row);
    }

    /// <summary>Whose data the task's page shows: for the read entry.</summary>
    internal static IReadOnlyList<Guid> SubjectsOf(OpenedTask opened) =>
        new Guid?[] { opened.Task.Id.Value, opened.Row?.ValuesUnder, opened.Row?.OrderId?.Value }.OfType<Guid>().Distinct().ToList();

    internal async Task<string?> FileNameAsync(ManifestTask task, CancellationToken stop) =>
        task.FileName is { } closed ? await vault.OpenOrdinaryAsync(task.Id.Value, closed, stop) : null;

    internal async Task<string?> HowAsync(ManifestTask task, CancellationToken stop) =>
        task.How is { } closed ? await vault.OpenOrdinaryAsync(task.Id.Value, closed, stop) : null;

    /// <summary>The row's values by column, the confidential ones guarded.</summary>
    internal async Task<RowValues> ValuesAsync(ManifestRow row, CancellationToken stop)
    {
        var values = row.Values is { } clear && row.ValuesUnder is { } under ? await vault.OpenOrdinaryAsync(under, clear, stop) : null;
        var kept = row.Confidential is { } closed && row.ValuesUnder is { } owner ? await vault.OpenAsync(owner, Sensitivity.SurvivorConfidential, closed, stop) : null;
        return new RowValues(values is null ? [] : ByColumn(values), kept?.Part(static text => ByColumn(text)));
    }

    /// <summary>The row as it came; null when it could not be read, or its values were disposed of.</summary>
    internal async Task<RowFields?> FieldsAsync(ManifestRow row, CancellationToken stop)
    {
        var read = await ValuesAsync(row, stop);
        var kept = read.Confidential?.ForTheMachine(MachineUse.Carried) ?? [];
        var values = read.Ordinary.Concat(kept).ToDictionary();
        return values.Count == ManifestColumns.Names.Count
            ? new RowFields(Enumerable.Range(0, ManifestColumns.Names.Count).Select(index => values[(Column)index]).ToList())
            : null;
    }

    private static Dictionary<Column, string> ByColumn(string text) =>
        (JsonSerializer.Deserialize<Dictionary<int, string>>(text, HouseJson.Options) ?? []).ToDictionary(pair => (Column)pair.Key, pair => pair.Value);
}
