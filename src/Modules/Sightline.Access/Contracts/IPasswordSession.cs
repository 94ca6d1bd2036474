using Microsoft.AspNetCore.Http;

namespace Sightline.Access.Contracts;

/// <summary>Begins a session by user name and password: the same check, the same waits after wrong tries and the same cookie as the page for signing in.</summary>
public interface IPasswordSession
{
    /// <returns>False: they do not go together, there were too many wrong tries, or another password must be chosen first.</returns>
    Task<bool> BeginAsync(HttpContext context, string userName, string password, CancellationToken stop);
}
