using Sightline.Facts;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Duties.Tests;

/// <summary>An area's own counts and thresholds are asked in place of those of everywhere, whichever of the two would raise more.</summary>
public sealed class AreaConditionTests
{
    private static readonly string Rule = Rulebooks.Duty("counted",
        """
        on: OrderMade
        when:
          - condition: order-is-served-by-police
            is: no
        same: Duty
        owes: { agency: force-of-order, desk: order-desk }
        within: 24 hours
        discharged-by: OwedActionDone
        link: duty-done
        """);

    [Theory, OnBothDatabases]
    [Source("Y-71")]
    public async Task An_areas_own_conditions_are_asked_of_its_own_agencies_alone(Provider provider)
    {
        await using var house = await DutiesHouse.OpenAsync(provider, Rule, services => AreaOf(services, Rule));
        await house.StateAsync(Story.Made() with { Force = AccessTestData.Eastmoor });
        Assert.Empty(await house.DutiesAsync());
        await house.StateAsync(Story.Made() with { Order = new OrderId(Story.Id(70)) });
        Assert.Equal(AccessTestData.Northgate, Assert.Single(await house.DutiesAsync()).OwedBy);
    }

    private static void AreaOf(Microsoft.Extensions.DependencyInjection.IServiceCollection services, string duties)
    {
        var folder = Rulebooks.Folder(duties);
        Directory.CreateDirectory(Path.Combine(folder, "areas"));
        File.WriteAllText(Path.Combine(folder, "areas", "northgate.yaml"),
            """
            area: northgate
            duties:
              - code: counted
                ref: Y-71
                source: practice; the area's protocol
                read: 2026-12-01
                basis: practice
                verified: yes
                when:
                  - condition: order-is-served-by-police
            """);
        Microsoft.Extensions.DependencyInjection.Extensions.ServiceCollectionDescriptorExtensions.RemoveAll<RuleBook>(services);
        Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, RuleBook.Load(folder, Rulebooks.Vocabulary));
    }
}
