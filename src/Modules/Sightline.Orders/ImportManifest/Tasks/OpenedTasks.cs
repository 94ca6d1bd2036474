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
        task.FileName is { } closed ? await vault.OpenAsync(task.Id.Value, Sensitivity.Ordinary, closed, stop) : null;

    internal async Task<string?> HowAsync(ManifestTask task, CancellationToken stop) =>
        task.How is { } closed ? await vault.OpenAsync(task.Id.Value, Sensitivity.Ordinary, closed, stop) : null;

    /// <summary>The row's values by column; without the confidential ones where <paramref name="whole"/> is false.</summary>
    internal async Task<IReadOnlyDictionary<Column, string>> ValuesAsync(ManifestRow row, bool whole, CancellationToken stop)
    {
        var values = await OpenAsync(row, Sensitivity.Ordinary, row.Values, stop);
        var confidential = whole ? await OpenAsync(row, Sensitivity.SurvivorConfidential, row.Confidential, stop) : [];
        return values.Concat(confidential).ToDictionary(pair => (Column)pair.Key, pair => pair.Value);
    }

    /// <summary>The row as it came; null when it could not be read, or its values were disposed of.</summary>
    internal async Task<RowFields?> FieldsAsync(ManifestRow row, CancellationToken stop)
    {
        var values = await ValuesAsync(row, whole: true, stop);
        return values.Count == ManifestColumns.Names.Count
            ? new RowFields(Enumerable.Range(0, ManifestColumns.Names.Count).Select(index => values[(Column)index]).ToList())
            : null;
    }

    private async Task<Dictionary<int, string>> OpenAsync(ManifestRow row, Sensitivity kind, byte[]? closed, CancellationToken stop) =>
        closed is not null && row.ValuesUnder is { } under && await vault.OpenAsync(under, kind, closed, stop) is { } text
            ? JsonSerializer.Deserialize<Dictionary<int, string>>(text, HouseJson.Options) ?? []
            : [];
}
