using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Commands;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Commands;

public sealed class AccessCommandsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_first_administrator_is_added_from_the_machine_and_the_password_is_printed_once(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        var options = new Dictionary<string, string?> { ["--agency"] = "police-northgate", ["--role"] = "agency-administrator" };
        await house.AsSystemAsync(async scope =>
        {
            var output = new Recorded();
            var command = scope.GetRequiredService<AddUserCommand>();
            Assert.Equal(ExitCode.Done, await command.RunAsync(Input(options, "a.admin\nA Admin\n"), output, Stop));
            Assert.Single(output.Lines, line => line.StartsWith("One-time password", StringComparison.Ordinal));
            Assert.Equal(ExitCode.BadInput, await command.RunAsync(Input(options, "a.admin\n\n"), output, Stop));
            Assert.Equal(2, output.Problems.Count);
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_key_is_issued_and_revoked_and_wrong_scopes_are_told(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var output = new Recorded();
            var issue = scope.GetRequiredService<IssueKeyCommand>();
            Assert.Equal(ExitCode.BadInput, await issue.RunAsync(Input(Key("support-harbour", "CallTaken,NoSuchFact")), output, Stop));
            Assert.Equal(2, output.Problems.Count);
            Assert.Equal(ExitCode.BadInput, await issue.RunAsync(Input(Key("support-harbour", "")), output, Stop));
            Assert.Equal(ExitCode.Done, await issue.RunAsync(Input(Key("support-harbour", "BreachReported")), output, Stop));
            Assert.Matches("sl_[A-Za-z0-9_-]{43}$", output.Lines[1]);
            var key = new Dictionary<string, string?> { ["key"] = output.Lines[0]["Key: ".Length..] };
            var revoke = scope.GetRequiredService<RevokeKeyCommand>();
            Assert.Equal(ExitCode.Done, await revoke.RunAsync(new CommandInput(key, new Dictionary<string, string?>(), TextReader.Null), output, Stop));
            Assert.Equal(ExitCode.BadInput, await revoke.RunAsync(new CommandInput(key, new Dictionary<string, string?>(), TextReader.Null), output, Stop));
            Assert.Equal(ExitCode.Usage, await revoke.RunAsync(Input([]), output, Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task The_directory_is_listed_and_cut_to_one_kind(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var output = new Recorded();
            var directory = scope.GetRequiredService<DirectoryCommand>();
            Assert.Equal(ExitCode.Done, await directory.RunAsync(Input(new() { ["--kind"] = "family-court" }), output, Stop));
            Assert.Equal(["court-northgate-family", "Northgate Family Court", "Court office", "Mon-Fri 09:00-16:00", "01632 960120"], Assert.Single(output.Rows));
            Assert.Equal(ExitCode.Usage, await directory.RunAsync(Input(new() { ["--kind"] = "circus" }), output, Stop));
        });
    }

    [Theory, OnBothDatabases]
    public async Task A_command_that_shows_a_person_signs_in_with_a_purpose_the_role_has(Provider provider)
    {
        await using var house = await OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var user = await AccessTestData.AddUserAsync(scope, "a.khan", AccessTestData.Northgate, "order-desk", AccessTestData.Desk(AccessTestData.Northgate, "order-desk"));
            await AccessTestData.GrantAsync(scope, user, AccessTestData.Harbour, "support-worker");
            var door = scope.GetRequiredService<ICommandSignIn>();
            var actor = await door.SignInAsync("a.khan", AccessTestData.Password, new Purpose("keep-register"), Stop);
            Assert.Equal((AccessTestData.Northgate, "keep-register"), (actor!.Agency, actor.Purpose.Value));
            Assert.Equal("order-desk", Assert.Single(actor.Roles));
            Assert.Single(actor.Desks);
            var worker = await door.SignInAsync("a.khan/support-harbour", AccessTestData.Password, new Purpose("support-survivor"), Stop);
            Assert.Equal("support-worker", Assert.Single(worker!.Roles));
            Assert.Null(await door.SignInAsync("a.khan", AccessTestData.Password, new Purpose("support-survivor"), Stop));
            Assert.Null(await door.SignInAsync("a.khan/police-eastmoor", AccessTestData.Password, new Purpose("keep-register"), Stop));
            Assert.Null(await door.SignInAsync("a.khan", "wrong", new Purpose("keep-register"), Stop));
            Assert.Null(await door.SignInAsync("nobody", AccessTestData.Password, new Purpose("keep-register"), Stop));
        });
    }

    private static async Task<TestHouse> OpenAsync(Provider provider)
    {
        var house = await TestHouse.OpenWithAreaAsync(provider);
        return house;
    }

    private static Dictionary<string, string?> Key(string agency, string facts) => new() { ["--agency"] = agency, ["--facts"] = facts };

    private static CommandInput Input(Dictionary<string, string?> options, string input = "") =>
        new(new Dictionary<string, string?>(), options, new StringReader(input));

    private sealed class Recorded : ICommandOutput
    {
        public bool IsJson => false;

        internal List<string> Lines { get; } = [];

        internal List<string> Problems { get; } = [];

        internal List<IReadOnlyList<string>> Rows { get; } = [];

        public void Line(string text) => Lines.Add(text);

        public void Problem(string text) => Problems.Add(text);

        public void Json(object result)
        {
        }

        public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Rows.AddRange(rows);

        public Task<T> ProgressAsync<T>(string what, Func<IProgress<Progress>, Task<T>> work) => work(new System.Progress<Progress>());
    }
}
