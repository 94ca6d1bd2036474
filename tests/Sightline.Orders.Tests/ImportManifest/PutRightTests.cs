using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Orders.ImportManifest;
using Sightline.Orders.ImportManifest.AddDetails;
using Sightline.Orders.ImportManifest.Rules;
using Sightline.Orders.ImportManifest.Tasks;
using Sightline.Orders.Model;
using Sightline.Orders.Rules;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Orders.Tests.ImportManifest;

public sealed class PutRightTests
{
    private static readonly LocalDate Day = new(2026, 11, 3);

    private static async Task<ManifestHouse> WithOneAsync(Provider provider, Action<ManifestMakerRow> spoil)
    {
        var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 1);
        spoil(maker[1]);
        await house.ImportAsync(maker.ToZip());
        return house;
    }

    private static async Task BreaksAsync<TRule>(Func<Task> work)
        where TRule : Rule
    {
        var broken = await Assert.ThrowsAsync<RulesBrokenException>(work);
        Assert.Contains(broken.Broken, rule => rule is TRule);
    }

    [Theory, OnBothDatabases]
    public async Task The_day_it_was_made_is_filled_in_and_the_task_settled_together(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row => row["Court Date"] = "");
        var task = await house.TaskAsync(ManifestProblem.MadeDateEmpty);
        await BreaksAsync<RemedyIsGiven>(() => house.PutRightAsync(task, new PutRight()));
        await BreaksAsync<OrderMustNotBeMadeInTheFuture>(() => house.PutRightAsync(task, new PutRight { MadeOn = Day.PlusDays(1) }));
        Assert.Null((await house.OrderOfRowAsync(1)).MadeOn);
        await house.PutRightAsync(task, new PutRight { MadeOn = Day.PlusDays(-1) });
        Assert.Equal(Day.PlusDays(-1), (await house.OrderOfRowAsync(1)).MadeOn);
        Assert.NotNull((await house.TaskAsync(ManifestProblem.MadeDateEmpty)).ResolvedAt);
        Assert.Equal(1, await house.CountFactsAsync(nameof(ManifestTaskResolved)));
        await BreaksAsync<TaskIsOpen>(() => house.PutRightAsync(task, new PutRight { MadeOn = Day }));
    }

    [Theory, OnBothDatabases]
    public async Task Its_end_is_filled_in_as_a_day_or_as_until_further_order_but_never_before_it_was_made(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row => row["Order Expiry Date"] = "");
        var task = await house.TaskAsync(ManifestProblem.ExpiryMissingOrBeforeMade);
        await BreaksAsync<OrderMustNotEndBeforeItWasMade>(() => house.PutRightAsync(task, new PutRight { LastDay = Day.PlusDays(-1) }));
        await house.PutRightAsync(task, new PutRight { UntilFurtherOrder = true });
        var order = await house.OrderOfRowAsync(1);
        Assert.Equal((Answer.Yes, null), (order.UntilFurtherOrder, order.LastDay));
    }

    [Theory, OnBothDatabases]
    public async Task An_unknown_court_is_chosen_and_its_force_follows_where_none_was_known(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row =>
        {
            foreach (var heading in new[] { "Court Code", "Court Name/Location", "Respondent 1st Line of Address", "Respondent 2nd Line of Address", "Respondent Postcode" })
            {
                row[heading] = "-";
            }
        });
        Assert.Null((await house.OrderOfRowAsync(1)).Force);
        await house.PutRightAsync(await house.TaskAsync(ManifestProblem.CourtUnknown), new PutRight { Court = AccessTestData.FamilyCourt });
        var order = await house.OrderOfRowAsync(1);
        Assert.Equal(((AgencyCode?)AccessTestData.FamilyCourt, (AgencyCode?)AccessTestData.Northgate), (order.MadeBy, order.Force));
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_order_is_entered_with_its_waiting_document_once_its_type_is_chosen(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row => row["Order Name"] = "Occupation order (FL404)");
        var task = await house.TaskAsync(ManifestProblem.TypeNotSent);
        var order = await house.PutRightAsync(task, new PutRight { Type = new OrderTypeCode("occupation-order") });
        var entered = await house.OrderOfRowAsync(1);
        Assert.Equal((order, new OrderTypeCode("occupation-order")), (entered.Id, entered.Type));
        Assert.Equal(ManifestMaker.Pdf("Order 1"), (await house.House.AsAsync(ManifestHouse.Desk, scope =>
            scope.GetRequiredService<KeepDocumentAction>().OpenAsync(order.Value, entered.Document!, TestContext.Current.CancellationToken)))!.ForTheMachine(Kernel.MachineUse.Form));
        Assert.NotNull((await house.TaskAsync(ManifestProblem.TypeNotSent)).ResolvedAt);
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_name_is_filled_in_for_whom_it_binds_and_for_whom_it_protects(Provider provider)
    {
        await using var bound = await WithOneAsync(provider, row => row["Respondent Surname"] = "-");
        await bound.PutRightAsync(await bound.TaskAsync(ManifestProblem.NobodyCanBeTied), new PutRight { Forenames = "Callum", Surname = "Harcombe" });
        Assert.Single(await bound.AllAsync<OrderRespondent>());
        await using var protects = await WithOneAsync(provider, row => row["Applicant Surname"] = "");
        Assert.Empty(await protects.AllAsync<OrderProtected>());
        await protects.PutRightAsync(await protects.TaskAsync(ManifestProblem.NobodyCanBeTied), new PutRight { Forenames = "Bronwen", Surname = "Inskip" });
        Assert.Single(await protects.AllAsync<OrderProtected>());
    }

    [Theory, OnBothDatabases]
    public async Task A_missing_document_is_added_and_only_a_pdf_will_do(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        var maker = new ManifestMaker(Day, 1);
        maker[1].Document = null;
        await house.ImportAsync(maker.ToZip());
        var task = await house.TaskAsync(ManifestProblem.RowWithoutPdfOrPdfWithoutRow);
        await BreaksAsync<DocumentIsAPdf>(() => house.PutRightAsync(task, new PutRight { Document = "GIF"u8.ToArray() }));
        await house.PutRightAsync(task, new PutRight { Document = ManifestMaker.Pdf("found") });
        Assert.NotNull((await house.OrderOfRowAsync(1)).Document);
    }

    [Theory, OnBothDatabases]
    public async Task A_new_order_of_the_same_case_is_entered_beside_the_first_when_the_desk_says_so(Provider provider)
    {
        await using var house = await ManifestHouse.OpenAsync(provider);
        await house.ImportAsync(new ManifestMaker(Day, 1).ToZip());
        var again = new ManifestMaker(Day, 1);
        again[1]["Order Expiry Date"] = "01/02/2027";
        await house.ImportAsync(again.ToZip());
        await house.PutRightAsync(await house.TaskAsync(ManifestProblem.SameCaseOtherContent), new PutRight { IsNewOrder = true });
        Assert.Equal(2, (await house.AllAsync<ProtectiveOrder>()).Count);
    }

    [Theory, OnBothDatabases]
    public async Task What_can_only_be_settled_in_words_is_settled_in_words(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row => row["Order Name"] = "Variation of non-molestation order");
        var task = await house.TaskAsync(ManifestProblem.VariationNotSent);
        Task CloseAsync(string how) => house.House.AsAsync(ManifestHouse.Desk, scope =>
            scope.GetRequiredService<CloseManifestTaskAction>().CloseAsync(task.Id, how, TestContext.Current.CancellationToken));
        await BreaksAsync<TaskIsSettledInWords>(() => CloseAsync(" "));
        await CloseAsync("The variation was recorded on the order.");
        await BreaksAsync<TaskIsOpen>(() => CloseAsync("Again."));
        Assert.NotNull((await house.TaskAsync(ManifestProblem.VariationNotSent)).ResolvedAt);
    }

    [Theory, OnBothDatabases]
    public async Task What_the_register_holds_already_is_never_changed_by_filling_in(Provider provider)
    {
        await using var house = await WithOneAsync(provider, _ => { });
        var order = await house.OrderOfRowAsync(1);
        Task AddAsync(OrderDetails details) => house.House.AsAsync(ManifestHouse.Desk, scope =>
            scope.GetRequiredService<AddOrderDetailsAction>().AddAsync(order.Id, details, TestContext.Current.CancellationToken));
        await BreaksAsync<OnlyWhatIsNotKnownIsAdded>(() => AddAsync(new OrderDetails { MadeOn = Day.PlusDays(-2) }));
        await BreaksAsync<OnlyWhatIsNotKnownIsAdded>(() => AddAsync(new OrderDetails { LastDay = Day.PlusDays(20) }));
        await BreaksAsync<OnlyWhatIsNotKnownIsAdded>(() => AddAsync(new OrderDetails { Document = ManifestMaker.Pdf("another") }));
        Assert.Equal(0, await house.CountFactsAsync(nameof(OrderDetailsAdded)));
    }

    [Theory, OnBothDatabases]
    public async Task A_row_with_two_things_in_its_way_is_not_entered_when_only_one_is_put_right(Provider provider)
    {
        await using var house = await WithOneAsync(provider, row => (row["Order Name"], row["Respondent Surname"]) = ("Occupation order", "-"));
        var task = await house.TaskAsync(ManifestProblem.TypeNotSent);
        await BreaksAsync<RowCanBeEntered>(() => house.PutRightAsync(task, new PutRight { Type = new OrderTypeCode("occupation-order") }));
        Assert.Empty(await house.AllAsync<ProtectiveOrder>());
        Assert.Null((await house.TaskAsync(ManifestProblem.TypeNotSent)).ResolvedAt);
    }
}
