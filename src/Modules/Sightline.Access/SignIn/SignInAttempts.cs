using System.Security.Cryptography;
using System.Text;
using NodaTime;

namespace Sightline.Access.SignIn;

/// <summary>
/// Slows down guessing without giving a stranger the means to keep a duty worker out: wrong tries are counted for an account from one address,
/// so that nobody can use up another's tries from elsewhere, and a wait never lasts longer than five minutes. Tries from many addresses at one
/// account are slowed as well, except from an address that has signed in to it. Kept in this process's memory, as digests, and bounded.
/// </summary>
internal sealed class SignInAttempts(IClock clock)
{
    internal const int TriesFromOneAddress = 5;
    internal const int TriesFromAnywhere = 50;
    private const int MostRemembered = 50_000;

    internal static readonly Duration Wait = Duration.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Tries> wrong = [];
    private readonly Dictionary<string, Instant> good = [];

    /// <summary>How long this account waits at this address; null: it may try now.</summary>
    internal Duration? MustWait(string account, string address)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            var here = Left(Key(account, address), TriesFromOneAddress, now);
            return here ?? (good.ContainsKey(Key(account, address)) ? null : Left(Key(account, ""), TriesFromAnywhere, now));
        }
    }

    internal void Wrong(string account, string address)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            Trim(now);
            Count(Key(account, address), now);
            Count(Key(account, ""), now);
        }
    }

    internal void Right(string account, string address)
    {
        lock (gate)
        {
            Trim(clock.GetCurrentInstant());
            wrong.Remove(Key(account, address));
            good[Key(account, address)] = clock.GetCurrentInstant();
        }
    }

    private Duration? Left(string key, int most, Instant now) =>
        wrong.TryGetValue(key, out var tries) && tries.Count >= most && tries.Last + Wait > now ? tries.Last + Wait - now : null;

    private void Count(string key, Instant now)
    {
        var before = wrong.TryGetValue(key, out var tries) && tries.Last + Wait > now ? tries.Count : 0;
        wrong[key] = new Tries(before + 1, now);
    }

    private void Trim(Instant now)
    {
        if (wrong.Count > MostRemembered)
        {
            foreach (var old in wrong.Where(pair => pair.Value.Last + Wait <= now).Select(pair => pair.Key).ToList())
            {
                wrong.Remove(old);
            }
        }
        if (wrong.Count > MostRemembered)
        {
            foreach (var old in wrong.OrderBy(pair => pair.Value.Last).Take(MostRemembered / 2).Select(pair => pair.Key).ToList())
            {
                wrong.Remove(old);
            }
        }
        if (good.Count > MostRemembered)
        {
            foreach (var old in good.OrderBy(pair => pair.Value).Take(MostRemembered / 2).Select(pair => pair.Key).ToList())
            {
                good.Remove(old);
            }
        }
    }

    private static string Key(string account, string address) =>
        Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes($"{account.Length}:{account}{address}")));

    private readonly record struct Tries(int Count, Instant Last);
}
