using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Sightline.Access.Model;
using Sightline.Access.SignIn;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using static Sightline.Access.AgencySignOn.SignOnRefusedException;

namespace Sightline.Access.AgencySignOn;

/// <summary>What came back from the provider, through the browser.</summary>
internal sealed record SignOnAnswer
{
    internal const int Longest = 4000;

    public string? Code { get; init; }

    public string? State { get; init; }

    /// <summary>Who says so (RFC 9207).</summary>
    public string? Issuer { get; init; }

    /// <summary>The provider says no.</summary>
    public bool IsError { get; init; }

    // A record prints its parts: a code must not be one of them.
    public override string ToString() => nameof(SignOnAnswer);
}

/// <param name="From">Where they wanted to go; followed only within this program.</param>
internal sealed record SignOnEntered(User User, SignInStrength Strength, string? From);

/// <summary>Signing in by the sign-on of the user's own agency: authorisation code with PKCE (OpenID Connect Core 1.0; RFC 7636; RFC 9700).</summary>
internal sealed class AgencySignIn(SightlineDb db, ProviderBook book, CodeExchange exchange, SignOnMemory memory, SiteAddress site, DoorLedger ledger, IServiceScopeFactory scopes)
{
    /// <summary>False at an address that is not the register's own: no provider would send anybody back to it.</summary>
    internal bool IsOffered(HttpContext context) => site.OriginOf(context.Request) is not null;

    internal async Task<bool> AreOfferedAsync(HttpContext context, CancellationToken stop) => IsOffered(context) && await db.Set<SignOnProvider>().AnyAsync(stop);

    internal Task<SignOnProvider?> OfAsync(AgencyCode agency, CancellationToken stop) =>
        db.Set<SignOnProvider>().AsNoTracking().FirstOrDefaultAsync(row => row.Agency == agency, stop);

    /// <summary>Where the provider is to send people back to; null at an address that is not ours.</summary>
    internal string? ReturnOf(HttpContext context, AgencyCode agency) =>
        site.OriginOf(context.Request) is { } origin ? $"{origin}/sign-in/agency/{Uri.EscapeDataString(agency.Value)}/return" : null;

    /// <returns>The provider's page to go to; null: it cannot be asked, and the reason stands on the ledger.</returns>
    internal async Task<string?> AskAsync(HttpContext context, SignOnProvider us, string? from, CancellationToken stop)
    {
        try
        {
            var provider = await book.OfAsync(us.Issuer, stop);
            var question = memory.Remember(context, us.Agency, us.Issuer, from);
            return QueryHelpers.AddQueryString(provider.Authorization.AbsoluteUri, new Dictionary<string, string?>
            {
                ["response_type"] = "code",
                ["client_id"] = us.ClientId,
                ["redirect_uri"] = ReturnOf(context, us.Agency),
                ["scope"] = ScopeFor(us.NameClaim),
                ["state"] = question.State,
                ["nonce"] = question.Nonce,
                ["code_challenge"] = question.Challenge,
                ["code_challenge_method"] = "S256",
            });
        }
        catch (SignOnRefusedException refused)
        {
            await RefuseAsync(context, us.Agency, refused.Why, stop);
            return null;
        }
    }

    /// <returns>Null: refused, and the same for the page whatever the reason; the reason stands on the ledger.</returns>
    internal async Task<SignOnEntered?> CheckAsync(HttpContext context, AgencyCode agency, SignOnAnswer answer, CancellationToken stop)
    {
        try
        {
            return await EnterAsync(context, agency, answer, stop);
        }
        catch (SignOnRefusedException refused)
        {
            await RefuseAsync(context, agency, refused.Why, stop);
            return null;
        }
    }

    private async Task<SignOnEntered> EnterAsync(HttpContext context, AgencyCode agency, SignOnAnswer answer, CancellationToken stop)
    {
        var question = memory.Take(context) ?? throw new SignOnRefusedException("answers no question of this browser");
        Hold(question.Agency == agency.Value && question.IsAnsweredBy(answer.State), "answers another question");
        var us = await OfAsync(agency, stop);
        Hold(us is not null && us.Issuer == question.Issuer, "agency's sign-on was changed meanwhile");
        var provider = await book.OfAsync(us!.Issuer, stop);
        Hold(answer.Issuer is null ? !provider.NamesItself : answer.Issuer == provider.Issuer, "another provider's answer");
        Hold(!answer.IsError, "provider says no");
        Hold(answer.Code is { Length: > 0 and <= SignOnAnswer.Longest }, "no code");
        var back = ReturnOf(context, agency) ?? throw new SignOnRefusedException("not at the register's own address");
        var signedOn = await exchange.RedeemAsync(new CodeToRedeem { Code = answer.Code!, Return = back, Question = question, Provider = provider, Us = us }, stop);
        return new SignOnEntered(await UseAsync(new SignOnProof(us, signedOn, question.State, answer.Code!), stop), signedOn.Strength, question.From);
    }

    private async Task<User> UseAsync(SignOnProof proof, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("sign-in"));
        try
        {
            return await scope.ServiceProvider.GetRequiredService<UseSignOnAction>().UseAsync(proof, stop);
        }
        catch (DbUpdateException)
        {
            throw new SignOnRefusedException("used twice at one moment");
        }
    }

    private async Task RefuseAsync(HttpContext context, AgencyCode agency, string why, CancellationToken stop)
    {
        // Any word may stand in the address; the ledger takes those of agencies there are.
        AgencyCode? known = await db.Set<Agency>().AnyAsync(row => row.Code == agency, stop) ? agency : null;
        await ledger.RefusedAsync(new SignInRefused { Way = SignInWay.AgencySignOn, Why = why, Agency = known }, context.Connection.RemoteIpAddress?.ToString() ?? "", stop);
    }

    /// <summary>No more than the name needs.</summary>
    private static string ScopeFor(string claim) => claim switch
    {
        "sub" => "openid",
        "email" => "openid email",
        _ => "openid profile",
    };
}
