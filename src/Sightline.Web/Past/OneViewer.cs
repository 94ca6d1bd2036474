using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Sightline.Platform.Web;
using Sightline.Platform.Work;

namespace Sightline.Web.Past;

internal sealed class StandingClock(Instant at) : IClock
{
    public Instant GetCurrentInstant() => at;
}

internal sealed class OneViewer(Actor viewer) : IActorSource
{
    public Task<Actor?> ActorAsync(ClaimsPrincipal principal, CancellationToken stop) => Task.FromResult<Actor?>(viewer);
}

/// <summary>Known to this process alone: the past is asked over a loopback port, which others on the machine could reach while it is open.</summary>
internal sealed class ViewerTicket
{
    internal const string Header = "X-Sightline-Past";

    internal string Value { get; } = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));
}

internal sealed class ViewerHandler(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, ViewerTicket ticket)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    internal const string Name = "past";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Request.Headers[ViewerTicket.Header].ToString()), Encoding.ASCII.GetBytes(ticket.Value))
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity(Name)), Name))
            : AuthenticateResult.NoResult());
}
