using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Outbox;
using Sightline.Platform.Storage;
using Sightline.Platform.Tests.Probe;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Ledger;

public sealed class LedgerTests
{
    private const string Canary = "Zweibrueckenweg";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [OnBothDatabases]
    public async Task A_changed_row_leaves_what_it_was_and_what_it_became_sealed_to_the_microsecond(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");
        var at = Instant.FromUtc(2026, 3, 4, 5, 6, 7).PlusTicks(1_234_560);
        var duty = await house.AsSystemAsync(async scope =>
        {
            var done = scope.Done();
            await scope.Unit().DoAsync(
                async () =>
                {
                    var found = await scope.Db().Set<Case>().SingleAsync(one => one.Id == id, Stop);
                    (found.Title, found.SeenAt, found.On) = ("after", at, new LocalDate(2026, 3, 4));
                    scope.Unit().State(done);
                },
                Stop);
            return done.Duty.Value;
        });

        var change = (await OpenAsync(house, duty, "changes"))!.Value[0];

        Assert.Equal("probe_case", change.GetProperty("table").GetString());
        Assert.Equal("before", change.GetProperty("before").GetProperty("Title").GetString());
        Assert.Equal("after", change.GetProperty("after").GetProperty("Title").GetString());
        Assert.Equal("2026-03-04T05:06:07.123456Z", change.GetProperty("after").GetProperty("SeenAt").GetString());
        Assert.Equal("2026-03-04", change.GetProperty("after").GetProperty("On").GetString());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_fact_about_nobody_by_id_still_keeps_what_it_changed(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var id = await house.OpenCaseAsync("before");
        await house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                (await scope.Db().Set<Case>().SingleAsync(one => one.Id == id, Stop)).Title = "after";
                scope.Unit().State(new AgencyRegistered { Agency = new("a"), Kind = AgencyKind.Police, Name = "A" });
            },
            Stop));

        var fact = await house.AsSystemAsync(scope => scope.Db().Set<LedgerEntry>().SingleAsync(entry => entry.Type == nameof(AgencyRegistered), Stop));
        Assert.Contains("\"changes\"", System.Text.Encoding.UTF8.GetString(fact.Content), StringComparison.Ordinal);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Values_stand_in_the_raw_database_only_as_ciphertext_and_are_gone_with_their_key_while_the_seal_still_verifies(Provider provider)
    {
        await using var house = await ProbeHouse.OpenAsync(provider);
        var duty = await house.AsSystemAsync(async scope =>
        {
            var done = scope.Done(Canary);
            await scope.Unit().DoAsync(
                async () =>
                {
                    scope.Unit().State(done);
                    await scope.GetRequiredService<NoticeQueue>().QueueAsync(new Notice(new("a"), new("a/b"), "notice-" + Canary), done.Duty.Value, Stop);
                    scope.Db().Append(new Scribble { Id = scope.NewId(), Text = "seen-by-the-search" });
                },
                Stop);
            return done.Duty.Value;
        });
        await SealAsync(house);

        var raw = await house.RawAsync();
        Assert.True(raw.Holds("seen-by-the-search"), "The search through the raw database finds nothing at all.");
        Assert.True(raw.Holds(nameof(Facts.Duties.OwedActionDone)));
        Assert.False(raw.Holds(Canary));
        Assert.Equal(Canary, (await OpenAsync(house, duty, "what"))!.Value.GetString());

        await house.AsSystemAsync(scope => scope.Unit().DoAsync(() => scope.GetRequiredService<Vault>().DestroyAsync(duty, Stop), Stop));

        Assert.Null(await OpenAsync(house, duty, "what"));
        Assert.True((await VerifyAsync(house)).IsSound);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Each_way_of_tampering_is_found(Provider provider)
    {
        var ways = new Dictionary<string, string>
        {
            ["edit the words"] = "UPDATE platform_ledger_entry SET \"By\" = 'somebody-else' WHERE \"Sequence\" = 2",
            ["edit the content"] = $"UPDATE platform_ledger_entry SET \"Content\" = {(provider == Provider.Sqlite ? "x'7b7d'" : "'\\x7b7d'::bytea")} WHERE \"Sequence\" = 2",
            ["backdate"] = $"UPDATE platform_ledger_entry SET \"HappenedAt\" = {(provider == Provider.Sqlite ? "'2020-01-01T00:00:00.000000Z'" : "'2020-01-01T00:00:00Z'")} WHERE \"Sequence\" = 2",
            ["delete one"] = "DELETE FROM platform_ledger_entry WHERE \"Sequence\" = 2",
            ["reorder"] = "UPDATE platform_ledger_entry SET \"Sequence\" = 1000 WHERE \"Sequence\" = 2; UPDATE platform_ledger_entry SET \"Sequence\" = 2 WHERE \"Sequence\" = 3; UPDATE platform_ledger_entry SET \"Sequence\" = 3 WHERE \"Sequence\" = 1000",
            ["delete a seal"] = "DELETE FROM platform_ledger_seal WHERE \"Number\" = 1",
            ["cut off the end with its seal"] = "DELETE FROM platform_ledger_seal WHERE \"Number\" = 2; DELETE FROM platform_ledger_entry WHERE \"Sequence\" > 3",
            ["empty it"] = "DELETE FROM platform_ledger_seal; DELETE FROM platform_ledger_entry",
            ["sign with nothing"] = $"UPDATE platform_ledger_seal SET \"Signature\" = {(provider == Provider.Sqlite ? "x'00'" : "'\\x00'::bytea")} WHERE \"Number\" = 2",
        };
        foreach (var (way, sql) in ways)
        {
            await using var house = await TwoSealsAsync(provider);
            Assert.True((await VerifyAsync(house)).IsSound);
            await house.UnguardAsync();
            await house.RunAsync(sql);
            Assert.False((await VerifyAsync(house)).IsSound, $"Not found: {way}.");
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_entry_put_in_between_or_hashed_anew_is_found(Provider provider)
    {
        await using var house = await TwoSealsAsync(provider);
        await house.UnguardAsync();
        // The forger works out the right hash for what they changed; only the seal can tell.
        await house.AsSystemAsync(async scope =>
        {
            var entry = await scope.Db().Set<LedgerEntry>().AsNoTracking().SingleAsync(one => one.Sequence == 2, Stop);
            var parts = new LedgerWriter.HashedParts(entry.Kind, entry.Type, entry.Id, entry.Agency, "somebody-else", entry.Purpose, entry.HappenedAt, entry.LearnedAt);
            var subjects = await scope.Db().Set<LedgerSubject>().Where(subject => subject.Entry == entry.Id).Select(subject => subject.Subject).ToListAsync(Stop);
            var hash = LedgerWriter.HashOf(parts, entry.Content, subjects);
            await scope.Db().Set<LedgerEntry>().Where(one => one.Sequence == 2)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.By, "somebody-else").SetProperty(one => one.Hash, hash), Stop);
        });
        var rehashed = await VerifyAsync(house);
        Assert.Contains(rehashed.Problems, problem => problem.Contains("not those that were sealed", StringComparison.Ordinal));

        await using var other = await TwoSealsAsync(provider);
        await other.UnguardAsync();
        await other.RunAsync("UPDATE platform_ledger_entry SET \"Sequence\" = 50 WHERE \"Sequence\" = 2");
        await other.RunAsync("UPDATE platform_ledger_entry SET \"Sequence\" = 2 WHERE \"Sequence\" = 4");
        Assert.False((await VerifyAsync(other)).IsSound);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_ledger_cut_off_and_sealed_anew_still_differs_from_the_copy_that_was_sent(Provider provider)
    {
        await using var house = await TwoSealsAsync(provider);
        await house.UnguardAsync();
        await house.RunAsync("DELETE FROM platform_ledger_seal WHERE \"Number\" = 2; DELETE FROM platform_ledger_entry WHERE \"Sequence\" > 3");
        await house.AsSystemAsync(scope => scope.StateAsync("put in its place"));
        await SealAsync(house);

        Assert.Contains((await VerifyAsync(house)).Problems, problem => problem.Contains("differs from the copy", StringComparison.Ordinal));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_seal_that_could_not_be_sent_is_sent_at_the_next_tick(Provider provider)
    {
        await using var house = await TwoSealsAsync(provider);
        var path = Path.Combine(house.Folders.Seals, "seal-000000002.json");
        File.Delete(path);

        await SealAsync(house);

        Assert.True(File.Exists(path));
        Assert.True((await VerifyAsync(house)).IsSound);
    }

    [Fact]
    public async Task On_PostgreSQL_an_entry_that_commits_after_a_later_one_is_sealed_too_and_a_waiting_seal_holds_up_nobody()
    {
        await using var house = await ProbeHouse.OpenAsync(Provider.PostgreSql);
        var (entered, leave) = (new TaskCompletionSource(), new TaskCompletionSource());
        var early = house.AsSystemAsync(scope => scope.Unit().DoAsync(
            async () =>
            {
                await scope.StateAsync("has the lower number, commits last");
                entered.SetResult();
                await leave.Task;
            },
            Stop));
        await entered.Task;
        await house.AsSystemAsync(scope => scope.StateAsync("has the higher number, commits first"));

        // A writer is under way: the sealer gives up within its second, sealing nothing it could not vouch for.
        await Assert.ThrowsAnyAsync<Exception>(() => SealAsync(house));
        Assert.Equal(0, (await house.CountsAsync())["platform_ledger_seal"]);

        leave.SetResult();
        await early;
        await SealAsync(house);
        var check = await VerifyAsync(house);
        Assert.True(check.IsSound, string.Join("; ", check.Problems));
        Assert.Equal((2, 0), (check.Entries, check.Unsealed));
    }

    private static async Task<ProbeHouse> TwoSealsAsync(Provider provider)
    {
        var house = await ProbeHouse.OpenAsync(provider);
        for (var seal = 0; seal < 2; seal++)
        {
            for (var entry = 0; entry < 3; entry++)
            {
                await house.AsSystemAsync(scope => scope.StateAsync("x"));
            }
            await SealAsync(house);
        }
        return house;
    }

    private static Task SealAsync(ProbeHouse house) => house.AsSystemAsync(scope => scope.GetRequiredService<Sealer>().TickAsync(Stop));

    private static Task<LedgerCheck> VerifyAsync(ProbeHouse house) => house.AsSystemAsync(scope => scope.GetRequiredService<LedgerVerifier>().VerifyAsync(Stop));

    /// <summary>Opens one sealed part of the entry about a duty; null where its key is gone.</summary>
    private static Task<JsonElement?> OpenAsync(ProbeHouse house, Guid duty, string part) => house.AsSystemAsync<JsonElement?>(async scope =>
    {
        var about = await scope.Db().Set<LedgerSubject>().SingleAsync(one => one.Subject == duty, Stop);
        var entry = await scope.Db().Set<LedgerEntry>().SingleAsync(one => one.Id == about.Entry, Stop);
        using var content = JsonDocument.Parse(entry.Content);
        var value = content.RootElement.GetProperty(part);
        var opened = await scope.GetRequiredService<Vault>().OpenAsync(
            value.GetProperty("about").GetGuid(), (Sensitivity)value.GetProperty("kind").GetInt32(), value.GetProperty("sealed").GetBytesFromBase64(), Stop);
        return opened is null ? null : JsonSerializer.Deserialize<JsonElement>(opened.ForTheMachine(MachineUse.Form), HouseJson.Options);
    });
}
