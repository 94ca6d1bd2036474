using System.Diagnostics;
using System.Globalization;
using System.Net;
using Sightline.Facts.Access;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Connections;

/// <summary>A record somebody is kept from and no record at all: the same bytes, and no clock tells them apart.</summary>
public sealed class EvenTimeTests
{
    /// <summary>Two-sided, one in a hundred: what chance alone exceeds.</summary>
    private const double Significant = 2.576;

    /// <summary>For the short cut, which runs beside other tests and must not cry wolf: one in ten thousand.</summary>
    private const double Plain = 3.9;

    private const int AtOnce = 5;

    [Theory, OnBothDatabases]
    public Task A_hundred_and_twenty_askings_tell_nothing(Provider provider) => MeasureAsync(provider, pairs: 60, Plain);

    [Theory, OnBothDatabases]
    [Trait("Long", "timing")]
    public Task Ten_thousand_askings_tell_nothing(Provider provider) => MeasureAsync(provider, pairs: 5_000, Significant);

    private static async Task MeasureAsync(Provider provider, int pairs, double most)
    {
        await using var area = await ConnectedArea.OpenAsync(provider);
        await area.DeclareAsync(Connection.Relative, KeptFromTests.Him);
        using var brother = area.App.As(area.Brother);
        foreach (var (what, real, nothing) in new[]
        {
            ("record", $"/people/{area.Her}", $"/people/{KeptFromTests.Nobody}"),
            ("order", $"/orders/{area.Order}", $"/orders/{KeptFromTests.Nobody}"),
        })
        {
            await CompareAsync(what, (pairs, most), () => AskAsync(brother, real), () => AskAsync(brother, nothing));
        }
        await CompareAsync("look-up", (pairs, most), () => FindAsync(area, "Ismene Oyelaran"), () => FindAsync(area, "Wilhelmina Farquharson"));
    }

    private static async Task CompareAsync(string what, (int Pairs, double Most) size, Func<Task<double>> kept, Func<Task<double>> none)
    {
        for (var warm = 0; warm < 5; warm++)
        {
            await kept();
            await none();
        }
        // By chance first and second, or whatever comes first, or at an even beat of the machine, would seem the slower.
        List<double> one = [], other = [];
        await Task.WhenAll(Enumerable.Range(1, AtOnce).Select(async seed =>
        {
            var random = new Random(seed);
            for (var pair = 0; pair < size.Pairs / AtOnce; pair++)
            {
                var isKeptFirst = random.Next(2) == 0;
                var first = await (isKeptFirst ? kept() : none());
                var second = await (isKeptFirst ? none() : kept());
                lock (one)
                {
                    one.Add(isKeptFirst ? first : second);
                    other.Add(isKeptFirst ? second : first);
                }
            }
        }));
        var z = StandardScore(one, other);
        var told = string.Create(CultureInfo.InvariantCulture, $"{what}: kept back median {Median(one):F2} ms, nobody {Median(other):F2} ms, {2 * size.Pairs} askings, z = {z:F2}");
        TestContext.Current.TestOutputHelper?.WriteLine(told);
        Assert.True(Math.Abs(z) < size.Most, told);
    }

    private static async Task<double> AskAsync(TestBrowser browser, string path)
    {
        var started = Stopwatch.GetTimestamp();
        using var answer = await browser.Client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task<double> FindAsync(ConnectedArea area, string words)
    {
        var started = Stopwatch.GetTimestamp();
        Assert.Empty(await area.FindAsync(area.Brother, words));
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>Mann and Whitney's U of the first over the second, in standard deviations from what chance expects.</summary>
    private static double StandardScore(List<double> one, List<double> other)
    {
        var ranked = one.Select(time => (Time: time, IsOne: true)).Concat(other.Select(time => (Time: time, IsOne: false))).OrderBy(entry => entry.Time).ToList();
        var (before, wins) = (0L, 0L);
        foreach (var (_, isOne) in ranked)
        {
            wins += isOne ? before : 0;
            before += isOne ? 0 : 1;
        }
        double n = one.Count;
        return (wins - n * n / 2) / Math.Sqrt(n * n * (2 * n + 1) / 12);
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
