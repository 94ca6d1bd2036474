using Sightline.Platform.Commands;
using Sightline.Web;

namespace Sightline.Demonstration;

/// <param name="Size">"small" or "force".</param>
public sealed record DemonstrationPlan(string Size, int Seed);

/// <summary>Says where the demonstration may be: in a database it made itself, on a loopback address.</summary>
public static class DemonstrationGate
{
    /// <summary>The same options, with the persona picker only where it may be.</summary>
    public static Task<HouseOptions> AllowedAsync(HouseOptions house, string address, CancellationToken stop) =>
        Task.FromResult(house with { Guests = [] });

    public static Task<ExitCode> LoadAsync(HouseOptions house, DemonstrationPlan plan, ICommandOutput output, CancellationToken stop) =>
        Task.FromResult(ExitCode.Refused);
}
