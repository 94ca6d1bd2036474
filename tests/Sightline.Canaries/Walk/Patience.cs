using System.Net;
using Sightline.Canaries.Area;

namespace Sightline.Canaries.Walk;

/// <summary>
/// Nothing is shown where the ledger did not take the read entry within its two seconds: the answer is 503, and whoever asks asks again. On a busy machine with one writer that
/// happens to a walk; a page that never answers fails it.
/// </summary>
internal static class Patience
{
    private const int Most = 60;

    internal static async Task<T> UntilAnsweredAsync<T>(Func<Task<T>> ask, Func<T, HttpStatusCode> status, Action<T>? drop = null)
    {
        for (var tries = 1; ; tries++)
        {
            var answer = await ask();
            if (status(answer) != HttpStatusCode.ServiceUnavailable || tries == Most)
            {
                return answer;
            }
            drop?.Invoke(answer);
            await Task.Delay(500, CanaryArea.Stop);
        }
    }
}
