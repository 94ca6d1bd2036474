using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Sightline.Platform.Web;

namespace Sightline.Access.SignIn;

/// <summary>
/// <c>GET /session</c>: says nothing but that there is a session, and like every request renews it. For the pages' script, when somebody types long or says that
/// they are still there.
/// </summary>
internal static class SessionEndpoint
{
    internal const string Path = "/session";

    internal static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(Path, () => Results.NoContent()).WithMetadata(new OpenToSignedInAttribute("holds nothing")).ExcludeFromDescription();
}
