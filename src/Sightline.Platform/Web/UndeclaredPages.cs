using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;

namespace Sightline.Platform.Web;

/// <summary>Deny by default, twice: an endpoint that declares no permission stops the program at its start.</summary>
public static class UndeclaredPages
{
    public static IReadOnlyList<string> Of(IEnumerable<EndpointDataSource> sources) => sources.SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<NeedsAttribute>() is null
            && endpoint.Metadata.GetMetadata<OpenToSignedInAttribute>() is null
            && endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null)
        .Select(endpoint => endpoint.DisplayName ?? endpoint.RoutePattern.RawText ?? "?")
        .Distinct().Order(StringComparer.Ordinal).ToList();
}
