using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Places;
using Sightline.Demonstration.Story;
using Sightline.Facts;
using Sightline.Facts.Demonstration;
using Sightline.Kernel;
using Sightline.Platform.Commands;
using Sightline.Platform.Keys;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Demonstration.Load;

/// <summary>Sets the area up and tells its story through the feed, fact after fact, with the clock where the story is.</summary>
internal sealed class AreaLoader(IServiceProvider services, DemonstrationClock clock, RaisedDuties raised)
{
    /// <summary>Facts in one transaction. Nobody else uses the database while it is being filled.</summary>
    private const int Batch = 200;

    /// <summary>Days before today on which the recurring work ran, until it runs every morning.</summary>
    private static readonly int[] OverTheYear = [360, 300, 240, 180, 150, 120, 90, 60, 45, 30, 21, 17];

    private int duties;

    internal async Task<LoadedArea> LoadAsync(DemonstrationPlan plan, Calendar calendar, IProgress<Progress> progress, CancellationToken stop)
    {
        clock.MoveTo(calendar.At(AreaStory.Longest + 2, 8, 0));
        await BeginAsync(plan, calendar.Today, stop);
        var officers = await SetUpAsync(stop);
        var story = new StoryTold(AreaStory.Write(plan, calendar, officers), new WhatDesksDo(services.GetRequiredService<RuleBook>(), calendar.End, plan.Seed) { Reports = raised.Reports }, raised);
        var teller = new FeedTeller(services, clock);
        var ticks = new Queue<Instant>(Ticks(calendar));
        while (story.Next is { } next)
        {
            if (ticks.TryPeek(out var tick) && tick <= next.Learned)
            {
                await TickAsync(ticks.Dequeue(), story, stop);
                continue;
            }
            await teller.TellAsync(() => story.TakeUntil(ticks.TryPeek(out var until) ? until : calendar.End), Batch, () => Hear(story), stop);
            progress.Report(new Progress(teller.Told, story.Known));
        }
        while (ticks.TryDequeue(out var rest))
        {
            await TickAsync(rest, story, stop);
        }
        await EndAsync(teller.Told, stop);
        return teller.Loaded(duties);
    }

    private Task BeginAsync(DemonstrationPlan plan, LocalDate today, CancellationToken stop) => AsSystemAsync(
        scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () =>
            {
                scope.GetRequiredService<UnitOfWork>().State(new DemonstrationBegun { Size = plan.Size, Seed = plan.Seed, Day = today });
                return Task.CompletedTask;
            },
            stop));

    private Task EndAsync(int facts, CancellationToken stop) => AsSystemAsync(
        scope => scope.GetRequiredService<UnitOfWork>().DoAsync(
            () =>
            {
                scope.GetRequiredService<UnitOfWork>().State(new DemonstrationLoaded { Facts = facts });
                return Task.CompletedTask;
            },
            stop));

    private async Task<IReadOnlyList<UserId>> SetUpAsync(CancellationToken stop)
    {
        var officers = new List<UserId>();
        await AsSystemAsync(async scope =>
        {
            var book = scope.GetRequiredService<IAreaBook>();
            foreach (var agency in AreaPlan.Agencies)
            {
                await book.RegisterAsync(agency, stop);
            }
            foreach (var desk in AreaPlan.Desks)
            {
                await book.AddDeskAsync(desk, stop);
            }
            foreach (var agreement in AreaPlan.Agreements(LondonTime.DayOf(clock.GetCurrentInstant())))
            {
                await book.AgreeAsync(agreement, stop);
            }
            var vault = scope.GetRequiredService<Vault>();
            foreach (var persona in Cast.All)
            {
                var user = await book.AddUserAsync(UserOf(persona, vault), stop);
                if (persona.Agency == Codes.Northgate && persona.Role == Cast.Officer.Role)
                {
                    officers.Add(user);
                }
            }
        });
        return officers;
    }

    private static AreaUser UserOf(Persona persona, Vault vault) => new()
    {
        UserName = persona.UserName,
        Name = persona.Name,
        Agency = persona.Agency,
        Role = persona.Role,
        Desks = persona.Desks.Select(role => Codes.Desk(persona.Agency, role)).ToList(),
        Password = PersonaPassword.Of(persona, vault),
    };

    /// <summary>The recurring work of the house at that moment: what has run out, what is late.</summary>
    private async Task TickAsync(Instant at, StoryTold story, CancellationToken stop)
    {
        clock.MoveTo(at);
        await services.GetRequiredService<Worker>().RoundAsync(everything: true, stop);
        Hear(story);
    }

    private void Hear(StoryTold story)
    {
        while (raised.TryTake(out var duty))
        {
            duties++;
            story.Owed(duty!, clock.GetCurrentInstant());
        }
    }

    /// <summary>Now and then over the year, then every morning of the last two weeks.</summary>
    private static IEnumerable<Instant> Ticks(Calendar calendar) =>
        OverTheYear.Concat(Enumerable.Range(0, 14).Select(day => 14 - day)).Select(ago => calendar.At(ago, 7, 0)).Append(calendar.End);

    private async Task AsSystemAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Acting>().As(Actor.System("demonstration"));
        await work(scope.ServiceProvider);
    }
}

/// <summary>What became of the story's facts. Every refusal is a defect of the story or of the house.</summary>
internal sealed record LoadedArea
{
    internal required int Taken { get; init; }

    internal required int HeldForConfirmation { get; init; }

    /// <summary>How many facts of each kind were taken in.</summary>
    internal required IReadOnlyDictionary<string, int> ByType { get; init; }

    internal required IReadOnlyList<string> Refusals { get; init; }

    internal required int Duties { get; init; }

    internal int Facts(string type) => ByType.GetValueOrDefault(type);
}
