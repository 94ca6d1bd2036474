using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Work;

namespace Sightline.Platform.Reading;

public sealed record SpoolOptions(string Folder);

internal sealed record SpooledReading(string What, IReadOnlyList<Guid> Subjects, IReadOnlyList<string> Sections, Instant At)
{
    public required AgencyCode Agency { get; init; }

    public required string By { get; init; }

    public required Purpose Purpose { get; init; }
}

/// <summary>
/// Read entries the ledger could not take in time: encrypted, flushed to the disk before anything is shown, one file each. A file gets its
/// final name when it is whole, so that recovery never takes one that is still being written.
/// </summary>
public sealed class EmergencySpool(KeyFolder keys, SpoolOptions options, IClock clock, IIdSource ids)
{
    private const string Whole = ".reading";

    internal IReadOnlyList<string> Waiting =>
        Directory.Exists(options.Folder) ? Directory.GetFiles(options.Folder, "*" + Whole).Order(StringComparer.Ordinal).ToList() : [];

    internal bool HoldsAnything => Directory.Exists(options.Folder) && Directory.EnumerateFiles(options.Folder).Any();

    public async Task WriteAsync(Disclosure what, Actor actor, CancellationToken stop)
    {
        var reading = new SpooledReading(what.What, what.Subjects, what.Sections, clock.GetCurrentInstant())
        {
            Agency = actor.Agency,
            By = actor.Reference,
            Purpose = actor.Purpose,
        };
        var sealedReading = keys.SealForSpool(JsonSerializer.SerializeToUtf8Bytes(reading, HouseJson.Options));
        Directory.CreateDirectory(options.Folder);
        var path = Path.Combine(options.Folder, $"{ids.New():N}.writing");
        await using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write))
        {
            await file.WriteAsync(sealedReading, stop);
            file.Flush(flushToDisk: true);
        }
        File.Move(path, Path.ChangeExtension(path, Whole));
        FolderFlush.ToDisk(options.Folder);
    }

    /// <summary>The reading's id is its file's name: it becomes the ledger entry's id, so that recovering it twice cannot double it.</summary>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The file was changed, or sealed under another installation's keys.</exception>
    internal (Guid Id, SpooledReading Reading) Read(string path) => (
        Guid.ParseExact(Path.GetFileNameWithoutExtension(path), "N"),
        JsonSerializer.Deserialize<SpooledReading>(keys.OpenFromSpool(File.ReadAllBytes(path)), HouseJson.Options)!);
}
