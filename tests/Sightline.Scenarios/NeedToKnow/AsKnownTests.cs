using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using NodaTime.Text;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.AddDetails;
using Sightline.People.AsKnown;
using Sightline.Platform.Commands;
using Sightline.Platform.Ledger;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Scenarios.Connections;
using Sightline.Testing;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>Somebody died. What could the force see on the day before, and what did it learn only afterwards?</summary>
public sealed class AsKnownTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_record_is_shown_as_the_agency_could_see_it_then_and_the_look_stands_on_the_ledger_of_today(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        var before = area.App.Clock.GetCurrentInstant() - Duration.FromHours(1);
        var then = area.App.Clock.GetCurrentInstant();
        area.App.Clock.Advance(Duration.FromDays(3));
        await area.App.AsAsync(area.Colleague, scope => scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = area.Him, HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = "Tobias", Surname = "Learnedlater" } }, Stop));
        var author = await AuthorAsync(area);

        var (early, _, _) = await AskAsync(area, author, area.Him, before);
        Assert.Equal(ExitCode.BadInput, early);
        var (code, asItStood, said) = await AskAsync(area, author, area.Him, then);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Ravenscroft", asItStood, StringComparison.Ordinal);
        Assert.Contains("Non-molestation order", asItStood, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Learnedlater", asItStood, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Every row is as the ledger has it for that moment.", said);
        // It stands alone: nothing in it asks for anything, or leads into the register of today.
        Assert.DoesNotContain("<script", asItStood, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<form", asItStood, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"/", asItStood, StringComparison.Ordinal);
        var (_, today, _) = await AskAsync(area, author, area.Him, area.App.Clock.GetCurrentInstant());
        Assert.Contains("Learnedlater", today, StringComparison.OrdinalIgnoreCase);

        var looks = await area.App.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<SightlineDb>().Set<LedgerEntry>()
            .Where(entry => entry.Type == "record as it stood" && entry.By == author.Reference && entry.Purpose == new Purpose("review-death")).CountAsync(Stop));
        Assert.Equal(2, looks);
    }

    [Theory, OnBothDatabases]
    public async Task What_another_agency_kept_in_confidence_was_not_seen_then_and_is_not_shown_now(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        var (code, page, _) = await AskAsync(area, await AuthorAsync(area), area.Her, area.App.Clock.GetCurrentInstant());
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains("Oyelaran", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden Row", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("900777", page.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task Whoever_is_kept_from_somebody_is_answered_as_if_there_had_never_been_anybody(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Relative, KeptFromTests.Him with { Contact = new ContactDescription() });
        var brother = area.Brother with { Roles = new HashSet<string> { "death-reviewer" }, Purpose = new Purpose("review-death") };
        var (code, _, said) = await AskAsync(area, brother, area.Him, area.App.Clock.GetCurrentInstant());
        var (nobody, _, saidOfNobody) = await AskAsync(area, brother, null, area.App.Clock.GetCurrentInstant());
        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (code, nobody));
        Assert.Equal(saidOfNobody, said);
    }

    [Theory]
    [InlineData("record", "2026-11-03", "response-officer", "such as P-4821")]
    [InlineData("P-1", "yesterday", "response-officer", "such as 2025-03-03")]
    [InlineData("P-1", "2026-11-03", "support-worker", "a role of your agency")]
    [InlineData("P-1", "2026-11-03", "call-taker", "a role of your agency")]
    public async Task What_was_typed_wrong_is_said_and_nothing_is_written(string reference, string on, string role, string said)
    {
        await using var area = await ConnectedArea.OpenAsync(Provider.Sqlite);
        var file = Path.Combine(TestFolder.New("as-known"), "record.html");
        var output = new HeardOutput();
        var code = await RunAsync(area, await AuthorAsync(area), output, (reference, on, role, file));
        Assert.Equal(ExitCode.Usage, code);
        Assert.Contains(said, output.Problems.Single(), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        await using var area = await ConnectedArea.OpenAsync(Provider.Sqlite);
        var file = Path.Combine(TestFolder.New("as-known"), "record.html");
        await File.WriteAllTextAsync(file, "mine", Stop);
        Assert.Equal(ExitCode.Usage, await RunAsync(area, await AuthorAsync(area), new HeardOutput(), ("P-1", "2026-11-03", "response-officer", file)));
        Assert.Equal("mine", await File.ReadAllTextAsync(file, Stop));
    }

    private static async Task<Actor> AuthorAsync(ConnectedArea area)
    {
        var user = default(UserId);
        await area.App.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, "author", AccessTestData.Northgate, "death-reviewer"));
        return Connected.Named(user, AccessTestData.Northgate, "death-reviewer", "review-death");
    }

    private static async Task<(ExitCode Code, string Page, IReadOnlyList<string> Said)> AskAsync(ConnectedArea area, Actor actor, NominalId? of, Instant at)
    {
        var reference = of is not { } nominal ? "P-999999" : await area.App.AsAsync(Actor.System("test"), scope =>
            scope.GetRequiredService<SightlineDb>().Set<People.Model.Nominal>().Where(row => row.Id == nominal).Select(row => "P-" + row.Number).SingleAsync(Stop));
        var file = Path.Combine(TestFolder.New("as-known"), "record.html");
        var output = new HeardOutput();
        var on = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Format(at.InZone(LondonTime.Zone).LocalDateTime);
        var code = await RunAsync(area, actor, output, (reference, on, "response-officer", file));
        return (code, File.Exists(file) ? await File.ReadAllTextAsync(file, Stop) : "", output.Said);
    }

    private static Task<ExitCode> RunAsync(ConnectedArea area, Actor actor, HeardOutput output, (string Reference, string On, string Role, string Out) asked) =>
        area.App.AsAsync(actor, scope => scope.GetRequiredService<AsKnownCommand>().RunAsync(
            new CommandInput(
                new Dictionary<string, string?> { ["reference"] = asked.Reference },
                new Dictionary<string, string?> { ["--on"] = asked.On, ["--role"] = asked.Role, ["--out"] = asked.Out },
                TextReader.Null),
            output,
            Stop));
}
