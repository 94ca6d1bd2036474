using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.People.Contracts;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

/// <summary>Whether a place is somebody's home, asked at a door: inside, outside, or not known. A blank is never "outside".</summary>
public sealed class HomesTests
{
    [Theory]
    [OnBothDatabases("ZZ1 4AB", "12", HomeMatch.Same)]
    [OnBothDatabases("zz14ab", "12", HomeMatch.Same)]
    [OnBothDatabases("ZZ1 4AB", null, HomeMatch.SamePostcode)]
    [OnBothDatabases("ZZ1 4AB", "14", HomeMatch.Other)]
    [OnBothDatabases("ZZ1 4AB", "2/12", HomeMatch.SamePostcode)]
    [OnBothDatabases("ZZ1 9XY", "12", HomeMatch.Other)]
    [OnBothDatabases("", "12", HomeMatch.NotKnown)]
    [OnBothDatabases("ZZ1", "12", HomeMatch.NotKnown)]
    public async Task A_place_is_compared_with_a_secret_home_by_postcode_and_house(Provider provider, string postcode, string? house, HomeMatch expected)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Anna", "Nowicka") with { Confidential = At("12 Mill Lane", "ZZ1 4AB") });

        Assert.Equal(expected, await AskAsync(register, her, postcode, house));
    }

    [Theory, OnBothDatabases]
    public async Task Nothing_known_of_a_home_is_not_known_and_so_is_a_home_without_a_postcode(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var nowhere = await register.RecordAsync(Said("Anna", "Nowicka"));
        var somewhere = await register.RecordAsync(Said("Maria", "Okafor") with { Confidential = At("The old mill", null) });

        Assert.Equal(HomeMatch.NotKnown, await AskAsync(register, nowhere, "ZZ1 4AB", "12"));
        Assert.Equal(HomeMatch.NotKnown, await AskAsync(register, somewhere, "ZZ1 4AB", "12"));
        Assert.Equal(HomeMatch.NotKnown, await AskAsync(register, new NominalId(new Guid("01930000-0000-7000-8000-0000000000aa")), "ZZ1 4AB", "12"));
    }

    [Theory, OnBothDatabases]
    public async Task A_house_with_a_name_alone_is_the_same_postcode_and_never_another_house_of_it(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Anna", "Nowicka") with { Confidential = At("Rose Cottage", "ZZ1 4AB") });

        Assert.Equal(HomeMatch.SamePostcode, await AskAsync(register, her, "ZZ1 4AB", "12"));
    }

    [Theory, OnBothDatabases]
    public async Task Beside_a_home_of_which_too_little_is_known_no_place_is_outside_and_a_home_that_was_left_is_no_home(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var two = await register.RecordAsync(Said("Anna", "Nowicka") with
        {
            Confidential = new ContactDescription { Addresses = [new(["12 Mill Lane"], "ZZ1 4AB"), new(["A friend's"], null)] },
        });
        var moved = await register.RecordAsync(Said("Maria", "Okafor") with
        {
            Confidential = new ContactDescription { Addresses = [new(["3 Canal Street"], "ZZ2 1AA", To: new LocalDate(2026, 10, 1)), new(["12 Mill Lane"], "ZZ1 4AB")] },
        });

        Assert.Equal(HomeMatch.Same, await AskAsync(register, two, "ZZ1 4AB", "12"));
        Assert.Equal(HomeMatch.NotKnown, await AskAsync(register, two, "ZZ3 1AA", "1"));
        Assert.Equal(HomeMatch.Other, await AskAsync(register, moved, "ZZ2 1AA", "3"));
        Assert.Equal(HomeMatch.Same, await AskAsync(register, moved, "ZZ1 4AB", "12"));
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_whom_one_agency_alone_holds_is_held_and_an_unknown_id_is_not(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Anna", "Nowicka"));

        Assert.True(await register.House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().HoldsAsync(her, Stop)));
        Assert.False(await register.House.AsSystemAsync(scope => scope.GetRequiredService<IPeople>().HoldsAsync(new NominalId(new Guid("01930000-0000-7000-8000-0000000000aa")), Stop)));
    }

    private static ContactDescription At(string line, string? postcode) => new() { Addresses = [new AddressDescription([line], postcode)] };

    private static Task<HomeMatch> AskAsync(Register register, NominalId nominal, string postcode, string? house) =>
        register.House.AsAsync(Officer, scope => scope.GetRequiredService<IPeople>().HomeIsAtAsync(nominal, postcode, house, Stop));
}
