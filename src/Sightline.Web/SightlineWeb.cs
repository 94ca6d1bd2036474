using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Sightline.Database;
using Sightline.Database.Start;
using Sightline.Platform;
using Sightline.Platform.Json;
using Sightline.Platform.Modules;
using Sightline.Platform.Ports;
using Sightline.Platform.Web;
using Sightline.Platform.Work;
using Sightline.Web.Past;

namespace Sightline.Web;

/// <summary>What a running house is made of.</summary>
public sealed record HouseOptions
{
    public required DatabaseChoice Database { get; init; }

    /// <summary>Where keys, seals, spool and documents lie.</summary>
    public required PlatformFolders Folders { get; init; }

    /// <summary>Null: the rulebook that came with the program.</summary>
    public string? Rulebook { get; init; }

    public ModuleList Modules { get; init; } = AllModules.InOrder;

    /// <summary>Pages and services that own no tables and are not part of the published server (the demonstration's persona picker).</summary>
    public IReadOnlyList<SightlineModule> Guests { get; init; } = [];

    /// <summary>Whether this process also does the recurring work.</summary>
    public bool RunsWorker { get; init; } = true;

    /// <summary>Last word on the services: tests put their clock here.</summary>
    public Action<IServiceCollection>? Services { get; init; }
}

/// <summary>Puts pages, endpoints and guards together. Holds no rule of the field.</summary>
public static class SightlineWeb
{
    /// <summary>The services of the house without its pages: what commands and the worker run on.</summary>
    public static IServiceCollection AddHouse(this IServiceCollection services, HouseOptions options, Microsoft.Extensions.Configuration.IConfiguration configuration)
    {
        services.AddSightline(options.Modules, options.Folders, configuration);
        services.AddSightlineDatabase(options.Database);
        services.AddHouseRules(options.Rulebook);
        // Not of the pages alone: a command that is given a secret enciphers it with the same keys.
        services.AddDataProtection().SetApplicationName("sightline")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Folders.Keys, "sessions")));
        services.AddSingleton<Worker>();
        services.AddSingleton(options);
        services.AddScoped<IPastHouse, PastHouse>();
        foreach (var guest in options.Guests)
        {
            guest.AddServices(services, configuration);
        }
        options.Services?.Invoke(services);
        return services;
    }

    public static WebApplication Build(HouseOptions options, params string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = NameOfProgram,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        AddLogging(builder);
        builder.Services.AddHouse(options, builder.Configuration);
        AddPages(builder.Services, options);
        if (options.RunsWorker)
        {
            builder.Services.AddHostedService(provider => provider.GetRequiredService<Worker>());
        }
        builder.Host.UseDefaultServiceProvider(provider =>
        {
            provider.ValidateScopes = true;
            provider.ValidateOnBuild = true;
        });
        var app = builder.Build();
        UsePipeline(app, options);
        return app;
    }

    /// <summary>The framework loads the assembly of this name and the list of static files that lies beside it: the program's, or, where only this library runs, its own.</summary>
    private static string NameOfProgram => File.Exists(Path.Combine(AppContext.BaseDirectory, "sightline.dll")) ? "sightline" : typeof(SightlineWeb).Assembly.GetName().Name!;

    private static void AddLogging(WebApplicationBuilder builder)
    {
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
        // The framework's request lines hold whole addresses, and EF's hold values: ours replace the first, nothing needs the second.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Error);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Update", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore.Database.Transaction", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
    }

    private static void AddPages(IServiceCollection services, HouseOptions options)
    {
        services.AddAuthorization();
        services.AddAntiforgery(antiforgery => antiforgery.Cookie.Name = "sightline-form");
        services.ConfigureHttpJsonOptions(json => HouseJson.AddTo(json.SerializerOptions));
        services.AddOpenApi();
        services.Configure<Microsoft.AspNetCore.Mvc.MvcOptions>(mvc => mvc.Filters.Add<UnknownHandlers>(int.MinValue));
        services.AddRazorPages(pages => pages.RootDirectory = "/").ConfigureApplicationPartManager(parts =>
        {
            // From the module list, never from the list the build wrote: that one goes stale when a module gets its first page.
            parts.ApplicationParts.Clear();
            foreach (var assembly in options.Modules.InOrder.Concat(options.Guests).Select(module => module.Assembly).Append(typeof(SightlineWeb).Assembly))
            {
                foreach (var part in ApplicationPartFactory.GetApplicationPartFactory(assembly).GetApplicationParts(assembly))
                {
                    parts.ApplicationParts.Add(part);
                }
            }
        });
    }

    /// <summary>Run from a build, not published, the framework adds this one by itself, to serve style sheet and script from where they were built; it takes no conventions.</summary>
    private const string FilesOfABuild = "Fallback {**path:file}";

    private static void UsePipeline(WebApplication app, HouseOptions options)
    {
        app.UseSightlineGuards();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/status/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseActing();
        app.UseAuthorization();
        app.UseKeptBack();
        app.UseAntiforgery();
        app.MapStaticAssets().OpenToAll("style sheet, script and icon");
        app.MapRazorPages().WithStaticAssets();
        app.MapOpenApi().OpenToAll("the description of the interface holds nobody's data");
        app.MapGet("/health/live", () => Results.Text("ok")).OpenToAll("for the machine that watches this one");
        foreach (var module in options.Modules.InOrder.Concat(options.Guests))
        {
            module.MapEndpoints(app);
        }
        var undeclared = UndeclaredPages.Of(((IEndpointRouteBuilder)app).DataSources).Where(name => name != FilesOfABuild).ToList();
        if (undeclared.Count > 0)
        {
            throw new InvalidOperationException($"These pages or endpoints declare no permission: {string.Join("; ", undeclared)}.");
        }
    }
}
