using System.Diagnostics;
using Sightline.Database;
using Sightline.Platform.Commands;
using Sightline.Platform.Storage;

namespace Sightline.Cli.Tests;

/// <summary>The program as it is started from a shell: words, environment and standard input in; exit code and two streams out.</summary>
internal static class Program
{
    internal static Task<(ExitCode Code, string Said, string Wrong)> RunAsync(params string[] words) => RunAsync(words, new Dictionary<string, string>(), "");

    internal static async Task<(ExitCode Code, string Said, string Wrong)> RunAsync(string[] words, IReadOnlyDictionary<string, string> environment, string input)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "sightline.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return ((ExitCode)process.ExitCode, await said, await wrong);
    }

    /// <summary>What tells the program which database and folder to use.</summary>
    internal static Dictionary<string, string> Environment(DatabaseChoice database, string folder)
    {
        var environment = new Dictionary<string, string> { ["SIGHTLINE_DATA"] = folder };
        if (database.Provider == Provider.PostgreSql)
        {
            environment["SIGHTLINE_POSTGRES"] = database.Connection;
        }
        return environment;
    }
}
