using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Clock;
using Sightline.Platform.Feed;
using Sightline.Platform.Keys;
using Sightline.Platform.Ledger;
using Sightline.Platform.Ledger.Past;
using Sightline.Platform.Ledger.State;
using Sightline.Platform.Modules;
using Sightline.Platform.Outbox;
using Sightline.Platform.Reading;
using Sightline.Platform.Retention;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Platform;

/// <summary>Where this installation keeps what is not in its database.</summary>
public sealed record PlatformFolders
{
    public required string Keys { get; init; }

    public required string Seals { get; init; }

    public required string Spool { get; init; }

    /// <summary>Documents received (sealed order PDFs), by digest.</summary>
    public required string Documents { get; init; }

    public static PlatformFolders Under(string root) => new()
    {
        Keys = Path.Combine(root, "keys"),
        Seals = Path.Combine(root, "seals"),
        Spool = Path.Combine(root, "spool"),
        Documents = Path.Combine(root, "documents"),
    };
}

public static class PlatformServices
{
    /// <summary>Everything but the database context itself, which the caller registers for its provider.</summary>
    public static IServiceCollection AddSightline(
        this IServiceCollection services, ModuleList modules, PlatformFolders folders, IConfiguration configuration)
    {
        services.AddSingleton(modules);
        services.AddSingleton(folders);
        services.TryAddSingleton<IClock, MicrosecondClock>();
        services.TryAddSingleton<IIdSource, Uuid7Source>();
        services.AddSingleton(_ => KeyFolder.OpenOrMake(folders.Keys));
        services.AddSingleton(new SealOptions(folders.Seals));
        services.AddSingleton(new SpoolOptions(folders.Spool));
        services.AddSingleton(SmtpOptions.Of(configuration));
        services.AddSingleton<UnitOfWorkSources>();
        services.AddSingleton<EmergencySpool>();
        services.AddScoped<Acting>();
        services.AddScoped<Vault>();
        services.AddScoped<Rewrapping>();
        services.AddScoped<LedgerWriter>();
        services.AddScoped<LedgerVerifier>();
        services.AddScoped<StateVerifier>();
        services.AddScoped<PastState>();
        services.AddScoped<Overwriter>();
        services.AddScoped<LastOnLedger>();
        services.AddScoped<LooksOnLedger>();
        services.AddScoped<UnitOfWork>();
        services.AddScoped<ShownAgain>();
        services.AddScoped<KeptBack>();
        services.AddScoped<ReaderOf>();
        services.AddScoped<ReadAudit>();
        services.AddScoped<Audiences>();
        services.AddScoped<RecoveryParts>();
        services.AddScoped<NoticeQueue>();
        services.AddScoped<RefusedLines>();
        services.AddScoped<FeedParts>();
        services.AddScoped<FactReceiver>();
        services.AddDiscovered(typeof(PlatformServices).Assembly);
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicies>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        foreach (var module in modules.InOrder)
        {
            services.AddDiscovered(module.Assembly);
            module.AddServices(services, configuration);
        }
        return services;
    }

    /// <summary>Headers and the request log: first in the pipeline.</summary>
    public static IApplicationBuilder UseSightlineGuards(this IApplicationBuilder app) =>
        app.UseMiddleware<RequestLog>().UseMiddleware<SecurityHeaders>();

    /// <summary>Who is acting, and the entry for what they were refused: after authentication, before authorisation.</summary>
    public static IApplicationBuilder UseActing(this IApplicationBuilder app) => app.UseMiddleware<ActingMiddleware>().UseMiddleware<Attempts>();

    /// <summary>From whom the reader is kept: after authorisation.</summary>
    public static IApplicationBuilder UseKeptBack(this IApplicationBuilder app) => app.UseMiddleware<KeptBackGuard>();
}
