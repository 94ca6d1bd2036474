using NodaTime;
using Sightline.Facts;

namespace Sightline.Access.ClientCredentials;

/// <summary>A token serves for ten minutes: whoever asks for many a minute is at fault, and writes an entry with each. Kept in this process's memory.</summary>
internal sealed class TokenRate(IClock clock)
{
    internal const int MostAMinute = 30;

    private readonly Lock gate = new();
    private readonly Dictionary<ApiKeyId, int> given = [];
    private Instant since = Instant.MinValue;

    internal bool MayGive(ApiKeyId client)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            if (now - Duration.FromMinutes(1) > since)
            {
                given.Clear();
                since = now;
            }
            var before = given.GetValueOrDefault(client);
            given[client] = before + 1;
            return before < MostAMinute;
        }
    }
}
