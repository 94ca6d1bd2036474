using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts.Access;
using Sightline.Platform.Work;

namespace Sightline.Access.SignIn;

/// <summary>
/// Puts on the ledger that a proof shown at the door did not hold. Nobody is acting yet, so it is the program that states it, in a scope of its own. One address that
/// shows many is written down only so often: the ledger is not a stranger's to fill.
/// </summary>
internal sealed class DoorLedger(IServiceScopeFactory scopes, IClock clock)
{
    internal const int MostFromOneAddress = 50;

    private static readonly Duration Window = Duration.FromMinutes(5);

    private readonly Lock gate = new();
    private readonly Dictionary<string, int> written = [];
    private Instant since = Instant.MinValue;

    internal async Task RefusedAsync(SignInRefused refusal, string address, CancellationToken stop)
    {
        if (!MayWrite(address))
        {
            return;
        }
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("sign-in"));
        var unit = scope.ServiceProvider.GetRequiredService<UnitOfWork>();
        await unit.DoAsync(
            () =>
            {
                unit.State(refusal);
                return Task.CompletedTask;
            },
            stop);
    }

    private bool MayWrite(string address)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            if (now - Window > since)
            {
                written.Clear();
                since = now;
            }
            var before = written.GetValueOrDefault(address);
            written[address] = before + 1;
            return before < MostFromOneAddress;
        }
    }
}
