using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Sightline.Access.Model;

namespace Sightline.Access.Passkeys;

/// <summary>
/// The question put to a device, which only the browser that asked may answer, for five minutes: it stands enciphered in a cookie of that browser, with the session it
/// was asked in. That it is answered once is kept by whoever acts on the answer.
/// </summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<User> handler, IDataProtectionProvider protection, IClock clock)
{
    internal const string Cookie = "sightline-passkey";

    internal static readonly Duration Lasts = Duration.FromMinutes(5);

    /// <summary>An answer is some hundred bytes, a thousand with a maker's statement.</summary>
    private const int LongestAnswer = 32 * 1024;

    private readonly IDataProtector protector = protection.CreateProtector("sightline passkey ceremony 1");

    /// <returns>The question as the browser's own interface wants it.</returns>
    internal async Task<string> AskToAddAsync(HttpContext context, User user)
    {
        var entity = new PasskeyUserEntity { Id = user.Id.ToString(), Name = user.UserName!, DisplayName = user.Name };
        var made = await handler.MakeCreationOptionsAsync(entity, context);
        Remember(context, made.AttestationState!, ForAdding(user));
        return made.CreationOptionsJson;
    }

    /// <summary>For whom is not asked: the device says which account it holds a key for, so that no list of accounts can be tried here.</summary>
    internal async Task<string> AskToSignInAsync(HttpContext context)
    {
        var made = await handler.MakeRequestOptionsAsync(null, context);
        Remember(context, made.AssertionState!, ForSigningIn);
        return made.RequestOptionsJson;
    }

    /// <returns>Null: the answer is to no question of this browser and session, or does not hold.</returns>
    internal async Task<(UserPasskeyInfo Passkey, string Question)?> AnsweredToAddAsync(HttpContext context, User user, string answer)
    {
        if (Take(context, ForAdding(user)) is not { } question || answer.Length > LongestAnswer)
        {
            return null;
        }
        var result = await handler.PerformAttestationAsync(new() { HttpContext = context, CredentialJson = answer, AttestationState = question });
        return result is { Succeeded: true, Passkey.IsUserVerified: true } && result.UserEntity.Id == user.Id.ToString() && result.Passkey.CredentialId.Length <= Passkey.LongestCredential
            ? (result.Passkey, question)
            : null;
    }

    internal async Task<PasskeyAnswer> AnsweredToSignInAsync(HttpContext context, string answer)
    {
        if (Take(context, ForSigningIn) is not { } question || answer.Length > LongestAnswer)
        {
            return new PasskeyAnswer(null, null, "", "answers no question of this browser");
        }
        var result = await handler.PerformAssertionAsync(new() { HttpContext = context, CredentialJson = answer, AssertionState = question });
        return result is { Succeeded: true, Passkey.IsUserVerified: true }
            ? new PasskeyAnswer(result.User, result.Passkey, question, "")
            : new PasskeyAnswer(null, null, question, "proof does not hold");
    }

    private const string ForSigningIn = "sign in";

    /// <summary>A session that ended meanwhile, or another's, adds nothing.</summary>
    private static string ForAdding(User user) => $"add {user.Id} {user.SecurityStamp}";

    private void Remember(HttpContext context, string question, string what)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(new Asked(what, (clock.GetCurrentInstant() + Lasts).ToUnixTimeTicks(), question));
        context.Response.Cookies.Append(Cookie, Convert.ToBase64String(protector.Protect(bytes)), Guarded(context));
    }

    private string? Take(HttpContext context, string what)
    {
        if (context.Request.Cookies[Cookie] is not { } text)
        {
            return null;
        }
        context.Response.Cookies.Delete(Cookie, Guarded(context));
        try
        {
            var asked = JsonSerializer.Deserialize<Asked>(protector.Unprotect(Convert.FromBase64String(text)));
            return asked is not null && asked.What == what && clock.GetCurrentInstant() < Instant.FromUnixTimeTicks(asked.Until) ? asked.Question : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private static CookieOptions Guarded(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = "/" };

    private sealed record Asked(string What, long Until, string Question);
}

/// <param name="User">Null: refused.</param>
/// <param name="Question">What was answered; empty when nothing was.</param>
/// <param name="Why">In the program's own words; empty when it held.</param>
internal sealed record PasskeyAnswer(User? User, UserPasskeyInfo? Passkey, string Question, string Why);
