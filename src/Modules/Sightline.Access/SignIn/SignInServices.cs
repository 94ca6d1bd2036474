using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.ApiKeys;
using Sightline.Access.Model;
using Sightline.Platform.Commands;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

internal static class SignInServices
{
    /// <summary>Addresses under <c>/api</c> take keys and nothing else; every other address takes the session's cookie and nothing else.</summary>
    internal const string ByAddress = "by-address";

    internal static void AddSignIn(this IServiceCollection services)
    {
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
    }

    private static void Configure(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "sightline-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromMinutes(30);
        options.SlidingExpiration = true;
        options.LoginPath = "/sign-in";
        options.LogoutPath = "/sign-out";
        options.ReturnUrlParameter = "from";
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }
}
