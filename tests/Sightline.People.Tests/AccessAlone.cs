using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Sightline.Database.Start;
using Sightline.Deadlines;
using Sightline.Platform.Modules;
using Sightline.Rulebook;
using Sightline.Testing;

namespace Sightline.People.Tests;

/// <summary>The access matrix, the order types and the one duty people raise: a duty of another module must be able to change without these stories.</summary>
internal static class AccessAlone
{
    private const string Duty = "decide-possible-tie";

    private static readonly Lazy<string> Folder = new(() =>
    {
        var folder = TestFolder.New("rulebook");
        File.Copy(Path.Combine(HouseRules.ShippedFolder, "access.yaml"), Path.Combine(folder, "access.yaml"));
        Directory.CreateDirectory(Path.Combine(folder, "orders"));
        foreach (var file in Directory.GetFiles(Path.Combine(HouseRules.ShippedFolder, "orders")))
        {
            File.Copy(file, Path.Combine(folder, "orders", Path.GetFileName(file)));
        }
        Directory.CreateDirectory(Path.Combine(folder, "duties"));
        var duties = File.ReadAllText(Path.Combine(HouseRules.ShippedFolder, "duties", "register.yaml")).Split("- code: ");
        File.WriteAllText(Path.Combine(folder, "duties", "people.yaml"), "- code: " + duties.Single(duty => duty.StartsWith(Duty, StringComparison.Ordinal)));
        return folder;
    });

    internal static void In(IServiceCollection services)
    {
        services.RemoveAll<RuleBook>();
        services.AddSingleton(provider => RuleBook.Load(
            Folder.Value, HouseRules.VocabularyOf(provider.GetRequiredService<ModuleList>(), provider.GetRequiredService<DayCalendars>())));
    }
}
