using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

public sealed class LookingUpTests
{
    private static readonly NewNominal Aleksandra = Said("Aleksandra", "Nowak", "1984-03-09") with
    {
        Details = new PersonDescription
        {
            Forenames = "Aleksandra",
            Surname = "Nowak",
            PreferredName = "Ola",
            OtherNames = [new NameDescription("maiden", "Aleksandra", "Wiśniewska")],
            Born = "1984-03-09",
            Sex = "female",
            Contact = new ContactDescription
            {
                Addresses = [new AddressDescription(["14 Quarry Lane", "Northgate"], "ZZ1 4AB")],
                Phones = ["07700 900123"],
                Emails = ["ola.nowak@example.org"],
            },
            Identifiers = [new IdentifierDescription("pnc", "2001/1234567K")],
        },
    };

    [Theory]
    [OnBothDatabases("Alexsandra Nowack 09/03/1984", "surname one letter off")]
    [OnBothDatabases("Nowak Aleksandra 9 March 1984", "the other way round")]
    [OnBothDatabases("Nowak, Aleksandra", "surname the same")]
    [OnBothDatabases("Aleksandra Nowak 03/09/1984", "day and month swapped")]
    [OnBothDatabases("Aleksandra Wisniewska 1984", "under another name on record")]
    [OnBothDatabases("07700900123", "same mobile number")]
    [OnBothDatabases("+44 7700 900 123 nowak", "same mobile number")]
    [OnBothDatabases("2001/1234567K", "same identifier")]
    [OnBothDatabases("ola.nowak@example.org", "same e-mail address")]
    [OnBothDatabases("14 Quarry Lane ZZ1 4AB", "same house and postcode")]
    [OnBothDatabases("zz14ab aleksandra", "same postcode")]
    [OnBothDatabases("Ola Nowak", "surname the same")]
    [OnBothDatabases("P-1001", "the reference of this register")]
    [OnBothDatabases("Nowak Aleksandra aged 42", "of the age given")]
    [OnBothDatabases("Ola ZZ1 4AB", "forename the same")]
    [OnBothDatabases("Lkesandra Nowak", "surname the same")]
    [OnBothDatabases("Aleksandra 1984", "forename the same")]
    [OnBothDatabases("Alexsndra Nwaok 1984", "born in the same year")]
    [OnBothDatabases("Aleksandra Novak about 40", "about the age given")]
    [OnBothDatabases("Alexandra Kowalska née Wisniewska b. 1984", "under another name on record")]
    [OnBothDatabases("nowak aleksandra 0 7 7 0 0 900 123", "the other way round")]
    public async Task She_is_found_by_what_somebody_has_of_her_with_the_reason(Provider provider, string words, string why)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Aleksandra);
        await register.RecordAsync(Said("Peter", "Ashdown", "1970-05-01"));

        var hits = await register.LookUpAsync(words);

        Assert.Equal(her, hits[0].Best);
        Assert.Contains(hits[0].Why, reason => reason.Contains(why, StringComparison.Ordinal));
        Assert.DoesNotContain(hits, hit => hit.Name.Shown.Contains("Ashdown", StringComparison.Ordinal));
        Assert.Equal("Ola Nowak", hits[0].Name.Shown);
        Assert.Equal("9 March 1984 (42)", hits[0].Name.Born);
    }

    [Theory]
    [OnBothDatabases("Ng", "Siu Ling", "Siu Ling Ng")]
    [OnBothDatabases("Li", "Wei", "li wei")]
    [OnBothDatabases("ap Rhys", "Llŷr", "Llyr ap Rhys")]
    [OnBothDatabases("Llewelyn", "Siân", "Sian Llywelyn")]
    [OnBothDatabases("Ó Súilleabháin", "Seán", "Sean O'Suilleabhain")]
    [OnBothDatabases("al-Hassan", "Fatima", "fatima alhassan")]
    public async Task Short_Welsh_and_accented_names_are_found_as_an_officer_types_them(Provider provider, string surname, string forenames, string typed)
    {
        await using var register = await OpenAsync(provider);
        var person = await register.RecordAsync(Said(forenames, surname));

        var hits = await register.LookUpAsync(typed);

        Assert.Equal(person, Assert.Single(hits).Best);
    }

    [Theory]
    [OnBothDatabases("Sharon Marsh aged 42", 0)]
    [OnBothDatabases("Sharon Marsh 41 years old", 0)]
    [OnBothDatabases("Sharon Marsh about 45", 0)]
    [OnBothDatabases("Sharon Marsh aged 19", 1)]
    [OnBothDatabases("Sharon Marsh 17ish", 1)]
    public async Task Of_two_of_one_name_the_one_of_the_age_given_leads_and_the_other_is_still_shown(Provider provider, string words, int first)
    {
        await using var register = await OpenAsync(provider);
        List<Facts.NominalId> people = [await register.RecordAsync(Said("Sharon", "Marsh", "1984-03-09")), await register.RecordAsync(Said("Sharon", "Marsh", "2007-05-30"))];

        var hits = await register.LookUpAsync(words);

        Assert.Equal(people[first], hits[0].Best);
        Assert.Equal(2, hits.Count);
        Assert.All(hits, hit => Assert.False(hit.IsCertain));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_surname_first_with_a_middle_name_is_read_in_that_order_too(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Anna Maria", "Nowak", "1984-03-09"));
        await register.RecordAsync(Said("Maria", "Nowacka", "1984-03-09"));

        var hits = await register.LookUpAsync("Nowak Anna Maria 1984");

        Assert.Equal(her, hits[0].Best);
        Assert.Contains("forename and surname agree the other way round", hits[0].Why);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_reason_never_holds_a_value(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Aleksandra);

        var hit = Assert.Single(await register.LookUpAsync("Aleksandra Nowak 09/03/1984 07700 900123 ZZ1 4AB"));

        Assert.All(hit.Why, reason => Assert.DoesNotMatch("Nowak|Aleksandra|900123|ZZ1|1984", reason));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Whoever_looks_up_stands_on_the_ledger_once_with_all_who_were_shown(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Said("Tom", "Barrow", "1990-01-02"));
        await register.RecordAsync(Said("Tom", "Barrow", "1951-06-30"));
        var before = await ReadsAsync(register);

        var hits = await register.LookUpAsync("Tom Barrow");

        Assert.Equal(2, hits.Count);
        Assert.Equal(before + 1, await ReadsAsync(register));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Nobody_is_found_and_nobody_is_read(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Aleksandra);
        var before = await ReadsAsync(register);

        Assert.Empty(await register.LookUpAsync("Zbigniew Unheard 1901"));
        Assert.Empty(await register.LookUpAsync("…"));
        Assert.Equal(before, await ReadsAsync(register));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_records_not_tied_yet_are_shown_apart(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Said("Jane", "Smith"));
        await register.RecordAsync(Said("Jane", "Smith"));

        var hits = await register.LookUpAsync(new LookUpQuery { Forenames = "Jane", Surname = "Smith" });

        Assert.Equal(2, hits.Count);
        Assert.All(hits, hit => Assert.False(hit.IsCertain));
    }

    private static Task<int> ReadsAsync(Register register) => register.House.AsSystemAsync(scope => CountAsync(scope));

    private static async Task<int> CountAsync(IServiceProvider scope)
    {
        var db = Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<SightlineDb>(scope);
        return await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.SingleAsync(
            Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.SqlQuery<int>(
                db.Database, $"SELECT CAST(COUNT(*) AS integer) AS \"Value\" FROM platform_ledger_entry WHERE \"Type\" = 'look-up'"), Stop);
    }

    [Theory, OnBothDatabases]
    public async Task A_common_name_in_a_large_register_is_still_answered(Provider provider)
    {
        await using var register = await Register.OpenAsync(provider);
        await register.House.AsSystemAsync(async scope =>
        {
            var people = scope.GetRequiredService<IPeople>();
            for (var number = 0; number < 170; number++)
            {
                await people.RecordAsync(Register.Said("Amina", "Hussain", $"{1940 + (number % 60)}-{1 + (number % 12):00}-{1 + (number % 28):00}"), Register.Stop);
            }
        });

        var hits = await register.LookUpAsync("Amena Husain 1984-09-17, 12 Harbour Row ZZ1 4AB");

        Assert.NotEmpty(hits);
        Assert.All(hits, hit => Assert.Equal("Amina Hussain", hit.Name.Shown));
    }
}
