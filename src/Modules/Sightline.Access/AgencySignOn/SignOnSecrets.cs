using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Sightline.Access.Model;
using Sightline.Facts;

namespace Sightline.Access.AgencySignOn;

/// <summary>The secrets we show to agencies' providers, enciphered each for its agency and provider: a row copied to another opens nothing.</summary>
internal sealed class SignOnSecrets(IDataProtectionProvider protection)
{
    internal byte[] Seal(AgencyCode agency, string issuer, string secret) => ProtectorOf(agency, issuer).Protect(Encoding.UTF8.GetBytes(secret));

    /// <returns>Null: there is none.</returns>
    /// <exception cref="SignOnRefusedException">There is one, and it cannot be opened.</exception>
    internal string? Open(SignOnProvider provider)
    {
        try
        {
            return provider.Sealed is { } sealedText ? Encoding.UTF8.GetString(ProtectorOf(provider.Agency, provider.Issuer).Unprotect(sealedText)) : null;
        }
        catch (CryptographicException)
        {
            throw new SignOnRefusedException("our own secret cannot be opened");
        }
    }

    private IDataProtector ProtectorOf(AgencyCode agency, string issuer) => protection.CreateProtector("sightline agency sign-on secret 1", agency.Value, issuer);
}
