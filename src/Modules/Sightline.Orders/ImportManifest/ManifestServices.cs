using Microsoft.Extensions.DependencyInjection;
using Sightline.Orders.ImportManifest.Rows;
using Sightline.Orders.ImportManifest.Runs;

namespace Sightline.Orders.ImportManifest;

internal static class ManifestServices
{
    /// <summary>What discovery cannot know of the import of manifests.</summary>
    internal static IServiceCollection AddManifestImport(this IServiceCollection services)
    {
        services.AddSingleton<ManifestRuns>();
        services.AddScoped<ImportSurroundings>();
        services.AddScoped<BookTools>();
        services.AddScoped<RowTools>();
        services.AddScoped<Tasks.OpenedTasks>();
        services.AddScoped<Tasks.PutRightTools>();
        services.AddScoped<Pages.TaskPageReader>();
        return services;
    }
}
