using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using Sightline.Access.Model;
using Sightline.Facts;
using Sightline.Kernel;

namespace Sightline.Access.SignIn;

/// <summary>Makes users and their passwords.</summary>
internal sealed class Passwords(IPasswordHasher<User> hasher, ILookupNormalizer normalizer, IIdSource ids, IClock clock)
{
    internal const int Shortest = 12;
    internal const int Longest = 200;

    /// <summary>No letter that looks like another: it is read out and typed once.</summary>
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <summary>20 letters of 31: about 99 bits.</summary>
    internal static string NewOneTime() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Alphabet, 5)));

    private static string? nobodysDigest;

    internal string Fold(string userName) => normalizer.NormalizeName(userName.Trim()) ?? "";

    internal User NewUser(string userName, string name, AgencyCode agency, string password)
    {
        var user = new User
        {
            Id = new UserId(ids.New()),
            UserName = userName.Trim(),
            NormalizedUserName = Fold(userName),
            Name = name.Trim(),
            Agency = agency,
            AddedAt = clock.GetCurrentInstant(),
            LockoutEnabled = false,
        };
        Give(user, password);
        return user;
    }

    /// <summary>A new password ends every session the user had.</summary>
    internal void Give(User user, string password)
    {
        user.PasswordHash = hasher.HashPassword(user, password);
        EndSessions(user);
    }

    /// <summary>Every cookie that names the stamp before this one opens nothing from the next request on.</summary>
    internal static void EndSessions(User user) => user.SecurityStamp = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    /// <summary>Takes as long for an account that is not there as for one that is: the answer's time tells nobody which exist.</summary>
    internal bool Matches(User? user, string password)
    {
        var digest = user?.PasswordHash ?? (nobodysDigest ??= hasher.HashPassword(Nobody, NewOneTime()));
        return hasher.VerifyHashedPassword(user ?? Nobody, digest, password) != PasswordVerificationResult.Failed && user?.PasswordHash is not null;
    }

    private static User Nobody { get; } = new() { Name = "", Agency = default, AddedAt = default };
}
