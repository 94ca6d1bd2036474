using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Linkage;
using Sightline.People.Index;
using Sightline.People.Model;
using Sightline.Platform.Ports;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.LookUp;

public sealed class KeysOfThisVersionTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_register_indexed_by_an_earlier_version_is_brought_up_to_this_one_by_the_worker_and_only_once(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Aleksandra", "Nowak", "1984-03-09"));
        var theirs = await register.RecordAsync(Said("Moira", "Castleton") with { HeldBy = AccessTestData.Harbour });
        var keys = (await register.AllAsync<LookUpKeyRow>()).Select(row => (row.Hash, row.Number)).ToHashSet();
        await register.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LookUpKeyRow>().ExecuteDeleteAsync(Stop));
        // An earlier version kept a service's record under the keys of all others.
        await register.House.AsSystemAsync(scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () => scope.GetRequiredService<LookUpIndex>().AddAsync(1002, KeyHash.Of(LookUpKeys.Of(new PersonDetails { Forenames = "Moira", Surname = "Castleton" })), Stop), Stop));
        Assert.Empty(await register.LookUpAsync("Aleksandra Nowak"));

        await TickAsync(register);

        Assert.Equal(her, Assert.Single(await register.LookUpAsync("Aleksandra Nowak")).Best);
        Assert.Equal(theirs, Assert.Single(await register.LookUpAsync("Moira Castleton")).Best);
        var now = (await register.AllAsync<LookUpKeyRow>()).Select(row => (row.Hash, row.Number)).ToHashSet();
        Assert.Equal(keys, now.Where(row => row.Number != 0).ToHashSet());

        await register.House.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LookUpKeyRow>().Where(row => row.Number != 0).ExecuteDeleteAsync(Stop));
        await TickAsync(register, asAfterAStart: true);

        // The mark is believed: what was brought up to date once is not gone through again at every start.
        Assert.DoesNotContain(await register.AllAsync<LookUpKeyRow>(), row => row.Number != 0);
    }

    private static Task TickAsync(Register register, bool asAfterAStart = false) => register.House.AsSystemAsync(async scope =>
    {
        if (asAfterAStart)
        {
            var place = scope.GetRequiredService<KeysPlace>();
            (place.Last, place.IsAtEnd) = (0, false);
        }
        await scope.GetServices<IRecurringWork>().OfType<KeysOfThisVersion>().Single().TickAsync(Stop);
        return true;
    });
}
