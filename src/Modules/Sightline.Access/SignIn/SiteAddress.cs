using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace Sightline.Access.SignIn;

/// <summary>
/// Where people reach this register, from the configuration (SIGHTLINE_SITE__ADDRESS). A passkey is made for this name and no other, and an agency's own sign-on
/// sends people back to it. Not set: the address of the request, and only where a browser would hold a passkey for it.
/// </summary>
internal sealed record SiteAddress(Uri? Configured)
{
    internal const string Setting = "SIGHTLINE_SITE:ADDRESS";

    /// <exception cref="InvalidOperationException">The setting cannot be read; says what was expected.</exception>
    internal static SiteAddress Of(IConfiguration configuration)
    {
        if (configuration[Setting] is not { Length: > 0 } text)
        {
            return new SiteAddress((Uri?)null);
        }
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && IsSafe(address.Scheme, address.Host) && address is { PathAndQuery: "/", UserInfo: "", Fragment: "" }
            ? new SiteAddress(address)
            : throw new InvalidOperationException("SIGHTLINE_SITE__ADDRESS must be the address people type, such as https://sightline.example: https, a name (not a number), and nothing after it.");
    }

    /// <summary>The name that passkeys are made for; null: that of the request.</summary>
    internal string? Name => Configured?.Host;

    /// <returns>Null: reached by an address for which no passkey can be.</returns>
    internal string? OriginOf(HttpRequest request)
    {
        if (Configured is { } set)
        {
            return string.Equals(request.Host.Host, set.Host, StringComparison.OrdinalIgnoreCase) ? set.GetLeftPart(UriPartial.Authority) : null;
        }
        return IsSafe(request.Scheme, request.Host.Host) ? $"{request.Scheme}://{request.Host.Value}" : null;
    }

    private static bool IsSafe(string scheme, string host) =>
        !IPAddress.TryParse(host.Trim('[', ']'), out _)
        && (scheme == Uri.UriSchemeHttps || (scheme == Uri.UriSchemeHttp && (host == "localhost" || host.EndsWith(".localhost", StringComparison.Ordinal))));
}
