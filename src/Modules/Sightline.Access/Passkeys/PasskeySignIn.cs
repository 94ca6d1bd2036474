using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Access.Passkeys;

/// <summary>
/// Signing in by passkey. Wrong passwords neither count here nor keep anybody waiting: whoever spoils an account's password tries from elsewhere spoils nothing for
/// its owner, and there is nothing here to guess.
/// </summary>
internal sealed class PasskeySignIn(PasskeyCeremony ceremony, SiteAddress site, IServiceScopeFactory scopes, DoorLedger ledger)
{
    /// <summary>False at an address no passkey can be made for: a number, or one that is not the register's own.</summary>
    internal bool AreOffered(HttpContext context) => site.OriginOf(context.Request) is not null;

    /// <returns>The question, as the browser's own interface wants it.</returns>
    internal Task<string> AskAsync(HttpContext context) => ceremony.AskToSignInAsync(context);

    /// <returns>Null: refused, and the same for the page whatever the reason; the reason stands on the ledger.</returns>
    internal async Task<User?> CheckAsync(HttpContext context, string answer, CancellationToken stop)
    {
        var answered = await ceremony.AnsweredToSignInAsync(context, answer);
        var why = answered.User is null ? answered.Why : await UseAsync(answered, stop);
        if (why.Length == 0)
        {
            return answered.User;
        }
        var refused = new SignInRefused { Way = SignInWay.Passkey, Why = why, User = answered.User?.Id, Agency = answered.User?.Agency };
        await ledger.RefusedAsync(refused, context.Connection.RemoteIpAddress?.ToString() ?? "", stop);
        return null;
    }

    private async Task<string> UseAsync(PasskeyAnswer answered, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("sign-in"));
        try
        {
            return await scope.ServiceProvider.GetRequiredService<UsePasskeyAction>().UseAsync(answered, stop);
        }
        catch (DbUpdateException)
        {
            return "used twice at one moment";
        }
    }
}

/// <summary>Notes that a passkey was used, and refuses it where the question was answered before or its count did not go on.</summary>
internal sealed class UsePasskeyAction(SightlineDb db, UnitOfWork unit, SpentProofs spent, IClock clock)
{
    /// <returns>Why not; empty: it was used.</returns>
    public Task<string> UseAsync(PasskeyAnswer answered, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var credential = answered.Passkey!.CredentialId;
            var passkey = await db.Set<Passkey>().FirstOrDefaultAsync(row => row.Credential == credential && row.User == answered.User!.Id, stop);
            if (passkey is null)
            {
                return "passkey was removed";
            }
            if (answered.Passkey.SignCount <= passkey.SignCount && (answered.Passkey.SignCount > 0 || passkey.SignCount > 0))
            {
                return "count did not go on";
            }
            var now = clock.GetCurrentInstant();
            if (!await spent.SpendAsync(answered.Question, now + PasskeyCeremony.Lasts, stop))
            {
                return "answered before";
            }
            (passkey.SignCount, passkey.IsBackedUp, passkey.UsedAt) = (answered.Passkey.SignCount, answered.Passkey.IsBackedUp, now);
            unit.State(new SignedIn { User = passkey.User, Agency = answered.User!.Agency, Way = SignInWay.Passkey });
            return "";
        },
        stop);
}
