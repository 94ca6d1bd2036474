using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.AgencySignOn;
using Sightline.Access.ApiKeys;
using Sightline.Access.ClientCredentials;
using Sightline.Access.KeptWorks;
using Sightline.Access.Model;
using Sightline.Access.PasskeyDemands;
using Sightline.Access.Passkeys;
using Sightline.Platform.Commands;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

internal static class SignInServices
{
    /// <summary>Addresses under <c>/api</c> take keys and nothing else; every other address takes the session's cookie and nothing else.</summary>
    internal const string ByAddress = "by-address";

    internal static void AddSignIn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(SiteAddress.Of(configuration));
        services.AddIdentityCore<User>(options => options.Stores.SchemaVersion = IdentitySchemaVersions.Version3).AddUserStore<UserStore>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddAuthentication(options => options.DefaultScheme = ByAddress)
            .AddPolicyScheme(ByAddress, null, options => options.ForwardDefaultSelector = context =>
                context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? ApiKeyScheme.Name : IdentityConstants.ApplicationScheme)
            .AddCookie(IdentityConstants.ApplicationScheme, Configure)
            .AddScheme<AuthenticationSchemeOptions, ApiKeyHandler>(ApiKeyScheme.Name, null);
        services.AddScoped<Passwords>();
        services.AddScoped<PasswordSignIn>();
        services.AddSingleton<SignInAttempts>();
        services.AddScoped<ActorSource>();
        services.AddScoped<IActorSource>(provider => provider.GetRequiredService<ActorSource>());
        services.AddScoped<ICommandSignIn, CommandSignIn>();
        services.AddScoped<SessionUser>();
        services.AddScoped<Entrance>();
        services.AddScoped<EndedSession>();
        services.AddScoped<WorkKeeper>();
        services.Configure<MvcOptions>(options =>
        {
            // Before what was typed is shown again.
            options.Filters.Add<PasskeyDemandFilter>();
            options.Filters.Add<ShowAgainFilter>();
        });
        services.AddScoped<PasskeyDemand>();
        services.AddScoped<SpentProofs>();
        services.AddSingleton<DoorLedger>();
        services.AddPasskeys();
        services.AddAgencySignOn(configuration);
        services.AddClientCredentials();
    }

    private static void AddClientCredentials(this IServiceCollection services)
    {
        services.AddSingleton<TokenRate>();
        services.AddScoped<FeedTokens>();
        services.AddScoped<FeedClients>();
    }

    private static void AddAgencySignOn(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(ProviderAddresses.Of(configuration));
        services.AddSingleton<ProviderClient>();
        services.AddSingleton<ProviderBook>();
        services.AddScoped<IdTokenCheck>();
        services.AddScoped<CodeExchange>();
        services.AddScoped<SignOnMemory>();
        services.AddScoped<SignOnSecrets>();
        services.AddScoped<SignOnLinks>();
        services.AddScoped<AgencySignIn>();
        services.AddScoped<SignOnOfUser>();
    }

    /// <summary>The device must know who holds it (a finger, a face, a number), and keeps the account's name itself, so that none is typed.</summary>
    private static void AddPasskeys(this IServiceCollection services)
    {
        services.AddScoped<IPasskeyHandler<User>, PasskeyHandler<User>>();
        services.AddScoped<PasskeyCeremony>();
        services.AddScoped<PasskeySignIn>();
        services.AddScoped<PasskeysOfUser>();
        services.AddOptions<IdentityPasskeyOptions>().Configure<SiteAddress>((options, site) =>
        {
            options.ServerDomain = site.Name;
            options.UserVerificationRequirement = "required";
            options.ResidentKeyRequirement = "required";
            options.AuthenticatorTimeout = PasskeyCeremony.Lasts.ToTimeSpan();
            options.ValidateOrigin = asked => ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == site.OriginOf(asked.HttpContext.Request));
        });
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sightline-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = IdleLimit.Lasts.ToTimeSpan();
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.ReturnUrlParameter = "from";
        // Left to itself the cookie is renewed in its second half only: whoever was at work a quarter of an hour ago would be out in another.
        options.Events.OnCheckSlidingExpiration = context =>
        {
            context.ShouldRenew = context.ElapsedTime >= IdleLimit.Grain.ToTimeSpan();
            return Task.CompletedTask;
        };
        options.Events.OnSigningIn = context =>
        {
            Session.NoteBeginning(context);
            return Task.CompletedTask;
        };
        options.Events.OnValidatePrincipal = context =>
        {
            if (Session.EndOf(context.Properties) is not { } end || end <= (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow())
            {
                context.RejectPrincipal();
            }
            return Task.CompletedTask;
        };
        options.Events.OnRedirectToLogin = async context =>
        {
            await context.HttpContext.RequestServices.GetRequiredService<EndedSession>().KeepAsync(context.HttpContext);
            context.Response.Redirect(context.RedirectUri);
        };
        options.Events.OnRedirectToAccessDenied = async context =>
        {
            var http = context.HttpContext;
            if (await http.RequestServices.GetRequiredService<PasskeyDemand>().KeepsOutAsync(http.User, http.RequestAborted))
            {
                http.Response.Redirect(PasskeyDemandFilter.Page);
                return;
            }
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
        };
    }
}
