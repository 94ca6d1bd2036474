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
using Sightline.People.Contracts;
using Sightline.People.Retention;
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
        var (nobody, _, saidOfNobody) = await AskAsync(area, brother, "P-999999", area.App.Clock.GetCurrentInstant());
        Assert.Equal((ExitCode.BadInput, ExitCode.BadInput), (code, nobody));
        Assert.Equal(saidOfNobody, said);
    }

    [Theory, OnBothDatabases]
    [Source("C-14")]
    public async Task Of_what_was_disposed_of_since_its_own_agency_is_told_so_and_everybody_elses_past_stands(Provider provider)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        var gone = await area.App.AsAsync(Actor.System("test"), scope => scope.GetRequiredService<IPeople>().RecordAsync(
            new NewNominal { HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Forenames = "Ottilie", Surname = "Vanishing", Born = "1971-02-03" } }, Stop));
        var reference = await ReferenceAsync(area, gone);
        var then = area.App.Clock.GetCurrentInstant();
        area.App.Clock.Advance(Duration.FromDays(6 * 366));
        await DisposeAsync(area, gone);

        var (author, other) = (await AuthorAsync(area), await AuthorAsync(area, AccessTestData.Eastmoor));
        var (code, page, said) = await AskAsync(area, author, reference, then);
        Assert.Equal((ExitCode.BadInput, ""), (code, page));
        Assert.Contains($"{reference} was disposed of on", Assert.Single(said), StringComparison.Ordinal);
        var (_, _, elsewhere) = await AskAsync(area, other, reference, then);
        var (_, _, nobody) = await AskAsync(area, other, "P-999999", then);
        Assert.Equal(nobody, elsewhere);

        var (of, his, told) = await AskAsync(area, author, area.Him, then);
        Assert.Equal(ExitCode.Done, of);
        Assert.Contains("Ravenscroft", his, StringComparison.Ordinal);
        Assert.DoesNotContain("Vanishing", his, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Every row is as the ledger has it for that moment.", told);
        Assert.Contains(told, line => line.Contains("cannot be opened any more", StringComparison.Ordinal));
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

    /// <summary>Nobody of the force has anything to do with them any more.</summary>
    private static async Task DisposeAsync(ConnectedArea area, NominalId gone)
    {
        var manager = await UserAsync(area, "records-manager", AccessTestData.Northgate, "keep-records");
        await area.App.AsSystemAsync(scope => scope.GetRequiredService<FindRetentionDue>().TickAsync(Stop));
        var review = await area.App.AsAsync(Actor.System("test"), scope =>
            scope.GetRequiredService<SightlineDb>().Set<People.Model.RetentionReview>().Where(row => row.NominalId == gone).Select(row => row.Id).SingleAsync(Stop));
        Assert.True(await area.App.AsAsync(manager, scope => scope.GetRequiredService<DecideRetentionAction>().DecideAsync(
            new NewRetentionDecision { Review = review, Decision = RetentionDecision.Dispose, IsConfirmed = true }, Stop)));
    }

    private static Task<Actor> AuthorAsync(ConnectedArea area, AgencyCode? at = null) => UserAsync(area, "death-reviewer", at ?? AccessTestData.Northgate, "review-death");

    private static async Task<Actor> UserAsync(ConnectedArea area, string role, AgencyCode at, string purpose)
    {
        var user = default(UserId);
        await area.App.AsSystemAsync(async scope => user = await AccessTestData.AddUserAsync(scope, $"{role}-{at}", at, role));
        return Connected.Named(user, at, role, purpose);
    }

    private static Task<string> ReferenceAsync(ConnectedArea area, NominalId of) => area.App.AsAsync(Actor.System("test"), scope =>
        scope.GetRequiredService<SightlineDb>().Set<People.Model.Nominal>().Where(row => row.Id == of).Select(row => "P-" + row.Number).SingleAsync(Stop));

    private static async Task<(ExitCode Code, string Page, IReadOnlyList<string> Said)> AskAsync(ConnectedArea area, Actor actor, NominalId of, Instant at) =>
        await AskAsync(area, actor, await ReferenceAsync(area, of), at);

    private static async Task<(ExitCode Code, string Page, IReadOnlyList<string> Said)> AskAsync(ConnectedArea area, Actor actor, string reference, Instant at)
    {
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
