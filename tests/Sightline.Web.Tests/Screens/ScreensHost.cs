using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Sightline.Kernel;
using Sightline.Platform;
using Sightline.Platform.Work;

namespace Sightline.Web.Tests.Screens;

/// <summary>A real server with nothing but the layout and one page, under the policy the program sends.</summary>
public sealed class ScreensHost : IAsyncLifetime
{
    private WebApplication? app;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    public async ValueTask InitializeAsync()
    {
        var assembly = typeof(ScreensHost).Assembly;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        // Nobody is acting: the layout's navigation is then empty, as it is before signing in.
        builder.Services.AddScoped<Acting>();
        builder.Services.AddSingleton<IPermissions, NoPermissions>();
        builder.Services.AddRazorPages(o => o.RootDirectory = "/").ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Clear();
            foreach (var part in new[] { assembly, System.Reflection.Assembly.Load("Sightline.Web") }
                .SelectMany(a => ApplicationPartFactory.GetApplicationPartFactory(a).GetApplicationParts(a)))
            {
                parts.ApplicationParts.Add(part);
            }
        });
        app = builder.Build();
        app.UseSightlineGuards();
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        await app.StartAsync();
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.DisposeAsync();
        }
    }

    private sealed class NoPermissions : IPermissions
    {
        public bool Allows(Actor actor, string permission) => false;

        public bool MaySee(Actor actor, Sensitivity kind) => false;
    }
}
