using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.Model;
using Sightline.People.Contracts;
using Sightline.Platform.Commands;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

public sealed class ManifestCommandTests
{
    private static readonly LocalDate Day = new(2026, 11, 3);

    private static readonly PersonDescription Aleksandra = new() { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984-03-09" };

    private static Task<ExitCode> RunAsync(ManifestHouse house, Told told, string path, params (string Name, string Value)[] options) => house.House.AsAsync(ManifestHouse.Desk, scope =>
    {
        var input = new CommandInput(
            new Dictionary<string, string?> { ["path"] = path }, options.ToDictionary(option => option.Name, option => (string?)option.Value), TextReader.Null);
        return scope.GetRequiredService<ImportCourtManifestCommand>().RunAsync(input, told, TestContext.Current.CancellationToken);
    });

    [Theory, OnBothDatabases]
    public async Task The_command_takes_the_password_from_a_file_counts_every_row_and_writes_the_receipt(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 3);
        maker[2]["Court Date"] = "";
        var folder = TestFolder.New("command");
        var password = Path.Combine(folder, "password");
        var receipt = Path.Combine(folder, "receipt.csv");
        await File.WriteAllTextAsync(password, "gorse\n", TestContext.Current.CancellationToken);
        var told = new Told();
        Assert.Equal(ExitCode.DoneInPart, await RunAsync(house, told, maker.ToZip("gorse"), ("--password-file", password), ("--receipt", receipt)));
        Assert.Contains("3 rows: 2 loaded, 1 to the order desk, 0 refused.", told.Lines);
        var lines = await File.ReadAllLinesAsync(receipt, TestContext.Current.CancellationToken);
        Assert.Equal(5, lines.Length);
        Assert.StartsWith("2,\"loaded, to the order desk\",O-", lines[2], StringComparison.Ordinal);
        var again = new Told { IsJson = true };
        Assert.Equal(ExitCode.DoneInPart, await RunAsync(house, again, maker.ToZip()));
        Assert.Contains("\"takenInBefore\":true", Assert.Single(again.Lines), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_command_says_what_it_cannot_read_and_offers_no_way_to_give_a_password_on_the_line(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var told = new Told();
        Assert.Equal(ExitCode.BadInput, await RunAsync(house, told, "/no/such/place"));
        Assert.Equal(ExitCode.BadInput, await RunAsync(house, told, new ManifestMaker(Day, 1).ToZip("gorse")));
        Assert.Contains(told.Problems, problem => problem.Contains("none was given", StringComparison.Ordinal));
        await house.House.AsSystemAsync(scope =>
        {
            var command = scope.GetRequiredService<ImportCourtManifestCommand>();
            Assert.Equal(["--password-file", "--receipt"], command.Options.Select(option => option.Name));
            Assert.Equal("orders.import", command.Permission);
            return Task.CompletedTask;
        });
    }

    [Theory, OnBothDatabases]
    public async Task Her_safe_time_to_call_stands_on_her_record_for_the_service_that_holds_her_too_and_nowhere_on_his(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 1);
        (maker[1]["Applicant Surname"], maker[1]["Applicant Forename(s)"], maker[1]["Applicant DOB"]) = (Aleksandra.Surname!, Aleksandra.Forenames!, "09/03/1984");
        maker[1]["Applicant Safe Time to Call"] = "after the school run";
        await house.ImportAsync(maker.ToZip());
        var she = Assert.Single(await house.AllAsync<OrderProtected>()).NominalId;
        var he = Assert.Single(await house.AllAsync<OrderRespondent>()).NominalId;
        var worker = TestHouse.ActorAt("support-harbour", "support-worker") with { Purpose = new Purpose("support-survivor") };
        var elsewhere = TestHouse.ActorAt("support-eastmoor", "support-manager") with { Purpose = new Purpose("support-survivor") };
        Assert.Null(await SafeTimeAsync(house, worker, she));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().RecordAsync(
            new NewNominal { HeldBy = AccessTestData.Harbour, Details = Aleksandra }, TestContext.Current.CancellationToken));
        Assert.Equal("after the school run", await SafeTimeAsync(house, worker, she));
        Assert.Null(await SafeTimeAsync(house, worker, he));
        Assert.Null(await SafeTimeAsync(house, elsewhere, she));
        Assert.Null(await SafeTimeAsync(house, ManifestHouse.Desk, she));
        Assert.True((await house.AllAsync<SafeTime>()).Single().When.AsSpan().IndexOf("school run"u8) < 0);
    }

    [Theory, OnBothDatabases]
    public async Task Documents_lie_sealed_and_nothing_of_a_kept_document_can_be_read_from_its_file(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        await house.ImportAsync(new ManifestMaker(Day, 2).ToZip());
        var files = Directory.GetFiles(house.House.Folders.Documents, "*", SearchOption.AllDirectories);
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.True((await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken)).AsSpan().IndexOf("%PDF"u8) < 0);
        }
    }

    /// <summary>As the block of safe contact says it on any page.</summary>
    private static Task<string?> SafeTimeAsync(ManifestHouse house, Sightline.Platform.Work.Actor actor, NominalId nominal) => house.House.AsAsync(actor, async scope =>
        (await scope.GetRequiredService<ISafeContact>().OfAsync(nominal, TestContext.Current.CancellationToken))!.Lines.Single(line => line.What == "When").Text?.ForTheMachine(MachineUse.Form));

    private sealed class Told : ICommandOutput
    {
        public bool IsJson { get; init; }

        internal List<string> Lines { get; } = [];

        internal List<string> Problems { get; } = [];

        public void Line(string text) => Lines.Add(text);

        public void Problem(string text) => Problems.Add(text);

        public void Json(object result) => Lines.Add(JsonSerializer.Serialize(result, HouseJson.Options));

        public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Lines.AddRange(rows.Select(row => string.Join(" | ", row)));

        public Task<T> ProgressAsync<T>(string what, Func<IProgress<Progress>, Task<T>> work) => work(new Progress<Progress>());
    }
}
