using Microsoft.Extensions.Configuration;

namespace Sightline.Access.AgencySignOn;

/// <summary>Which addresses of a provider are used: over https, or on one's own machine where the configuration allows that for trying out (SIGHTLINE_SIGN_ON__LOOPBACK).</summary>
internal sealed record ProviderAddresses(bool AllowLoopback)
{
    internal const string Setting = "SIGHTLINE_SIGN_ON:LOOPBACK";

    internal static ProviderAddresses Of(IConfiguration configuration) => new(configuration[Setting] == "true");

    /// <returns>Null: not one that is asked.</returns>
    internal Uri? Read(string? text) =>
        text is { Length: > 0 and <= 2000 } && Uri.TryCreate(text, UriKind.Absolute, out var address) && address is { UserInfo: "", Fragment: "" }
            && (address.Scheme == Uri.UriSchemeHttps || (AllowLoopback && address is { IsLoopback: true } && address.Scheme == Uri.UriSchemeHttp))
            ? address
            : null;
}
