using Microsoft.Extensions.DependencyInjection;
using Sightline.Duties.Commands;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

public sealed class CommandTests
{
    [Fact]
    public void The_table_of_processes_in_the_documents_is_the_rulebooks()
    {
        var book = RuleBook.Load(Rulebooks.Folder(null), Rulebooks.Vocabulary);
        var page = Path.Combine(Rulebooks.Root, "docs", "processes.md");
        var made = ProcessTable.Markdown(book);
        if (Environment.GetEnvironmentVariable("SIGHTLINE_WRITE_PROCESSES") is "1")
        {
            File.WriteAllText(page, made);
        }

        Assert.Equal(made, File.ReadAllText(page).ReplaceLineEndings("\n"));
        Assert.All(book.DutyRules, rule => Assert.Contains($"`{rule.Code}`", made, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_right_rulebook_passes_and_what_nobody_confirmed_is_listed()
    {
        var output = new Output();

        var code = await CheckAsync(null, output);

        Assert.Equal(ExitCode.Done, code);
        Assert.StartsWith("The rulebook can be used:", output.Lines[0], StringComparison.Ordinal);
        Assert.Contains(output.Rows, row => row[1] == "apply-to-court-after-dvpn" && row[2] == "all of it");
    }

    [Fact]
    public async Task A_wrong_rulebook_says_file_line_field_and_what_was_expected()
    {
        var folder = Rulebooks.Folder(Rulebooks.Duty("wrong", "on: OrderMaid\nsame: Order\nowes: { agency: force-of-order }\nwithin: soon\ndischarged-by: OrderConfirmed\nlink: duty-done"));
        var output = new Output();

        var code = await CheckAsync(folder, output);

        Assert.Equal(ExitCode.BadInput, code);
        Assert.Contains(output.Problems, problem => problem.StartsWith("duties/test.yaml, line ", StringComparison.Ordinal)
            && problem.Contains("on", StringComparison.Ordinal) && problem.Contains("OrderMade", StringComparison.Ordinal));
        Assert.Contains(output.Problems, problem => problem.Contains("within", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_a_slip_in_the_call()
    {
        var output = new Output();

        Assert.Equal(ExitCode.Usage, await CheckAsync(Path.Combine(TestFolder.Root, "nowhere"), output));
        Assert.Contains("There is no folder", Assert.Single(output.Problems), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task The_duties_command_lists_the_own_agencys_as_json(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider);
        await house.StateAsync(Story.Made());
        var output = new Output { IsJson = true };

        var code = await house.House.AsAsync(DutiesHouse.OrderDesk, scope => scope.GetRequiredService<DutiesCommand>().RunAsync(Input([]), output, DutiesHouse.Stop));

        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Confirm", output.Document, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("support-harbour", output.Document, StringComparison.Ordinal);
        var wrong = await house.House.AsAsync(
            DutiesHouse.OrderDesk, scope => scope.GetRequiredService<DutiesCommand>().RunAsync(Input(new() { ["--most"] = "many" }), new Output(), DutiesHouse.Stop));
        Assert.Equal(ExitCode.Usage, wrong);
    }

    private static Task<ExitCode> CheckAsync(string? folder, Output output) =>
        new RulebookCheckCommand(given => RuleBook.Check(given ?? Rulebooks.Folder(null), Rulebooks.Vocabulary))
            .RunAsync(Input(new() { ["--rulebook"] = folder }), output, TestContext.Current.CancellationToken);

    private static CommandInput Input(Dictionary<string, string?> options) => new(new Dictionary<string, string?>(), options, TextReader.Null);

    private sealed class Output : ICommandOutput
    {
        public bool IsJson { get; init; }

        public List<string> Lines { get; } = [];

        public List<string> Problems { get; } = [];

        public List<IReadOnlyList<string>> Rows { get; } = [];

        public string Document { get; private set; } = "";

        public void Line(string text) => Lines.Add(text);

        public void Problem(string text) => Problems.Add(text);

        public void Json(object result) => Document = System.Text.Json.JsonSerializer.Serialize(result, Platform.Json.HouseJson.Options);

        public void Table(IReadOnlyList<string> headings, IEnumerable<IReadOnlyList<string>> rows) => Rows.AddRange(rows);

        public Task<T> ProgressAsync<T>(string what, Func<IProgress<Progress>, Task<T>> work) => work(new Progress<Progress>());
    }
}
