using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.People.Model;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Sightline.Testing.People;

namespace Sightline.People.Tests.Data;

[Trait("Data", "shared")]
public sealed class HistoricalPeopleTests(ITestOutputHelper output)
{
    /// <summary>The whole file takes minutes where nothing else runs; the first part shows the same. The whole is SIGHTLINE_PEOPLE=50578.</summary>
    private static readonly int Most = int.TryParse(Environment.GetEnvironmentVariable("SIGHTLINE_PEOPLE"), out var most) ? most : 5_000;

    [Theory]
    [OnBothDatabases]
    public async Task People_held_by_three_agencies_are_loaded_and_the_tied_are_truly_one(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        var stop = TestContext.Current.CancellationToken;

        var result = await house.AsSystemAsync(scope => HistoricalPeople.LoadAsync(scope, HistoricalPeople.Read().Take(Most), stop));

        var ties = await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<Tie>().AsNoTracking().Where(tie => tie.Until == null).ToListAsync(stop));
        var reviews = await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<TieReview>().CountAsync(stop));
        var keys = await house.AsSystemAsync(scope => scope.GetRequiredService<SightlineDb>().Set<LookUpKeyRow>().CountAsync(stop));
        var truth = result.Loaded.ToDictionary(pair => pair.Nominal, pair => pair.Cluster);
        var (right, wrong) = Pairs(ties, truth);
        var all = result.Loaded.GroupBy(pair => pair.Cluster).Sum(cluster => (long)cluster.Count() * (cluster.Count() - 1) / 2);
        output.WriteLine($"{provider}: {result.Loaded.Count:N0} nominals ({result.Refused:N0} rows refused), {result.Rate:N0} a second, {result.Processor.TotalMilliseconds / result.Loaded.Count:N2} ms of processor each; {keys / (double)result.Loaded.Count:N1} keys each; " +
            $"{ties.Count:N0} ties, {reviews:N0} reviews; pairs tied: {right:N0} right of {all:N0} true, {wrong:N0} wrong.");
        Assert.InRange(result.Refused, 0, Most / 100);
        Assert.True(right > 0 && wrong <= right * 0.02, $"{wrong:N0} of {right + wrong:N0} tied pairs are two people.");
    }

    private static (long Right, long Wrong) Pairs(List<Tie> ties, Dictionary<NominalId, string> truth)
    {
        long right = 0, wrong = 0;
        foreach (var person in ties.GroupBy(tie => tie.PersonId))
        {
            var total = person.Count();
            var same = person.GroupBy(tie => truth[tie.NominalId]).Sum(cluster => (long)cluster.Count() * (cluster.Count() - 1) / 2);
            right += same;
            wrong += (long)total * (total - 1) / 2 - same;
        }
        return (right, wrong);
    }
}
