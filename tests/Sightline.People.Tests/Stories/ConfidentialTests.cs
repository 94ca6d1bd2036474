using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

public sealed class ConfidentialTests
{
    private static readonly NewNominal Her = new()
    {
        HeldBy = AccessTestData.Harbour,
        Details = new PersonDescription { Forenames = "Marta", Surname = "Lindqvist", Born = "1991-08-17" },
        Confidential = new ContactDescription
        {
            Addresses = [new AddressDescription(["Refuge, 2 Hidden Row"], "ZY9 9ZZ")],
            Phones = ["07700 900321"],
            Emails = ["safe@example.org"],
        },
    };

    [Theory]
    [OnBothDatabases("07700 900321")]
    [OnBothDatabases("safe@example.org")]
    [OnBothDatabases("2 Hidden Row ZY9 9ZZ")]
    public async Task A_confidential_contact_finds_nobody_for_police(Provider provider, string words)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Her);

        Assert.Empty(await register.LookUpAsync(words, Officer));
        Assert.Empty(await register.LookUpAsync(words, TestHouse.ActorAt("police-eastmoor", "duty-inspector")));
        Assert.Equal(her, Assert.Single(await register.LookUpAsync(words, Worker)).Best);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Another_survivors_service_does_not_find_her_by_what_this_one_keeps(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Her);

        var elsewhere = TestHouse.ActorAt("support-eastmoor", "support-worker") with { Purpose = Worker.Purpose };

        Assert.Empty(await register.LookUpAsync("07700 900321", elsewhere));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_police_may_not_see_changes_nothing_of_what_they_are_told(Provider provider)
    {
        await using var with = await OpenAsync(provider);
        await with.RecordAsync(Her);
        await with.RecordAsync(Said("Marta", "Lindquist", "1991-08-17"));
        await using var without = await OpenAsync(provider);
        await without.RecordAsync(Her with { Confidential = null });
        await without.RecordAsync(Said("Marta", "Lindquist", "1991-08-17"));

        var said = await with.LookUpAsync("Marta Lindqvist 1991 07700 900321 ZY9 9ZZ", Officer);
        var saidWithout = await without.LookUpAsync("Marta Lindqvist 1991 07700 900321 ZY9 9ZZ", Officer);

        Assert.Equal(saidWithout.Select(Told), said.Select(Told));

        static string Told(Hit hit) => $"{hit.Name.Shown}|{hit.Weight}|{string.Join(';', hit.Why)}|{string.Join(';', hit.HeldBy)}|{hit.Nominals.Count}|{hit.IsCertain}";
    }

    [Theory]
    [OnBothDatabases]
    public async Task That_a_survivors_service_holds_her_is_not_told_to_police(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        await register.RecordAsync(Her);

        Assert.Empty(Assert.Single(await register.LookUpAsync("Marta Lindqvist", Officer)).HeldBy);
        Assert.Equal([AccessTestData.Harbour], Assert.Single(await register.LookUpAsync("Marta Lindqvist", Worker)).HeldBy);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Her_hidden_home_says_whose_force_it_is_and_stands_nowhere_in_the_clear(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Her);

        var force = await register.House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().AgencyServingHomeOfAsync(her, AgencyKind.Police, Stop));

        Assert.Equal(AccessTestData.Eastmoor, force.OrNull());
        Assert.Empty(await register.AllAsync<NominalAddress>());
        Assert.All(await register.AllAsync<ConfidentialContact>(), row => Assert.DoesNotContain("Hidden", System.Text.Encoding.UTF8.GetString(row.Sealed), StringComparison.Ordinal));
        Assert.DoesNotContain((await register.AllAsync<LookUpProfile>()), row => row.Profile.Contains("ZY9", StringComparison.Ordinal));
    }
}
