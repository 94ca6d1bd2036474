using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Platform.Storage;

namespace Sightline.Access.ClientCredentials;

/// <summary>Tokens that say which client asked and until when they serve, enciphered by the register for itself. They say nothing of what it may do: that is read at each request.</summary>
internal sealed class FeedTokens(SightlineDb db, IDataProtectionProvider protection, IClock clock)
{
    internal static readonly Duration Lasts = Duration.FromMinutes(10);

    private const string Prefix = "sf_";
    private const int Longest = 500;

    private readonly IDataProtector protector = protection.CreateProtector("sightline feed token 1");

    internal string Make(ApiKeyId client)
    {
        var said = new byte[24];
        client.Value.TryWriteBytes(said, bigEndian: true, out _);
        BinaryPrimitives.WriteInt64BigEndian(said.AsSpan(16), (clock.GetCurrentInstant() + Lasts).ToUnixTimeTicks());
        return Prefix + WebEncoders.Base64UrlEncode(protector.Protect(said));
    }

    /// <summary>The client a token was given to, looked up anew each time: one that was ended a moment ago opens nothing.</summary>
    internal async Task<AgencyKey?> ClientOfAsync(string token, CancellationToken stop)
    {
        if (Read(token) is not { } id)
        {
            return null;
        }
        return await db.Set<AgencyKey>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == id && row.IsClient && row.RevokedAt == null, stop);
    }

    private ApiKeyId? Read(string token)
    {
        if (!token.StartsWith(Prefix, StringComparison.Ordinal) || token.Length > Longest)
        {
            return null;
        }
        try
        {
            var said = protector.Unprotect(WebEncoders.Base64UrlDecode(token, Prefix.Length, token.Length - Prefix.Length));
            return said.Length == 24 && clock.GetCurrentInstant() < Instant.FromUnixTimeTicks(BinaryPrimitives.ReadInt64BigEndian(said.AsSpan(16)))
                ? new ApiKeyId(new Guid(said.AsSpan(0, 16), bigEndian: true))
                : null;
        }
        catch (Exception foreign) when (foreign is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
