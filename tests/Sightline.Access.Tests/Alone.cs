using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Platform.Storage;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.Access.Tests;

/// <summary>
/// Access tried alone: the matrix is read without the rest of the rulebook, and a contract of another module that is not there is an error only
/// when it is used. So these tests fail for what is wrong in Access, and for nothing else.
/// </summary>
internal static class Alone
{
    private static readonly Lazy<AccessMatrix> Matrix = new(ReadMatrix);

    internal static Task<TestHouse> HouseAsync(Provider provider) => TestHouse.OpenAsync(provider, Cut);

    internal static Task<TestApp> AppAsync(Provider provider, Action<IServiceCollection>? further = null) => TestApp.StartAsync(provider, services =>
    {
        further?.Invoke(services);
        Cut(services);
    });

    private static void Cut(IServiceCollection services)
    {
        services.RemoveAll<AccessMatrix>();
        services.AddSingleton(Matrix.Value);
        var contracts = AllModules.InOrder.InOrder.SelectMany(module => module.Assembly.GetTypes())
            .Where(type => type is { IsInterface: true, IsPublic: true } && type.Namespace?.EndsWith(".Contracts", StringComparison.Ordinal) == true);
        foreach (var contract in contracts)
        {
            services.TryAddScoped(contract, _ => throw new InvalidOperationException($"{contract.Name} is not part of this test."));
        }
    }

    private static AccessMatrix ReadMatrix()
    {
        var folder = TestFolder.New("matrix");
        foreach (var file in new[] { "access.yaml", "duties/register.yaml" }.Concat(OrderFiles()))
        {
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
            File.Copy(Path.Combine(HouseRules.ShippedFolder, file), Path.Combine(folder, file));
        }
        var calendars = DayCalendars.Load(Path.Combine(AppContext.BaseDirectory, "data"));
        // The names of the one duty file that a rulebook must have; whether the modules bring them is for their own tests.
        var words = HouseRules.VocabularyOf(AllModules.InOrder, calendars) with
        {
            Agencies = new HashSet<string> { "owner-of-task", "reviewing-agency" },
            Links = new HashSet<string> { "manifest-task", "tie-review" },
        };
        return RuleBook.Load(folder, words).Access;
    }

    private static IEnumerable<string> OrderFiles() =>
        System.IO.Directory.EnumerateFiles(Path.Combine(HouseRules.ShippedFolder, "orders")).Select(path => Path.Combine("orders", Path.GetFileName(path)));
}
