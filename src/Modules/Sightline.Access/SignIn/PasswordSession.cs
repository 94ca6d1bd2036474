using Microsoft.AspNetCore.Http;
using Sightline.Access.Contracts;
using Sightline.Facts.Access;

namespace Sightline.Access.SignIn;

internal sealed class PasswordSession(PasswordSignIn signIn) : IPasswordSession
{
    public async Task<bool> BeginAsync(HttpContext context, string userName, string password, CancellationToken stop)
    {
        var answer = await signIn.CheckAsync(userName, password, context.Connection.RemoteIpAddress?.ToString() ?? "", stop);
        if (answer.User is not { MustChoosePassword: false } user)
        {
            return false;
        }
        await Session.BeginAsync(context, user, new SignedInHow(SignInWay.Password));
        return true;
    }
}
