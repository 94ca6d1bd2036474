using System.Text.Json;
using Sightline.Database.Start;
using Sightline.Platform;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Cli.Tests;

/// <summary>Verbs that show or change something about people pass the same door as pages do.</summary>
public sealed class SignedInTests
{
    private const string Person = """{"id":"01a00000-0000-7000-8000-000000000001","type":"NominalRecorded","at":"2026-01-05T10:00:00Z","agency":"police-northgate","by":"records","data":{"nominal":"01a00000-0000-7000-8000-000000000002","heldBy":"police-northgate","details":{"forenames":"Grace","surname":"Okonkwo-Bright"}}}""";

    [Theory, OnBothDatabases]
    public async Task A_person_stated_by_a_key_is_found_misspelt_by_somebody_signed_in_and_the_ledger_verifies(Provider provider)
    {
        await using var place = await PlaceAsync(provider);
        var file = Path.Combine(place.Folder, "facts.ndjson");
        await File.WriteAllTextAsync(file, Person, TestContext.Current.CancellationToken);

        var taken = await Program.RunAsync(["import", "facts", file, "--format", "json"], place.With(("SIGHTLINE_KEY", place.Key)), "");
        Assert.True(taken.Code == ExitCode.Done, taken.Said + taken.Wrong);
        using var counts = JsonDocument.Parse(taken.Said);
        Assert.Equal(1, counts.RootElement.GetProperty("taken").GetInt32());

        var found = await Program.RunAsync(["look-up", "--format", "json"], place.SignedIn("respond-to-call"), "Grase Okonkwo Brite\n");
        Assert.True(found.Code == ExitCode.Done, found.Said + found.Wrong);
        using var hits = JsonDocument.Parse(found.Said);
        Assert.Equal("Grace Okonkwo-Bright", hits.RootElement[0][0].GetProperty("name").GetString());
        var words = await Program.RunAsync(["look-up"], place.SignedIn("respond-to-call"), "Grase Okonkwo Brite\n");
        Assert.Contains("Grace Okonkwo-Bright", words.Said, StringComparison.Ordinal);
        Assert.DoesNotContain("{", words.Said, StringComparison.Ordinal);

        var none = await Program.RunAsync(["look-up"], place.SignedIn("respond-to-call"), "Bartholomew Quigley-Vance\n");
        Assert.Contains("None in this register", none.Said, StringComparison.Ordinal);
        Assert.Equal(ExitCode.BadInput, (await Program.RunAsync(["look-up"], place.SignedIn("respond-to-call"), "")).Code);
    }

    [Theory, OnBothDatabases]
    public async Task Nobody_is_shown_or_changed_without_the_right_key_password_or_purpose(Provider provider)
    {
        await using var place = await PlaceAsync(provider);
        var lookUp = new[] { "look-up" };
        Assert.Equal(ExitCode.Refused, (await Program.RunAsync(lookUp, place.With(), "Grace\n")).Code);
        Assert.Equal(ExitCode.Refused, (await Program.RunAsync(lookUp, place.SignedIn("audit"), "Grace\n")).Code);
        Assert.Equal(ExitCode.Refused, (await Program.RunAsync(lookUp, place.SignedIn("respond-to-call", "wrong words 8"), "Grace\n")).Code);
        Assert.Equal(ExitCode.Refused, (await Program.RunAsync(lookUp, place.With(("SIGHTLINE_KEY", place.Key)), "Grace\n")).Code);
        var import = new[] { "import", "facts", "-" };
        Assert.Equal(ExitCode.Refused, (await Program.RunAsync(import, place.SignedIn("respond-to-call"), Person)).Code);
        var refused = await Program.RunAsync(import, place.With(("SIGHTLINE_KEY", place.Key[..^1] + "x")), Person);
        Assert.Equal(ExitCode.Refused, refused.Code);
        Assert.Contains("SIGHTLINE_KEY", refused.Wrong, StringComparison.Ordinal);
    }

    private static async Task<Place> PlaceAsync(Provider provider)
    {
        var folder = TestFolder.New("cli");
        var database = provider == Provider.Sqlite ? TestDatabase.At(Path.Combine(folder, "sightline.db")) : await TestDatabase.CreateEmptyAsync(provider);
        await using var services = TestHouse.Services(database.Choice, folders: PlatformFolders.Under(folder));
        await DatabaseStart.PrepareAsync(services, TestContext.Current.CancellationToken);
        var key = "";
        await TestHouse.AsSystemAsync(services, async scope =>
        {
            await AccessTestData.RegisterAreaAsync(scope);
            await AccessTestData.AddUserAsync(scope, "call.handler", AccessTestData.Northgate, "call-handler");
            key = (await AccessTestData.IssueKeyAsync(scope, AccessTestData.Northgate, "NominalRecorded")).Secret;
        });
        return new Place(database, folder, key);
    }

    private sealed record Place(TestDatabase Database, string Folder, string Key) : IAsyncDisposable
    {
        public Dictionary<string, string> With(params (string Name, string Value)[] more)
        {
            var environment = Program.Environment(Database.Choice, Folder);
            foreach (var (name, value) in more)
            {
                environment[name] = value;
            }
            return environment;
        }

        public Dictionary<string, string> SignedIn(string purpose, string password = AccessTestData.Password) =>
            With(("SIGHTLINE_USER", "call.handler"), ("SIGHTLINE_PASSWORD", password), ("SIGHTLINE_PURPOSE", purpose));

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
