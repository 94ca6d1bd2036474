using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Duties.FindLate;
using Sightline.Duties.Model;
using Sightline.Facts;
using Sightline.Facts.Orders;
using Sightline.Kernel;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

/// <summary>A house with the area of the tests, a rulebook of the test's choice, and answers to its questions that a test can change.</summary>
internal sealed class DutiesHouse : IAsyncDisposable
{
    private DutiesHouse(TestHouse house, Answers answers)
    {
        House = house;
        Answers = answers;
    }

    public TestHouse House { get; }

    public Answers Answers { get; }

    public TestClock Clock => House.Clock;

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static Actor OrderDesk { get; } = TestHouse.ActorAt("police-northgate", "order-desk");

    /// <param name="duties">The duties of the rulebook, as YAML; null: those that are shipped.</param>
    public static async Task<DutiesHouse> OpenAsync(Provider provider, string? duties = null, Action<IServiceCollection>? further = null)
    {
        var answers = new Answers();
        var house = await TestHouse.OpenWithAreaAsync(provider, services =>
        {
            Use(services, answers, duties);
            further?.Invoke(services);
        });
        return new DutiesHouse(house, answers);
    }

    public static void Use(IServiceCollection services, Answers answers, string? duties)
    {
        services.RemoveAll<RuleBook>();
        services.AddSingleton(RuleBook.Load(Rulebooks.Folder(duties), Rulebooks.Vocabulary));
        services.AddSingleton(answers);
        services.RemoveAll<ICondition>();
        services.RemoveAll<IAgencyResolver>();
        foreach (var type in typeof(DutiesHouse).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            if (typeof(ICondition).IsAssignableFrom(type))
            {
                services.AddScoped(typeof(ICondition), type);
            }
            if (typeof(IAgencyResolver).IsAssignableFrom(type))
            {
                services.AddScoped(typeof(IAgencyResolver), type);
            }
        }
        services.AddScoped<IAgencyResolver, Ports.StatingAgency>();
        services.AddScoped<IAgencyResolver, Ports.OwnerOfTask>();
        services.AddScoped<IAgencyResolver, Ports.AgencyThatMayNotTell>();
    }

    public Task<T> StateAsync<T>(T fact)
        where T : Fact => StateAsAsync(OrderDesk, fact);

    public Task<T> StateAsAsync<T>(Actor actor, T fact)
        where T : Fact => House.AsAsync(actor, scope =>
        {
            var unit = scope.GetRequiredService<UnitOfWork>();
            return unit.DoAsync(() => Task.FromResult(unit.State(fact)), Stop);
        });

    public Task StateTogetherAsync(params Fact[] facts) => House.AsAsync(OrderDesk, scope =>
    {
        var unit = scope.GetRequiredService<UnitOfWork>();
        return unit.DoAsync(
            () =>
            {
                foreach (var fact in facts)
                {
                    unit.State(fact);
                }
                return Task.CompletedTask;
            },
            Stop);
    });

    public Task<IReadOnlyList<Duty>> DutiesAsync() => House.AsSystemAsync<IReadOnlyList<Duty>>(async scope =>
        await scope.GetRequiredService<SightlineDb>().Set<Duty>().AsNoTracking().OrderBy(duty => duty.Id).ToListAsync(Stop));

    public async Task<Duty> DutyAsync(string rule) => Assert.Single(await DutiesAsync(), duty => duty.Rule.Value == rule);

    public Task TickAsync() => House.AsSystemAsync(scope => scope.GetRequiredService<FindLateDuties>().TickAsync(Stop));

    public Task<int> OnLedgerAsync(string type) => CountAsync($"""SELECT CAST(COUNT(*) AS integer) AS "Value" FROM platform_ledger_entry WHERE "Type" = {type}""");

    public Task<int> NoticesToAsync(DeskCode desk) => CountAsync($"""SELECT CAST(COUNT(*) AS integer) AS "Value" FROM platform_outbox WHERE "Desk" = {desk.Value}""");

