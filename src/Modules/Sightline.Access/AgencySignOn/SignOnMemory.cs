using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using NodaTime;
using Sightline.Facts;

namespace Sightline.Access.AgencySignOn;

/// <summary>What was asked of whom, for which page; it stands enciphered in a cookie of the browser that asked, for five minutes, and is taken out once.</summary>
internal sealed class SignOnMemory(IDataProtectionProvider protection, IClock clock)
{
    internal const string Cookie = "sightline-sign-on";

    internal static readonly Duration Lasts = Duration.FromMinutes(5);

    private readonly IDataProtector protector = protection.CreateProtector("sightline agency sign-on question 1");

    internal SignOnQuestion Remember(HttpContext context, AgencyCode agency, string issuer, string? from)
    {
        var until = clock.GetCurrentInstant() + Lasts;
        var question = new SignOnQuestion(agency.Value, issuer, Random(), Random(), Random(), from is { Length: <= 1000 } ? from : null, until.ToUnixTimeTicks());
        context.Response.Cookies.Append(Cookie, Convert.ToBase64String(protector.Protect(JsonSerializer.SerializeToUtf8Bytes(question))), Guarded(context));
        return question;
    }

    /// <returns>Null: this browser asked nothing, or too long ago.</returns>
    internal SignOnQuestion? Take(HttpContext context)
    {
        if (context.Request.Cookies[Cookie] is not { } text)
        {
            return null;
        }
        context.Response.Cookies.Delete(Cookie, Guarded(context));
        try
        {
            var question = JsonSerializer.Deserialize<SignOnQuestion>(protector.Unprotect(Convert.FromBase64String(text)));
            return question is not null && clock.GetCurrentInstant() < Instant.FromUnixTimeTicks(question.Until) ? question : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Random() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    /// <summary>Strict is enough: it is set by a page of ours and read by one of ours, the step between the other site and the session.</summary>
    private static CookieOptions Guarded(HttpContext context) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = context.Request.IsHttps, IsEssential = true, Path = "/sign-in/agency" };
}

/// <param name="From">Where they wanted to go; followed only within this program.</param>
internal sealed record SignOnQuestion(string Agency, string Issuer, string State, string Nonce, string Verifier, string? From, long Until)
{
    /// <summary>RFC 7636, S256.</summary>
    internal string Challenge => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    internal bool IsAnsweredBy(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    // A record prints its parts: these are for two machines only.
    public override string ToString() => nameof(SignOnQuestion);
}
