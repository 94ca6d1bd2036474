using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.People.Tests;

public sealed class TablesTests
{
    [Theory]
    [OnBothDatabases]
    public async Task Every_table_of_people_can_be_read_in_a_new_house(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);

        await house.AsSystemAsync(async scope =>
        {
            var db = scope.GetRequiredService<SightlineDb>();
            Assert.Empty(await db.Set<Nominal>().ToListAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await db.Set<Tie>().ToListAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await db.Set<Relationship>().ToListAsync(TestContext.Current.CancellationToken));
            Assert.Empty(await db.Set<ConfidentialContact>().ToListAsync(TestContext.Current.CancellationToken));
        });
    }
}
