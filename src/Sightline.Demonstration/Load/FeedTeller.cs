using Microsoft.Extensions.DependencyInjection;
using Sightline.Demonstration.Story;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Feed;
using Sightline.Platform.Work;

namespace Sightline.Demonstration.Load;

/// <summary>States facts through the feed's own door, each by its agency, at its moment.</summary>
internal sealed class FeedTeller(IServiceProvider services, DemonstrationClock clock)
{
    private readonly List<string> refusals = [];
    private readonly SortedDictionary<string, int> byType = new(StringComparer.Ordinal);
    private int heldForConfirmation;

    internal int Told { get; private set; }

    internal LoadedArea Loaded(int duties) => new()
    {
        Taken = byType.Values.Sum(),
        HeldForConfirmation = heldForConfirmation,
        ByType = byType,
        Refusals = refusals,
        Duties = duties,
    };

    /// <summary>Tells facts in one transaction until there are no more for now or the batch is full.</summary>
    internal async Task TellAsync(Func<StoryFact?> take, int most, Action afterEach, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var acting = scope.ServiceProvider.GetRequiredService<Acting>();
        acting.As(Actor.System("demonstration"));
        var receiver = scope.ServiceProvider.GetRequiredService<FactReceiver>();
        await scope.ServiceProvider.GetRequiredService<UnitOfWork>().DoAsync(
            async () =>
            {
                for (var count = 0; count < most && take() is { } next; count++)
                {
                    clock.MoveTo(next.Learned);
                    acting.As(Speaker(next.Agency));
                    await receiver.ReceiveAsync(Line(next), result => Note(next, result), stop);
                    afterEach();
                }
            },
            stop);
    }

    private static Actor Speaker(AgencyCode agency) => new()
    {
        Reference = "system:demonstration",
        Agency = agency,
        Roles = new HashSet<string> { "feed" },
        Purpose = new Purpose("state-facts"),
    };

    private void Note(StoryFact told, LineResult result)
    {
        Told++;
        var type = told.Fact.GetType().Name;
        if (result.Outcome == LineOutcome.Taken)
        {
            byType[type] = byType.GetValueOrDefault(type) + 1;
        }
        else if (result.Outcome == LineOutcome.HeldForConfirmation)
        {
            heldForConfirmation++;
        }
        else
        {
            refusals.Add($"{type} by {told.Agency} at {told.Fact.At}: {result.Outcome} {result.Refusal?.Where} {result.Refusal}");
        }
    }

    private async IAsyncEnumerable<(long Number, ReadOnlyMemory<byte> Line)> Line(StoryFact told)
    {
        await Task.CompletedTask;
        yield return (Told + 1, FeedText.Of(told));
    }
}
