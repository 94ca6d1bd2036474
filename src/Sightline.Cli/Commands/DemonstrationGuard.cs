using Sightline.Web;

namespace Sightline.Cli.Commands;

/// <summary>The persona picker joins only a database that <c>sightline demo</c> made, and only on a loopback address.</summary>
internal static class DemonstrationGuard
{
#if DEMONSTRATION
    internal static Task<HouseOptions> AllowedAsync(HouseOptions house, string address, CancellationToken stop) =>
        Demonstration.DemonstrationGate.AllowedAsync(house, address, stop);
#else
    internal static Task<HouseOptions> AllowedAsync(HouseOptions house, string address, CancellationToken stop) => Task.FromResult(house with { Guests = [] });
#endif
}
