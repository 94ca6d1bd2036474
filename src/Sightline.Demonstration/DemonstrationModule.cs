using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Demonstration.Personas;
using Sightline.Platform.Modules;
using Sightline.Platform.Ports;

namespace Sightline.Demonstration;

/// <summary>The fictional area and the persona picker: a guest of the house, with no tables of its own.</summary>
public sealed class DemonstrationModule : SightlineModule
{
    internal const string PersonasPath = "/personas";

    public override string Name => "demonstration";

    public override void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<IBanner, DemonstrationBanner>();
        // Whoever is not signed in lands where a persona is chosen; the ordinary page for signing in stays at its address.
        services.PostConfigure<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme, cookie => cookie.LoginPath = PersonasPath);
    }
}
