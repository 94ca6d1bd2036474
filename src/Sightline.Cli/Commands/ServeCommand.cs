using System.CommandLine;
using System.Net;
using Sightline.Database.Start;
using Sightline.Web;

namespace Sightline.Cli.Commands;

/// <summary><c>sightline serve</c>.</summary>
internal static class ServeCommand
{
    internal static Command Describe(CommonOptions common)
    {
        var address = new Option<string>("--address") { Description = "Where to listen", DefaultValueFactory = _ => "http://localhost:5080" };
        var noWorker = new Option<bool>("--no-worker") { Description = "Leave the recurring work (clocks, seals, notices) to a separate “sightline worker”" };
        var command = new Command("serve", "Serve the pages and the interface, and keep the clocks\n\nExample: sightline serve --data /srv/sightline --address http://127.0.0.1:5080") { address, noWorker };
        command.SetAction(async (parsed, stop) => await RunAsync(common.House(parsed) with { RunsWorker = !parsed.GetValue(noWorker) }, parsed.GetValue(address)!, stop));
        return command;
    }

    internal static async Task<int> RunAsync(HouseOptions house, string address, CancellationToken stop)
    {
        await using var app = SightlineWeb.Build(await DemonstrationGuard.AllowedAsync(house, address, stop), "--urls", Loopback(address));
        await DatabaseStart.PrepareAsync(app.Services, stop);
        await app.StartAsync(stop);
        await Console.Error.WriteLineAsync($"Sightline answers at {address}  (Ctrl+C stops it)");
        await app.WaitForShutdownAsync(stop);
        return 0;
    }

    /// <summary>“localhost” is taken as the loopback addresses alone.</summary>
    private static string Loopback(string address) => address.Replace("//localhost:", $"//{IPAddress.Loopback}:", StringComparison.OrdinalIgnoreCase);
}
