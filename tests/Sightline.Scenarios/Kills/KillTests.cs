using System.Diagnostics;
using System.Globalization;
using Sightline.Database.Start;
using Sightline.Platform;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Kills;

/// <summary>
/// An import that is killed again and again and then run once more leaves the state of one clean import, and a ledger that verifies. A killed process
/// may lose what it had not acknowledged; it may not leave half a fact.
/// </summary>
public sealed class KillTests(ITestOutputHelper said)
{
    [Theory]
    [OnBothDatabases]
    public Task Five_kills_during_an_import_of_1500_facts_change_nothing(Provider provider) => RunAsync(provider, 1_500, 5);

    [Theory]
    [Trait("Long", "kills")]
    [OnBothDatabases]
    public Task Fifty_kills_during_an_import_of_20000_facts_change_nothing(Provider provider) => RunAsync(provider, 20_000, 50);

    private async Task RunAsync(Provider provider, int facts, int kills)
    {
        var file = Path.Combine(TestFolder.New("facts"), "facts.ndjson");
        await new FactFile(seed: 7).WriteAsync(file, facts);
        await using var clean = await PlaceAsync(provider);
        var clock = Stopwatch.StartNew();
        var once = await clean.Process.RunAsync("import", "facts", file);
        var whole = clock.Elapsed;
        Assert.True(once.Code == 0, once.Said);
        Assert.Contains($"{facts:N0} taken", once.Said, StringComparison.Ordinal);

        // A machine that was busy while the clean import was timed may be idle now: kills that all come too late prove nothing, and are tried again, sooner.
        var struck = 0;
        for (var times = 0; times < 4 && struck < kills * 8 / 10; times++)
        {
            struck = await KilledAsync(provider, file, (kills, whole / Math.Pow(2, times)), clean);
        }
        Assert.True(struck >= kills * 8 / 10, $"Only {struck} of {kills} kills struck a running import.");
    }

    /// <returns>How many kills struck a running import; whatever they struck, the state is that of the clean one.</returns>
    private async Task<int> KilledAsync(Provider provider, string file, (int Kills, TimeSpan Whole) plan, Place clean)
    {
        await using var killed = await PlaceAsync(provider);
        var struck = await StrikeAsync(killed, file, plan.Kills, plan.Whole);
        var last = await killed.Process.RunAsync("import", "facts", file);
        Assert.True(last.Code == 0, last.Said);

        Assert.Equal(await StateAsync(clean), await StateAsync(killed));
        var verified = await killed.Process.RunAsync("audit", "verify", "--seal");
        Assert.True(verified.Code == 0, verified.Said);
        said.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{provider}: import taken to last {plan.Whole.TotalSeconds:F1} s; {struck} of {plan.Kills} kills struck it running; last run: {last.Said.Trim()}; {verified.Said.Trim()}"));
        return struck;
    }

    /// <summary>Each kill is timed to fall at a random moment, some in the start, most in the import, so that about the whole file passes under them.</summary>
    private static async Task<int> StrikeAsync(Place place, string file, int kills, TimeSpan whole)
    {
        var random = new Random(11);
        var struck = 0;
        var starting = Math.Min(2.0, whole.TotalSeconds * 0.8);
        var share = Math.Max(0.05, (whole.TotalSeconds - starting) / kills);
        for (var kill = 0; kill < kills; kill++)
        {
            var delay = TimeSpan.FromSeconds(starting * (0.8 + 0.3 * random.NextDouble()) + share * 1.6 * random.NextDouble());
            if (await place.Process.KillAfterAsync(delay, "import", "facts", file))
            {
                struck++;
            }
        }
        return struck;
    }

    private static async Task<string> StateAsync(Place place)
    {
        await using var services = TestHouse.Services(place.Database.Choice, folders: PlatformFolders.Under(place.Folder));
        return string.Join('\n', await TestHouse.CanonicalStateOfAsync(services));
    }

    private static async Task<Place> PlaceAsync(Provider provider)
    {
        var folder = TestFolder.New("kills");
        var database = provider == Provider.Sqlite ? TestDatabase.At(Path.Combine(folder, "sightline.db")) : await TestDatabase.CreateEmptyAsync(provider);
        await using var services = TestHouse.Services(database.Choice, folders: PlatformFolders.Under(folder));
        await DatabaseStart.PrepareAsync(services, TestContext.Current.CancellationToken);
        var key = "";
        await TestHouse.AsSystemAsync(services, async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            await AccessTestData.AddUserAsync(scope, SightlineProcess.Auditor, AccessTestData.Northgate, "auditor");
            key = (await AccessTestData.IssueKeyAsync(scope, AccessTestData.Northgate, FactFile.Kinds)).Secret;
        });
        return new Place(database, folder, new SightlineProcess(database.Choice, folder, key));
    }

    private sealed record Place(TestDatabase Database, string Folder, SightlineProcess Process) : IAsyncDisposable
    {
        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
