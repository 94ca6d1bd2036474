using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sightline.Access.Model;
using Sightline.Access.Rules;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.Passkeys;

/// <summary>What a user's own page shows of their passkeys, and the question that adds one.</summary>
internal sealed class PasskeysOfUser(SightlineDb db, PasskeyCeremony ceremony, PasswordSignIn passwords, SiteAddress site)
{
    internal bool AreOffered(HttpContext context) => site.OriginOf(context.Request) is not null;

    internal async Task<IReadOnlyList<Passkey>> OfAsync(UserId user, CancellationToken stop) =>
        await db.Set<Passkey>().AsNoTracking().Where(row => row.User == user).OrderBy(row => row.AddedAt).ThenBy(row => row.Id).ToListAsync(stop);

    /// <returns>The question, or why it is not asked.</returns>
    internal async Task<(string? Question, string? Refusal)> AskAsync(HttpContext context, AskingToAdd asking, CancellationToken stop)
    {
        var rules = new Kernel.Rule[]
        {
            new PasskeyHasAName(asking.Name ?? ""),
            new PasskeysAreFew(await db.Set<Passkey>().CountAsync(row => row.User == asking.User.Id, stop)),
        };
        if (rules.FirstOrDefault(rule => rule.IsBroken) is { } broken)
        {
            return (null, broken.Refusal.ToString());
        }
        if (asking.User.PasswordHash is not null)
        {
            var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
            var answer = await passwords.CheckAsync(asking.User.UserName!, asking.Password ?? "", address, stop);
            if (answer.User is null)
            {
                return (null, answer.Wait is { } wait ? SignInPageModel.WaitWords(wait) : "That is not your password. Check it and try again.");
            }
        }
        return (await ceremony.AskToAddAsync(context, asking.User), null);
    }

    internal Task<(UserPasskeyInfo Passkey, string Question)?> AnsweredAsync(HttpContext context, User user, string answer) => ceremony.AnsweredToAddAsync(context, user, answer);
}

internal sealed record AskingToAdd(User User, string? Name, string? Password)
{
    // A record prints its parts: a password must not be one of them.
    public override string ToString() => nameof(AskingToAdd);
}