    public ValueTask DisposeAsync() => House.DisposeAsync();

    private Task<int> CountAsync(FormattableString sql) => House.AsSystemAsync(scope =>
        scope.GetRequiredService<SightlineDb>().Database.SqlQuery<int>(sql).SingleAsync(Stop));
}

/// <summary>
/// What the modules that own them would answer. These tests are about the clockwork of duties, and make a neighbour say "not known" or name nobody at will;
/// that the real modules' answers raise the right duties is told in the scenarios.
/// </summary>
internal sealed class Answers
{
    public Dictionary<string, Func<Fact, Resolved>> Agencies { get; } = new()
    {
        ["force-of-order"] = fact => fact is OrderMade { Force: { } force } ? Resolved.To(force) : Resolved.To(AccessTestData.Northgate),
        ["service-of-protected-person"] = _ => Resolved.To(AccessTestData.Harbour),
        ["service-of-victim"] = _ => Resolved.To(AccessTestData.Harbour),
        ["court-of-order"] = _ => Resolved.To(AccessTestData.FamilyCourt),
        ["force-of-incident"] = _ => Resolved.To(AccessTestData.Northgate),
        ["childrens-services-of-incident"] = _ => Resolved.To(AccessTestData.Council),
        ["probation-of-respondent"] = _ => Resolved.To(AccessTestData.Probation),
        ["reviewing-agency"] = _ => Resolved.To(AccessTestData.Northgate),
        ["force-of-protected-person"] = _ => Resolved.None,
    };

    public Dictionary<string, Answer> Conditions { get; } = new() { ["order-is-served-by-police"] = Answer.Yes, ["made-by-police-notice"] = Answer.No, ["named-in-call-outs"] = Answer.Yes, ["arrest-is-outstanding"] = Answer.No, ["call-outs-in"] = Answer.No, ["referred-to-marac-in"] = Answer.No };

    /// <summary>The type that "order-type-is" finds.</summary>
    public string OrderType { get; set; } = "non-molestation-order";
}

internal static class Rulebooks
{
    public static string Root { get; } = FindRoot();

    /// <summary>The house's own: nothing is added for these tests.</summary>
    public static Vocabulary Vocabulary { get; } =
        HouseRules.VocabularyOf(AllModules.InOrder, DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data")));

    /// <summary>The shipped rulebook, or a folder with these duties in place of its own.</summary>
    public static string Folder(string? duties)
    {
        var shipped = Path.Combine(Root, "rulebook");
        if (duties is null)
        {
            return shipped;
        }
        var folder = TestFolder.New("rulebook");
        Directory.CreateDirectory(Path.Combine(folder, "duties"));
        Directory.CreateDirectory(Path.Combine(folder, "orders"));
        File.Copy(Path.Combine(shipped, "access.yaml"), Path.Combine(folder, "access.yaml"));
        File.Copy(Path.Combine(shipped, "gateways.yaml"), Path.Combine(folder, "gateways.yaml"));
        File.Copy(Path.Combine(shipped, "retention.yaml"), Path.Combine(folder, "retention.yaml"));
        foreach (var file in Directory.GetFiles(Path.Combine(shipped, "orders"), "*.yaml"))
        {
            File.Copy(file, Path.Combine(folder, "orders", Path.GetFileName(file)));
        }
        File.WriteAllText(Path.Combine(folder, "duties", "test.yaml"), duties);
        return folder;
    }

    /// <summary>One duty with what every entry says of itself.</summary>
    public static string Duty(string code, string rest) =>
        $"""
        - code: {code}
          ref: E-32
          source: practice
          read: 2026-11-22
          basis: practice
          verified: yes
          words: Do what {code} asks.
          why-limit: Because the test says so.
        {string.Join('\n', rest.Split('\n').Select(line => "  " + line))}

        """;

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sightline.slnx")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
    }
}
