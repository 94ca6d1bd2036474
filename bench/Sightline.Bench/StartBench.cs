using System.Diagnostics;

namespace Sightline.Bench;

/// <summary>From starting the process to its first page, on an existing database. No baseline: the aim is a time (under 3 s).</summary>
internal static class StartBench
{
    internal static async Task RunAsync()
    {
        await using var house = await BenchHouse.OpenAsync("start");
        using var client = new HttpClient();
        Console.WriteLine("## Start to first page, existing SQLite database");
        for (var run = 1; run <= 5; run++)
        {
            var watch = Stopwatch.StartNew();
            using var process = Start(house.Folder);
            while (!await AnswersAsync(client))
            {
                await Task.Delay(20);
            }
            Console.WriteLine($"run {run}: {watch.Elapsed.TotalSeconds:F2} s");
            process.Kill();
            await process.WaitForExitAsync();
        }
    }

    private static Process Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var word in new[] { Path.Combine(AppContext.BaseDirectory, "sightline.dll"), "serve", "--data", folder, "--address", "http://127.0.0.1:5091" })
        {
            start.ArgumentList.Add(word);
        }
        return Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
    }

    private static async Task<bool> AnswersAsync(HttpClient client)
    {
        try
        {
            using var response = await client.GetAsync(new Uri("http://127.0.0.1:5091/sign-in"));
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
