using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.ImportManifest.Reading;
using Sightline.Orders.ImportManifest.Rows;
using Sightline.Orders.Model;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

/// <summary>Bytes are changed, cut, doubled and shuffled: a manifest is read or refused, never anything else, and never loaded in half.</summary>
public sealed class ManifestFuzzTests
{
    private static readonly LocalDate Day = new(2026, 11, 3);

    [Theory, OnBothDatabases]
    public Task Two_thousand_changed_manifests_are_read_or_refused_with_words_and_nothing_else(Provider provider) => ReadChangedAsync(provider, 2_000);

    [Theory, OnBothDatabases, Trait("Long", "fuzz")]
    public Task Twenty_thousand_changed_manifests_are_read_or_refused_with_words_and_nothing_else(Provider provider) => ReadChangedAsync(provider, 20_000);

    [Theory, OnBothDatabases]
    public Task Changed_manifests_are_never_half_loaded_every_row_is_accounted_for(Provider provider) => LoadChangedAsync(provider, 25);

    [Theory, OnBothDatabases, Trait("Long", "fuzz")]
    public Task Two_hundred_changed_manifests_are_never_half_loaded_every_row_is_accounted_for(Provider provider) => LoadChangedAsync(provider, 200);

    private static async Task ReadChangedAsync(Provider provider, int rounds)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var types = await house.House.AsSystemAsync(scope => Task.FromResult(scope.GetRequiredService<RuleBook>().OrderTypes));
        var maker = new ManifestMaker(Day, 4);
        byte[][] originals = [.. new[] { maker.ToZip(), maker.ToZip("gorse") }.Select(File.ReadAllBytes)];
        var table = System.Text.Encoding.UTF8.GetBytes(maker.Csv());
        var random = new Random(20261103);
        var read = 0;
        for (var round = 0; round < rounds; round++)
        {
            var path = round % 4 == 3 ? ManifestMaker.Zip(maker.Files(Changed(table, random))) : Written(Changed(originals[round % 2], random));
            try
            {
                using var files = ManifestFiles.Open(path, "gorse", ManifestLimits.Standard);
                var content = ManifestContent.Read(files, null, TestContext.Current.CancellationToken);
                var around = new RowSurroundings { Types = types, Documents = content.Documents, Today = Day };
                var rows = RowsTogether.Checked(content.Rows.Select(row => RowReading.Read(row, around)).ToList(), content.Documents);
                Assert.All(rows, row => Assert.True(row.CanBeMade || row.Problems.Count > 0, $"Round {round}, row {row.Number} is neither an order nor a task."));
                read++;
            }
            catch (ManifestUnreadableException unreadable)
            {
                Assert.NotEmpty(unreadable.Refusal.What);
                Assert.NotEmpty(unreadable.Refusal.Instead);
            }
            finally
            {
                Directory.Delete(Path.GetDirectoryName(path)!, recursive: true);
            }
        }
        Assert.InRange(read, rounds / 20, rounds * 19 / 20);
    }

    private static async Task LoadChangedAsync(Provider provider, int rounds)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 4);
        var table = System.Text.Encoding.UTF8.GetBytes(maker.Csv());
        var random = new Random(7);
        for (var round = 0; round < rounds; round++)
        {
            var end = await house.ImportAsync(ManifestMaker.Zip(maker.Files(Changed(table, random))));
            var accounted = end.Counts.Loaded + end.Counts.ToDesk + end.Counts.Refused + end.Counts.AlreadyHeld;
            Assert.True(end.Trouble is not null || end.Counts.Rows == accounted, $"Round {round}: {end.Counts.Line}");
        }
        var imports = await house.AllAsync<ManifestImport>();
        var rows = await house.AllAsync<ManifestRow>();
        var tasks = await house.AllAsync<ManifestTask>();
        Assert.All(imports, import => Assert.NotNull(import.FinishedAt));
        Assert.Equal(imports.Sum(import => import.Rows), rows.Count);
        Assert.All(rows.Where(row => row.Outcome is RowOutcome.ToDesk or RowOutcome.Refused), row => Assert.Contains(tasks, task => task.ManifestId == row.ManifestId && task.Row == row.Number));
        Assert.Equal(rows.Count(row => row.Outcome is RowOutcome.Loaded or RowOutcome.ToDesk), (await house.AllAsync<ProtectiveOrder>()).Count);
    }

    private static string Written(byte[] bytes)
    {
        var path = Path.Combine(TestFolder.New("fuzz"), "manifest.zip");
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static byte[] Changed(byte[] original, Random random)
    {
        var bytes = original.ToArray();
        switch (random.Next(5))
        {
            case 0:
                return bytes[..random.Next(bytes.Length)];
            case 1:
                return [.. bytes[..random.Next(bytes.Length)], .. bytes[random.Next(bytes.Length)..]];
            default:
                for (var change = random.Next(1, 8); change > 0; change--)
                {
                    bytes[random.Next(bytes.Length)] = random.Next(4) switch { 0 => (byte)'"', 1 => (byte)',', 2 => 0, _ => (byte)random.Next(256) };
                }
                return bytes;
        }
    }
}
