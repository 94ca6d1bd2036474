using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Risk.Ranking;

/// <summary>One place on the list as a page shows it.</summary>
internal sealed record ShownPlace(Place Place, PersonName Name, NominalId Nominal)
{
    public required IReadOnlyList<RepetitionAnswer> Repetition { get; init; }

    public required IReadOnlyList<string> Priority { get; init; }
}

/// <summary>The list, or that the area has set no formula.</summary>
internal sealed record ShownRanking(string Agency, RankingFormula? Formula)
{
    public IReadOnlyList<ShownPlace> Places { get; init; } = [];

    public int All { get; init; }

    public int Page { get; init; } = 1;

    public int Pages { get; init; } = 1;
}

/// <summary>Puts the suspects of a force's own call-outs in order by the area's own formula. People only: never areas, teams or officers.</summary>
internal sealed class RankingReading(TallyReader reader, Repetition repetition, Priorities priorities, RankingTools tools)
{
    internal const int OnAPage = 50;

    internal async Task<ShownRanking> ShowAsync(int page, CancellationToken stop)
    {
        var now = tools.Clock.GetCurrentInstant();
        var force = await tools.Directory.FindAsync(tools.Acting.Current.Agency, stop);
        var day = LondonTime.DayOf(now);
        if (force is null || tools.Rulebook.FormulaOn(day, force.Area) is not { } formula)
        {
            return new ShownRanking(force?.Name ?? tools.Acting.Current.Agency.Value, null);
        }
        var rules = tools.Rulebook.RepetitionOn(day, force.Area);
        var places = await PlacesAsync(force.Code, formula, rules, now, stop);
        var pages = Math.Max(1, (places.Count + OnAPage - 1) / OnAPage);
        var number = Math.Clamp(page, 1, pages);
        var some = places.Skip((number - 1) * OnAPage).Take(OnAPage).ToList();
        return await tools.Audit.ShowAsync(
            new Disclosure("ranking of perpetrators", [.. some.Select(place => place.Score.Tally.First.Value)], ["ranking"]),
            async () => new ShownRanking(force.Name, formula) { Places = await ShownAsync(some, rules, now, stop), All = places.Count, Page = number, Pages = pages },
            stop);
    }

    /// <summary>Everybody's place. Somebody the reader is kept from is taken out before places are given, so that no gap tells of them.</summary>
    internal async Task<IReadOnlyList<Place>> PlacesAsync(AgencyCode force, RankingFormula formula, IReadOnlyList<RepetitionRule> rules, Instant now, CancellationToken stop)
    {
        var months = rules.Select(rule => rule.WithinMonths).Append(formula.LookBackMonths).Max();
        var from = LondonTime.Zone.AtStartOfDay(LondonTime.DayOf(now).PlusMonths(-months)).ToInstant();
        var tallies = await reader.ReadAsync(force, from, stop);
        var seen = await tools.Kept.WithoutAsync(tallies, tally => tally.Nominals.Select(nominal => nominal.Value), stop);
        return Places.Of([.. seen.Select(tally => Score.Of(tally, formula, now)).OfType<Score>()]);
    }

    private async Task<IReadOnlyList<ShownPlace>> ShownAsync(List<Place> some, IReadOnlyList<RepetitionRule> rules, Instant now, CancellationToken stop)
    {
        var tallies = some.ConvertAll(place => place.Score.Tally);
        var names = await tools.People.NamesAsync(tallies.ConvertAll(tally => tally.First), stop);
        var repeated = await repetition.OfAsync(tallies, rules, now, stop);
        var judged = await priorities.OfAsync([.. tallies.SelectMany(tally => tally.Nominals)], stop);
        return
        [
            .. some.Select(place => new ShownPlace(place, names[place.Score.Tally.First], place.Score.Tally.First)
            {
                Repetition = [.. repeated[place.Score.Tally.Key]],
                Priority = [.. place.Score.Tally.Nominals.SelectMany(nominal => judged[nominal])],
            }),
        ];
    }
}

internal sealed class RankingTools(RuleBook rulebook, IDirectory directory, IPeople people, ReadAudit audit, RankingReader who)
{
    public RuleBook Rulebook { get; } = rulebook;

    public IDirectory Directory { get; } = directory;

    public IPeople People { get; } = people;

    public ReadAudit Audit { get; } = audit;

    public KeptBack Kept => who.Kept;

    public Acting Acting => who.Acting;

    public IClock Clock => who.Clock;
}

/// <summary>Who asks, when, and from whom they are kept.</summary>
internal sealed class RankingReader(Acting acting, KeptBack kept, IClock clock)
{
    public Acting Acting { get; } = acting;

    public KeptBack Kept { get; } = kept;

    public IClock Clock { get; } = clock;
}
