using System.Diagnostics;
using System.Text;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest.Model;
using Sightline.Orders.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

public sealed class ImportManifestTests
{
    private const string Password = "gorse-lantern-19";

    private static readonly LocalDate Day = new(2026, 11, 3);

    [Theory, OnBothDatabases]
    public async Task A_thousand_rows_of_which_sixty_are_wrong_each_end_where_they_must(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 1000).Beside("FL404A-stray.pdf", ManifestMaker.Pdf("whose?"));
        var seeded = WrongManifests.Spoil(maker, 60, every: 16).ToDictionary(row => row.Number);
        var started = Stopwatch.GetTimestamp();
        var end = await house.ImportAsync(maker.ToZip(Password), Password);
        TestContext.Current.TestOutputHelper?.WriteLine($"{provider}: {1000 / Stopwatch.GetElapsedTime(started).TotalSeconds:N0} rows/s");

        var rows = await house.AllAsync<ManifestRow>();
        var tasks = await house.AllAsync<ManifestTask>();
        var orders = (await house.AllAsync<ProtectiveOrder>()).ToDictionary(order => order.Id);
        Assert.Equal(1000, rows.Count);
        foreach (var row in rows)
        {
            var own = tasks.Where(task => task.Row == row.Number).ToList();
            if (!seeded.TryGetValue(row.Number, out var wrong))
            {
                Assert.True(row.Outcome == RowOutcome.Loaded && own.Count == 0, $"Row {row.Number}: {row.Outcome} {row.Reason}");
                Assert.Equal(Day, orders[row.OrderId!.Value].MadeOn);
                continue;
            }
            Assert.True(row.Outcome == (wrong.OrderStands ? RowOutcome.ToDesk : RowOutcome.Refused), $"Row {row.Number}, way {wrong.Way}: {row.Outcome} {row.Reason}");
            Assert.Equal(wrong.OrderStands, row.OrderId is not null);
            Assert.True(own.Count == 1, $"Row {row.Number}, way {wrong.Way}: {row.Reason}");
            var task = own[0];
            Assert.Equal(wrong.Way, (int)task.Problem);
            Assert.Equal(AccessTestData.Northgate, task.Force);
            Assert.Null(task.ResolvedAt);
            Assert.DoesNotContain(maker[row.Number]["Applicant Postcode"] is { Length: > 1 } postcode ? postcode : "\u0000", task.What, StringComparison.Ordinal);
        }
        Assert.Equal(ManifestProblem.RowWithoutPdfOrPdfWithoutRow, Assert.Single(tasks, task => task.Row is null).Problem);
        var refused = seeded.Values.Count(row => !row.OrderStands);
        Assert.Equal($"1,000 rows: 940 loaded, {60 - refused} to the order desk, {refused} refused", end.Counts.Line);
        Assert.Equal(1000 - refused, orders.Count);
        Assert.Equal(61, await house.CountFactsAsync(nameof(ManifestTaskRaised)));
        Assert.Equal(1, await house.CountFactsAsync(nameof(ManifestReceived)));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_manifest_again_zipped_anew_or_unpacked_changes_nothing(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 12);
        WrongManifests.Spoil(maker, 3, every: 4);
        var first = await house.ImportAsync(maker.ToZip(Password), Password);
        var before = await house.House.CanonicalStateAsync();
        var second = await house.ImportAsync(maker.ToZip("another-password"), "another-password");
        await house.ImportAsync(maker.ToFolder());
        Assert.True(second.Again);
        Assert.Equal(first.Counts, second.Counts);
        Assert.Equal(before, await house.House.CanonicalStateAsync());
        Assert.Equal(1, await house.CountFactsAsync(nameof(ManifestReceived)));
    }

    [Theory, OnBothDatabases]
    public async Task An_import_cut_off_in_the_middle_and_run_again_leaves_the_state_of_one_clean_import(Provider provider)
    {
        var maker = new ManifestMaker(Day, 60).Beside("stray.pdf", ManifestMaker.Pdf("stray"));
        WrongManifests.Spoil(maker, 14, every: 4);
        var zip = maker.ToZip();
        await using var clean = await ManifestHouse.OpenAsync(provider);
        await clean.ImportAsync(zip);
        await using var cut = await ManifestHouse.OpenAsync(provider);
        for (var after = 5; after <= 45; after += 20)
        {
            using var killed = new CancellationTokenSource();
            var limit = after;
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cut.ImportAsync(zip, null, new Told(progress =>
            {
                if (progress.Of == 60 && progress.Done >= limit)
                {
                    killed.Cancel();
                }
            }), killed.Token));
        }
        Assert.InRange((await cut.AllAsync<ManifestRow>()).Count, 5, 59);
        var end = await cut.ImportAsync(zip);
        Assert.Equal(60, end.Counts.Loaded + end.Counts.ToDesk + end.Counts.Refused + end.Counts.AlreadyHeld);
        Assert.Equal(await clean.House.CanonicalStateAsync(), await cut.House.CanonicalStateAsync());
    }

    [Theory, OnBothDatabases]
    public async Task What_a_manifest_does_not_carry_stands_as_not_known_and_the_force_follows_the_respondents_home(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 3);
        maker[2]["Respondent Postcode"] = "ZY1 1AA";
        foreach (var heading in new[] { "Respondent 1st Line of Address", "Respondent 2nd Line of Address", "Respondent Postcode" })
        {
            maker[3][heading] = "-";
        }
        await house.ImportAsync(maker.ToZip());
        var order = await house.OrderOfRowAsync(1);
        Assert.Equal(new OrderTypeCode("non-molestation-order"), order.Type);
        Assert.Equal((Day, Day.PlusYears(1)), (order.MadeOn, order.LastDay));
        Assert.Equal(Answer.NotKnown, order.MadeWithoutNotice);
        Assert.Equal(Answer.NotKnown, order.PronouncedInHisPresence);
        Assert.Equal(Answer.NotKnown, order.UntilFurtherOrder);
        Assert.Equal(maker[1]["Case No. Manage Cases"], order.CourtReference);
        Assert.Equal(AccessTestData.FamilyCourt, order.MadeBy);
        Assert.Empty(await house.AllAsync<OrderTerm>());
        Assert.Empty(await house.AllAsync<Service>());
        Assert.Equal(AccessTestData.Northgate, order.Force);
        Assert.Equal(AccessTestData.Eastmoor, (await house.OrderOfRowAsync(2)).Force);
        Assert.Equal(AccessTestData.Northgate, (await house.OrderOfRowAsync(3)).Force);
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_type_and_a_variation_end_on_the_desk_and_change_no_order(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 4);
        maker[1]["Order Name"] = "Occupation order (FL404)";
        maker[2]["Order Name"] = "Power of arrest (FL406)";
        maker[3]["Order Name"] = "Non-molestation order varied";
        maker[4]["Order Name"] = "Discharge of non-molestation order";
        var end = await house.ImportAsync(maker.ToZip());
        Assert.Equal("4 rows: 0 loaded, 0 to the order desk, 4 refused", end.Counts.Line);
        Assert.Equal([1, 1, 2, 2], (await house.AllAsync<ManifestTask>()).OrderBy(task => task.Row).Select(task => (int)task.Problem));
        Assert.Empty(await house.AllAsync<ProtectiveOrder>());
    }

    [Theory, OnBothDatabases]
    public async Task The_same_case_in_one_manifest_with_other_people_is_entered_and_put_to_the_desk(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 2);
        maker[2]["Case No. Manage Cases"] = maker[1]["Case No. Manage Cases"];
        var end = await house.ImportAsync(maker.ToZip());
        Assert.Equal("2 rows: 0 loaded, 2 to the order desk, 0 refused", end.Counts.Line);
        Assert.All(await house.AllAsync<ManifestTask>(), task => Assert.Equal(ManifestProblem.SeveralParties, task.Problem));
    }

    [Theory, OnBothDatabases]
    public async Task The_same_case_later_with_other_content_never_overwrites_and_a_new_order_after_the_end_stands_beside(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 2);
        maker[2]["Order Expiry Date"] = "04/11/2026";
        await house.ImportAsync(maker.ToZip());
        house.House.Clock.Advance(Duration.FromDays(7));
        var later = new ManifestMaker(Day.PlusDays(7), 2);
        later[1]["Order Expiry Date"] = "01/02/2027";
        var end = await house.ImportAsync(later.ToZip());
        Assert.Equal("2 rows: 0 loaded, 1 to the order desk, 1 refused", end.Counts.Line);
        var orders = await house.AllAsync<ProtectiveOrder>();
        Assert.Equal(3, orders.Count);
        Assert.Equal(Day.PlusYears(1), orders.Single(order => order.CourtReference == maker[1]["Case No. Manage Cases"]).LastDay);
        Assert.All((await house.AllAsync<ManifestTask>()), task => Assert.Equal(ManifestProblem.SameCaseOtherContent, task.Problem));
    }

    [Theory, OnBothDatabases]
    public async Task A_manifest_that_cannot_be_read_loads_nothing_raises_one_task_and_is_settled_when_it_is_read(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var zip = new ManifestMaker(Day, 3).ToZip(Password);
        var end = await house.ImportAsync(zip, "not-this-one");
        await house.ImportAsync(zip, "nor-this-one");
        Assert.Contains("password is wrong", end.Trouble, StringComparison.Ordinal);
        var task = await house.TaskAsync(ManifestProblem.CannotBeRead);
        Assert.Null(task.ResolvedAt);
        Assert.Empty(await house.AllAsync<ProtectiveOrder>());
        Assert.Empty(await house.AllAsync<ManifestRow>());
        await house.ImportAsync(zip, Password);
        Assert.NotNull((await house.TaskAsync(ManifestProblem.CannotBeRead)).ResolvedAt);
        Assert.Equal(3, (await house.AllAsync<ProtectiveOrder>()).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_row_that_cannot_be_told_apart_is_refused_and_the_rest_is_loaded(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 3);
        var table = maker.Csv().Split("\r\n");
        table[2] += ",more";
        var zip = ManifestMaker.Zip(maker.Files(Encoding.UTF8.GetBytes(string.Join("\r\n", table))));
        var end = await house.ImportAsync(zip);
        Assert.Equal("3 rows: 2 loaded, 0 to the order desk, 1 refused", end.Counts.Line);
        // Its document came and no row that can be read names it.
        Assert.Equal([ManifestProblem.CannotBeRead, ManifestProblem.RowWithoutPdfOrPdfWithoutRow], (await house.AllAsync<ManifestTask>()).Select(task => task.Problem).Order().Reverse());
    }

    [Theory, OnBothDatabases]
    public async Task A_manifest_that_does_not_come_is_a_task_of_the_courts_force_next_morning_told_of_once_and_settled_when_it_comes(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        await house.House.RunWorkerAsync();
        house.House.Clock.MoveTo(Instant.FromUtc(2026, 11, 4, 5, 59));
        await house.House.RunWorkerAsync();
        Assert.Empty(await house.AllAsync<ManifestTask>());
        house.House.Clock.MoveTo(Instant.FromUtc(2026, 11, 4, 6, 0));
        await house.House.RunWorkerAsync();
        await house.House.RunWorkerAsync();
        var task = await house.TaskAsync(ManifestProblem.DidNotCome);
        Assert.Equal((AccessTestData.Northgate, AccessTestData.FamilyCourt, (LocalDate?)Day), (task.Force, task.Court, task.Day));
        Assert.Contains("3 November 2026", task.What, StringComparison.Ordinal);
        Assert.Equal(1, await house.CountFactsAsync(nameof(ManifestDidNotCome)));
        await house.ImportAsync(new ManifestMaker(Day, 1).ToZip());
        Assert.NotNull((await house.TaskAsync(ManifestProblem.DidNotCome)).ResolvedAt);
    }

    [Theory, OnBothDatabases]
    public async Task Letters_mangled_by_a_wrong_encoding_are_put_back_and_the_desk_is_asked_to_compare(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 2);
        maker[1]["Respondent Forename(s)"] = "SiÃ´n";
        var end = await house.ImportAsync(maker.ToZip());
        Assert.Equal("2 rows: 1 loaded, 1 to the order desk, 0 refused", end.Counts.Line);
        Assert.Equal(ManifestProblem.CannotBeRead, Assert.Single(await house.AllAsync<ManifestTask>()).Problem);
    }

    private sealed class Told(Action<Progress> told) : IProgress<Progress>
    {
        public void Report(Progress value) => told(value);
    }
}
