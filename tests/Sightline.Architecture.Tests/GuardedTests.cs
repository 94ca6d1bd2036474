using System.ComponentModel;
using System.Reflection;
using System.Text.RegularExpressions;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;

namespace Sightline.Architecture.Tests;

/// <summary>
/// What is opened of the dangerous kinds is guarded, and had by two doors alone: for an audience, or for the machine's own use. Every place that uses either, or that reads such a value off a fact,
/// is found in what the compiler wrote and stands in <c>guarded-doors.tsv</c> with its reason; a new one fails until somebody has written down why.
/// </summary>
public sealed partial class GuardedTests
{
    private const BindingFlags Whatever = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance;

    private static readonly string Path = System.IO.Path.Combine(House.Root, "tests/Sightline.Architecture.Tests/guarded-doors.tsv");

    /// <summary>Place, door, why.</summary>
    private static IReadOnlyList<string[]> Listed => [.. File.ReadAllLines(Path).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    [Fact]
    public void Whoever_gets_a_guarded_value_bare_is_listed_by_name_and_says_why()
    {
        var found = Calls.Where(IsDoor).Concat(Calls.Where(IsDangerousOfAFact).Where(call => !call.By.StartsWith("Sightline.Facts.", StringComparison.Ordinal)))
            .Select(call => $"{call.By}\t{DoorOf(call)}").Distinct().Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("SIGHTLINE_WRITE_DOCS") == "1")
        {
            var why = Listed.ToDictionary(line => $"{line[0]}\t{line[1]}", line => line[2]);
            File.WriteAllLines(Path, ["# where\tdoor\twhy", .. found.Select(door => $"{door}\t{why.GetValueOrDefault(door, "")}")]);
        }
        Assert.NotEmpty(found);
        Assert.Equal(Listed.Select(line => $"{line[0]}\t{line[1]}"), found);
        Assert.Empty(Listed.Where(line => line[2].Length < 20).Select(line => line[0]));
    }

    [Fact]
    public void No_page_opens_a_guarded_value_itself()
    {
        Assert.DoesNotContain(Calls.Where(IsDoor), call => call.By.Contains("AspNetCoreGeneratedDocument", StringComparison.Ordinal));
    }

    [Fact]
    public void The_vault_gives_back_nothing_bare_but_what_is_ordinary()
    {
        var opening = new[] { typeof(Vault), typeof(VaultJson) }.SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance))
            .Where(method => method.Name.StartsWith("Open", StringComparison.Ordinal)).ToList();
        Assert.Equal(["OpenAsync", "OpenBytesAsync", "OpenOrdinaryAsync", "OpenWholeAsync"], opening.Select(method => method.Name).Order(StringComparer.Ordinal));
        Assert.All(opening.Where(method => method.Name != "OpenOrdinaryAsync"), method =>
            Assert.Equal(typeof(Guarded<>), method.ReturnType.GetGenericArguments()[0].GetGenericTypeDefinition()));
        // Whoever opens a ciphertext without the vault: a key, a reading that waits on the node, the vault itself.
        Assert.Equal(["Sightline.Platform.Keys.KeyFolder", "Sightline.Platform.Keys.Vault"],
            Calls.Where(method => method is { Name: "Open", DeclaringType.Name: "Aead" }).Select(call => call.By[..call.By.LastIndexOf('.')]).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_but_platform_says_who_an_audience_is()
    {
        Assert.Empty(typeof(Audience).GetConstructors());
        var made = Calls.Where(method => method is ConstructorInfo && method.DeclaringType == typeof(Audience)).Select(call => call.By[..call.By.LastIndexOf('.')]).Distinct();
        Assert.Equal([typeof(Audience).FullName!, typeof(Audiences).FullName!], made.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nothing_turns_into_a_guarded_value_or_out_of_it_by_itself()
    {
        var guarded = typeof(Guarded<string>);
        Assert.Empty(guarded.GetConstructors());
        Assert.True(guarded.IsSealed);
        Assert.DoesNotContain(guarded.GetMethods(Whatever), method => method.Name.StartsWith("op_", StringComparison.Ordinal));
        Assert.Equal(["Kind"], guarded.GetProperties(Whatever).Select(property => property.Name));
        Assert.Empty(guarded.GetFields(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static));
        Assert.Equal([typeof(IGuarded)], guarded.GetInterfaces());
        // Neither equality nor a digest is its own: two are the same only when they are one.
        Assert.Equal(typeof(object), guarded.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType);
        Assert.Equal(typeof(object), guarded.GetMethod(nameof(GetHashCode))!.DeclaringType);
        Assert.False(TypeDescriptor.GetConverter(guarded).CanConvertFrom(typeof(string)));
    }

    [Fact]
    public void What_takes_a_guarded_value_apart_carries_nothing_out()
    {
        var apart = House.SourceFiles("src").Concat(House.SourceFiles("src", "*.cshtml")).SelectMany(path => Apart().Matches(File.ReadAllText(path)).Select(match => (path, match.Value))).ToList();
        Assert.NotEmpty(apart);
        Assert.Empty(apart.Where(one => !one.Value.Contains("static ", StringComparison.Ordinal)).Select(one => $"{House.Relative(one.path)}: {one.Value}"));
    }

    private static bool IsDoor(MethodBase method) => method.Name is nameof(Guarded<string>.For) or nameof(Guarded<string>.ForTheMachine)
        && method.DeclaringType is { IsGenericType: true } type && type.GetGenericTypeDefinition() == typeof(Guarded<>);

    private static bool IsDangerousOfAFact(MethodBase method) => method.Name.StartsWith("get_", StringComparison.Ordinal) && method.DeclaringType?.Assembly == typeof(Fact).Assembly
        && method.DeclaringType.GetProperty(method.Name[4..], Whatever)?.GetCustomAttribute<AboutAttribute>() is { Kind: not Sensitivity.Ordinary };

    private static string DoorOf(Call call) => call.To.Name switch
    {
        nameof(Guarded<string>.For) => "an audience",
        nameof(Guarded<string>.ForTheMachine) => $"the machine: {(call.Constant is { } use ? ((MachineUse)use).ToString() : "?")}",
        var getter => $"a fact: {call.To.DeclaringType!.Name}.{getter[4..]}",
    };

    /// <summary>From the dot to the arrow of the function given.</summary>
    [GeneratedRegex(@"\.Parts?\([^;]*?=>")]
    private static partial Regex Apart();
}
