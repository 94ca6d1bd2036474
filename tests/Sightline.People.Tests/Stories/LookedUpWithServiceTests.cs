using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Tests.Learning;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

/// <summary>
/// A survivors' service's record that is tied to hers changes nothing in what anybody else's look-up finds. Each story is played twice: once where the service holds her, with
/// more than anybody else has, and once where it holds somebody else entirely.
/// </summary>
public sealed class LookedUpWithServiceTests
{
    private static readonly PersonDescription Her = new() { Forenames = "Aleksandra", Surname = "Nowak", Born = "1984-03-09" };

    private static readonly PersonDescription AtTheService = Her with
    {
        Sex = "female",
        OtherNames = [new NameDescription("alias", "Oleńka", "Szczepańska")],
        Contact = new ContactDescription { Addresses = [new AddressDescription(["2 Mill Row"], "ZZ2 2BB")], Phones = ["07700 900222"] },
    };

    private static readonly PersonDescription Stranger = new() { Forenames = "Moira", Surname = "Castleton", Born = "1951-07-01", Sex = "female" };

    // Of two that fit alike the lower id leads.
    private static readonly NominalId Police = new(new Guid("0193a1b2-0000-7000-8000-000000000001"));

    private static readonly NominalId Probation = new(new Guid("0193a1b2-0000-7000-8000-000000000002"));

    private static readonly string[] Asked =
    [
        "Aleksandra Nowak", "Aleksandra Nowak 9 March 1984", "Aleksandra Nowak 07700 900222", "Nowak 2 Mill Row ZZ2 2BB", "07700 900222", "Olenka Szczepanska",
        "Aleksandra Szczepanska 1984", "Aleksandra Nowak female", "Nowak", "Aleksandra ZZ2 2BB",
    ];

    public static IEnumerable<TheoryDataRow<Provider, bool, bool, bool>> Ways() =>
        from provider in new[] { Provider.Sqlite, Provider.PostgreSql }
        from isWithProbation in new[] { true, false }
        from isServiceFirst in new[] { true, false }
        from isTaught in new[] { true, false }
        select new TheoryDataRow<Provider, bool, bool, bool>(provider, isWithProbation, isServiceFirst, isTaught);

    [Theory]
    [MemberData(nameof(Ways))]
    [Source("C-14")]
    public async Task Nobody_else_finds_her_sooner_surer_or_for_another_reason_by_what_a_service_holds(Provider provider, bool isWithProbation, bool isServiceFirst, bool isTaught)
    {
        var with = await ToldAsync(provider, AtTheService, isWithProbation, (isServiceFirst, isTaught));
        var without = await ToldAsync(provider, Stranger, isWithProbation, (isServiceFirst, isTaught));

        Assert.Equal(without, with);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_service_itself_finds_her_by_what_it_holds_and_by_what_others_hold(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var police = await register.RecordAsync(Of(AccessTestData.Northgate, Her));
        var service = await register.RecordAsync(Of(AccessTestData.Harbour, AtTheService));

        var hit = Assert.Single(await register.LookUpAsync("Olenka Szczepanska 1984", Worker));

        Assert.Equal(service, hit.Best);
        Assert.Equal(new[] { police, service }.Order(), hit.Nominals.Order());
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_service_s_record_that_stands_alone_is_found_and_says_no_more(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(Of(AccessTestData.Harbour, Her));
        var other = await register.RecordAsync(Of(AccessTestData.Harbour, Stranger));
        await register.House.AsAsync(Worker, scope => scope.GetRequiredService<TieNominalsAction>().TieAsync(one, other, "She changed her name.", Stop));

        var hit = Assert.Single(await register.LookUpAsync("Aleksandra Nowak"));

        Assert.Equal((one, (PersonId?)null), (hit.Best, hit.Person));
        Assert.Equal([one], hit.Nominals);
        Assert.Empty(hit.HeldBy);
    }

    [Theory]
    [OnBothDatabases]
    [Source("C-14")]
    public async Task However_many_of_her_name_a_service_holds_nobody_else_s_record_is_crowded_out(Provider provider)
    {
        var told = new List<(string Agency, bool IsFound)>();
        foreach (var held in new[] { (Forenames: "Zbigniew", Surname: "Szczepański"), (Forenames: "Moira", Surname: "Castleton") })
        {
            await using var register = await OpenAsync(provider);
            await register.House.AsSystemAsync(async scope =>
            {
                var people = scope.GetRequiredService<IPeople>();
                for (var number = 0; number < 260; number++)
                {
                    await people.RecordAsync(Said(held.Forenames, held.Surname) with { HeldBy = AccessTestData.Harbour }, Stop);
                }
            });
            await register.RecordAsync(Said("Zbigniew", "Szczepański") with { Id = Police });
            await register.RecordAsync(Said("Zbigniew", "Szczepański", "1961") with { Id = Probation, HeldBy = AccessTestData.Probation });

            var review = Assert.Single(await register.AllAsync<TieReview>(), row => row.State == ReviewState.Open);
            told.Add((review.Agency.Value, (await register.LookUpAsync("Zbigniew Szczepański")).Any(hit => hit.Best == Police)));
        }

        Assert.Equal((AccessTestData.Probation.Value, true), told[0]);
        Assert.Equal(told[1], told[0]);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(Provider provider, PersonDescription held, bool isWithProbation, (bool IsServiceFirst, bool IsTaught) way)
    {
        await using var register = await OpenAsync(provider);
        if (way.IsTaught)
        {
            await TaughtPeople.TeachAsync(register.House);
        }
        if (way.IsServiceFirst)
        {
            await register.RecordAsync(Of(AccessTestData.Harbour, held));
        }
        var police = await register.RecordAsync(Of(AccessTestData.Northgate, Her) with { Id = Police });
        var records = new Dictionary<NominalId, string> { [police] = "police" };
        if (isWithProbation)
        {
            records[await register.RecordAsync(Of(AccessTestData.Probation, Her with { Surname = "Novak", Contact = new ContactDescription { Phones = ["07700 900111"] } }) with { Id = Probation })] = "probation";
        }
        if (!way.IsServiceFirst)
        {
            await register.RecordAsync(Of(AccessTestData.Harbour, held));
        }
        var told = new List<string>();
        foreach (var words in Asked)
        {
            told.Add(words);
            told.AddRange((await register.LookUpAsync(words)).Where(hit => !hit.Name.Shown.Contains("Castleton", StringComparison.Ordinal)).Select(Told));
        }
        return told;

        string Told(Hit hit) => string.Join(
            '|', records.GetValueOrDefault(hit.Best, "somebody"), hit.Person is null ? "alone" : "tied", hit.Name.Shown, hit.Name.Born, hit.Weight, string.Join(';', hit.Why), hit.IsCertain,
            string.Join(';', hit.HeldBy), string.Join(';', hit.Nominals.Select(nominal => records.GetValueOrDefault(nominal, "somebody")).Order()));
    }

    private static NewNominal Of(AgencyCode holder, PersonDescription details) => new() { HeldBy = holder, Details = details };
}
