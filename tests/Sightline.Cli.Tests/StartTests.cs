using Sightline.Database.Start;
using Sightline.Platform;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Cli.Tests;

/// <summary>What stops a start is said in words somebody can act on, with nothing changed.</summary>
public sealed class StartTests
{
    [Fact]
    public async Task A_wrong_line_of_the_rulebook_stops_every_verb_and_is_named()
    {
        var rulebook = CopyOfRulebook();
        var file = Path.Combine(rulebook, "duties", "orders.yaml");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Stop)).Replace("within: 24 hours", "within: a while", StringComparison.Ordinal), Stop);
        var environment = new Dictionary<string, string> { ["SIGHTLINE_DATA"] = TestFolder.New("start"), ["SIGHTLINE_RULEBOOK"] = rulebook };

        foreach (var words in new[] { new[] { "serve", "--address", "http://127.0.0.1:0" }, ["duties"], ["rulebook", "check"] })
        {
            var (code, said, wrong) = await Program.RunAsync(words, environment, "");
            Assert.True(code == ExitCode.BadInput, $"{words[0]} ended with {code}: {said}{wrong}");
            Assert.Matches(@"orders\.yaml.*\d+.*within", (said + wrong).ReplaceLineEndings(" "));
            Assert.DoesNotContain("   at ", wrong, StringComparison.Ordinal);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_database_of_another_version_is_left_alone(Provider provider)
    {
        var folder = TestFolder.New("start");
        await using var database = provider == Provider.Sqlite ? TestDatabase.At(Path.Combine(folder, "sightline.db")) : await TestDatabase.CreateEmptyAsync(provider);
        await using (var services = TestHouse.Services(database.Choice, folders: PlatformFolders.Under(folder)))
        {
            await DatabaseStart.PrepareAsync(services, Stop);
        }
        await using (var db = TestDatabase.Open(database.Choice, Database.AllModules.InOrder))
        {
            await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
                db.Database, "INSERT INTO \"__EFMigrationsHistory\" VALUES ('29990101000000_FromTheFuture', '10.0.0')", Stop);
        }

        var (code, _, wrong) = await Program.RunAsync(["serve", "--address", "http://127.0.0.1:0"], Program.Environment(database.Choice, folder), "");
        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains("29990101000000_FromTheFuture", wrong, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", wrong, StringComparison.Ordinal);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string CopyOfRulebook()
    {
        var from = Path.Combine(AppContext.BaseDirectory, "rulebook");
        var to = TestFolder.New("rulebook");
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        return to;
    }
}
