using System.Diagnostics;
using Sightline.Database;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Scenarios.Kills;

/// <summary>The real program in a process of its own, which can be killed as the kernel would kill it.</summary>
internal sealed class SightlineProcess(DatabaseChoice database, string folder, string key)
{
    internal const string Auditor = "kills.auditor";

    internal Process Start(params string[] words)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "sightline.dll"));
        foreach (var word in words)
        {
            start.ArgumentList.Add(word);
        }
        start.Environment["SIGHTLINE_DATA"] = folder;
        if (words[0] == "import")
        {
            start.Environment["SIGHTLINE_KEY"] = key;
        }
        else
        {
            start.Environment["SIGHTLINE_USER"] = Auditor;
            start.Environment["SIGHTLINE_PASSWORD"] = AccessTestData.Password;
            start.Environment["SIGHTLINE_PURPOSE"] = "audit";
        }
        if (database.Provider == Provider.PostgreSql)
        {
            start.Environment["SIGHTLINE_POSTGRES"] = database.Connection;
        }
        var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        process.OutputDataReceived += (_, _) => { };
        return process;
    }

    /// <summary>Runs to the end and gives what was said.</summary>
    internal async Task<(int Code, string Said)> RunAsync(params string[] words)
    {
        using var process = Start(words);
        var said = process.StandardOutput.ReadToEndAsync();
        var wrong = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await said + await wrong);
    }

    /// <summary>Starts, waits, and kills with signal 9.</summary>
    /// <returns>Whether it was still running when it was killed.</returns>
    internal async Task<bool> KillAfterAsync(TimeSpan delay, params string[] words)
    {
        using var process = Start(words);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var patience = new CancellationTokenSource(delay);
        try
        {
            await process.WaitForExitAsync(patience.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            await process.WaitForExitAsync();
            return true;
        }
    }
}
