using System.Reflection;
using System.Text.Json;
using Sightline.Canaries.Area;
using Sightline.Canaries.Walk;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Storage;

namespace Sightline.Canaries;

[Collection("canaries")]
public sealed class PlantingTests
{
    private static readonly Sensitivity[] Dangerous = [Sensitivity.SurvivorConfidential, Sensitivity.SourceProtected, Sensitivity.EmployeeCase];

    /// <summary>A fact that gains a property of a dangerous kind fails here until the area fills it, and so until it is walked.</summary>
    [Fact]
    public async Task Every_property_of_a_dangerous_kind_of_every_fact_holds_a_canary()
    {
        await using var area = await CanaryArea.OpenAsync(Provider.Sqlite);
        var scanner = new Scanner(area.Flock.All);
        var properties = typeof(Fact).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Fact)))
            .SelectMany(type => type.GetProperties().Where(property => property.GetCustomAttribute<AboutAttribute>() is { } about && Dangerous.Contains(about.Kind))).ToList();
        Assert.True(properties.Count >= 8, $"Only {properties.Count} properties were found.");

        var empty = properties.Where(property => !area.Heard.Facts.Where(fact => fact.GetType() == property.DeclaringType)
            .Any(fact => scanner.In(JsonSerializer.Serialize(property.GetValue(fact), HouseJson.Options)).Any()));

        Assert.Empty(empty.Select(property => $"{property.DeclaringType!.Name}.{property.Name} is filled with no canary: enter one in Area/"));
    }

    [Fact]
    public void A_canary_is_like_no_other_and_is_found_in_every_way_it_may_be_written()
    {
        var flock = new Flock();
        var phone = flock.Phone("phone", CanaryKind.ServiceContact, "support-harbour");
        var postcode = flock.Postcode("postcode", CanaryKind.ServiceContact, "support-harbour");
        var word = flock.Word("word", CanaryKind.ServiceContact, "support-harbour", "4 {0} Row");
        var scanner = new Scanner(flock.All);

        Assert.Equal([phone], scanner.In($"ring +44{phone.Text.Replace(" ", "", StringComparison.Ordinal)[1..]}"));
        Assert.Equal([postcode], scanner.In($"near {postcode.Text.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant()}."));
        Assert.Equal([word], scanner.In(System.Text.Encoding.Unicode.GetBytes($"at {word.Text}")));
        Assert.Empty(scanner.In("4 Nobody’s Row, ZZ1 1AA, 07700 900000"));
    }
}
