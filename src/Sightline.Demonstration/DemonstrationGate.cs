using System.Globalization;
using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using NodaTime;
using Sightline.Database.Start;
using Sightline.Demonstration.Load;
using Sightline.Kernel;
using Sightline.Platform.Clock;
using Sightline.Platform.Commands;
using Sightline.Platform.Work;
using Sightline.Web;
using Calendar = Sightline.Demonstration.Places.Calendar;

namespace Sightline.Demonstration;

/// <summary>Says where the demonstration may be: in a database it made itself, on a loopback address.</summary>
public static class DemonstrationGate
{
    /// <summary>The same options, with the persona picker only where it may be.</summary>
    public static async Task<HouseOptions> AllowedAsync(HouseOptions house, string address, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(house);
        var holds = IsLoopback(address) ? await DatabaseMark.ReadAsync(house.Database, stop) : null;
        return house with { Guests = holds is { Kind: DatabaseHolds.Demonstration } ? [new DemonstrationModule()] : [] };
    }

    /// <summary>Every address given (several are parted by semicolons) reaches this machine alone.</summary>
    public static bool IsLoopback(string address) => address is { Length: > 0 } && address.Split(';').All(IsOneLoopback);

    /// <summary>Loads the area into an empty database; into one that holds the same area already, nothing; into any other, never.</summary>
    public static async Task<ExitCode> LoadAsync(HouseOptions house, DemonstrationPlan plan, ICommandOutput output, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(house);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(output);
        var mark = await DatabaseMark.ReadAsync(house.Database, stop);
        if (mark.RefusalFor(plan) is { } refusal)
        {
            output.Problem(refusal);
            return ExitCode.Refused;
        }
        if (mark.Kind == DatabaseHolds.Demonstration)
        {
            output.Line($"The {plan.Size} area of seed {plan.Seed} is here already, told up to {mark.Day}. Nothing was loaded.");
            return ExitCode.Done;
        }
        var watch = System.Diagnostics.Stopwatch.StartNew();
        var clock = new DemonstrationClock(Instant.FromUtc(2000, 1, 1, 0, 0));
        await using var services = Services(house, plan, clock);
        var calendar = new Calendar(LondonTime.DayOf(RealClock(house).GetCurrentInstant()));
        clock.MoveTo(calendar.At(Story.AreaStory.Longest + 3, 8, 0));
        await DatabaseStart.PrepareAsync(services, stop);
        var loader = new AreaLoader(services, clock, services.GetRequiredService<RaisedDuties>());
        var loaded = await output.ProgressAsync("Telling the area’s story", progress => loader.LoadAsync(plan, calendar, progress, stop));
        return Tell(output, plan, loaded, watch.Elapsed);
    }

    /// <summary>The house with the story's clock and ids, and an ear for what it says is owed.</summary>
    internal static void AddStory(IServiceCollection services, DemonstrationPlan plan, DemonstrationClock clock)
    {
        services.RemoveAll<IClock>();
        services.AddSingleton<IClock>(clock);
        services.RemoveAll<IIdSource>();
        services.AddSingleton<IIdSource>(new DemonstrationIds(clock, plan.Seed));
        services.AddSingleton<RaisedDuties>();
        services.AddScoped<IListener, HearsWhatIsOwed>();
        services.AddScoped<IListener, HearsWhatIsSettled>();
        services.AddScoped<IListener, HearsReports>();
        services.AddScoped<IListener, HearsSupervisors>();
        services.AddScoped<IListener, HearsScreeners>();
    }

    private static ServiceProvider Services(HouseOptions house, DemonstrationPlan plan, DemonstrationClock clock)
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(configuration);
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Error));
        services.AddHouse(house with { Guests = [], Services = collection => AddStory(collection, plan, clock) }, configuration);
        return services.BuildServiceProvider(validateScopes: true);
    }

    /// <summary>What the house goes by when it is not telling a story: the machine's clock, or a test's.</summary>
    private static IClock RealClock(HouseOptions house)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IClock, MicrosecondClock>();
        house.Services?.Invoke(services);
        return (IClock?)services.LastOrDefault(service => service.ServiceType == typeof(IClock))?.ImplementationInstance ?? new MicrosecondClock();
    }

    private static ExitCode Tell(ICommandOutput output, DemonstrationPlan plan, LoadedArea loaded, TimeSpan took)
    {
        var told = string.Create(CultureInfo.InvariantCulture,
            $"Loaded the {plan.Size} area of seed {plan.Seed} in {took.TotalSeconds:F0} seconds: {loaded.Facts("NominalRecorded"):N0} records of people, {loaded.Facts("OrderMade"):N0} orders, {loaded.Facts("CallOutRecorded"):N0} call-outs, {loaded.Facts("BreachReported"):N0} breaches, {loaded.Duties:N0} duties raised; {loaded.Taken:N0} facts taken, {loaded.HeldForConfirmation:N0} held for confirmation, {loaded.Refusals.Count:N0} refused.");
        if (output.IsJson)
        {
            output.Json(new { plan.Size, plan.Seed, seconds = took.TotalSeconds, facts = loaded.ByType, loaded.Duties, loaded.Taken, loaded.HeldForConfirmation, refused = loaded.Refusals.Count });
        }
        output.Line(told);
        foreach (var refusal in loaded.Refusals.Take(20))
        {
            output.Problem(refusal);
        }
        return loaded.Refusals.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart;
    }

    private static bool IsOneLoopback(string address) =>
        Uri.TryCreate(address.Trim(), UriKind.Absolute, out var uri)
        && (uri.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));
}
