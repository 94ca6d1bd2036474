using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Oversight;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Oversight.Rules;
using Sightline.Oversight.Show;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Draw;

internal sealed record NewSample
{
    public required string Kind { get; init; }

    public required LocalDate First { get; init; }

    /// <summary>Inclusive.</summary>
    public required LocalDate Last { get; init; }

    public required string? Seed { get; init; }

    /// <summary>Null: what was typed is no number.</summary>
    public required int? Size { get; init; }

    public IReadOnlyList<AgencyCode> Reviewers { get; init; } = [];
}

/// <summary>Draws a sample by lot. Its seed, its days and how many records there were are kept with it: anybody can draw it again.</summary>
internal sealed class DrawSampleAction(UnitOfWork unit, SightlineDb db, SampleBook book, Populations populations, DrawingTools tools)
{
    public Task<SampleId> DrawAsync(NewSample input, CancellationToken stop) => unit.DoAsync(() => RecordAsync(input, stop), stop);

    private async Task<SampleId> RecordAsync(NewSample input, CancellationToken stop)
    {
        var agency = tools.Acting.Current.Agency;
        var rule = await book.KindAsync(input.Kind, stop);
        Kernel.Rules.Check(new SampleIsOfAKindDrawnHere(rule is not null));
        var reviewers = input.Reviewers.Where(reviewer => reviewer != agency).Distinct().ToList();
        Kernel.Rules.Check(
            new PopulationIsInThisRegister(Populations.IsHeld(rule!.Population)),
            new PeriodEndsNotBeforeItBegins(input.First, input.Last),
            new WhatIsDrawnHasHappened(input.Last, LondonTime.DayOf(tools.Sources.Clock.GetCurrentInstant())),
            new SeedIsPlain(input.Seed),
            new SampleSizeIsANumber(input.Size),
            new ReviewersMayBeAsked(await tools.Choices.MayAllAsync(rule, agency, reviewers, stop)));
        var frame = Frame.Of(input.First, input.Last, tools.Sources.Clock.GetCurrentInstant());
        var population = await populations.OfAsync(rule, agency, frame, stop);
        Kernel.Rules.Check(new ThereIsSomethingToDrawFrom(population.Count));
        var sample = new Sample
        {
            Id = new SampleId(tools.Sources.Ids.New()),
            Kind = rule.Code,
            Agency = agency,
            Since = frame.Since,
            Until = frame.Until,
            Seed = input.Seed!.Trim(),
            Population = population.Count,
            Reviewers = reviewers,
            ReviewUntil = reviewers.Count == 0 ? null : LondonTime.Zone.AtStartOfDay(LondonTime.DayOf(frame.KnownAt).PlusDays(rule.ReviewDays!.Value + 1)).ToInstant(),
            DrawnAt = frame.KnownAt,
        };
        Write(sample, Lot.Draw(sample.Seed, population, input.Size!.Value));
        return sample.Id;
    }

    private void Write(Sample sample, IReadOnlyList<Drawable> drawn)
    {
        db.Append(sample);
        for (var index = 0; index < drawn.Count; index++)
        {
            db.Append(new SampleCase { Sample = sample.Id, Number = index + 1, Record = drawn[index].Record, Incident = drawn[index].Incident });
        }
        unit.State(new SampleDrawn
        {
            Sample = sample.Id,
            Kind = sample.Kind,
            Agency = sample.Agency,
            Since = sample.Since,
            Until = sample.Until,
            Seed = sample.Seed,
            Population = sample.Population,
            Records = [.. drawn.Select(one => one.Record)],
            Reviewers = sample.Reviewers,
            ReviewUntil = sample.ReviewUntil,
        });
    }
}

internal sealed record DrawingTools(ReviewerChoices Choices, Acting Acting, UnitOfWorkSources Sources);

/// <summary>Whose people may be asked to look at a sample: agencies of the kinds it is looked at with, to which a gateway lets samples be told.</summary>
internal sealed class ReviewerChoices(IDirectory directory, IGateways gateways, IClock clock)
{
    internal async Task<IReadOnlyList<Agency>> OfAsync(SampleRule rule, AgencyCode agency, CancellationToken stop)
    {
        var found = new List<Agency>();
        foreach (var kind in Enum.GetValues<Facts.Access.AgencyKind>().Where(kind => rule.ReviewedWith.Contains(kind.InRulebook())))
        {
            foreach (var one in await directory.OfKindAsync(kind, stop))
            {
                if (one.Code != agency && await MayAsync(agency, one.Code, stop))
                {
                    found.Add(one);
                }
            }
        }
        return found;
    }

    internal async Task<bool> MayAllAsync(SampleRule rule, AgencyCode agency, List<AgencyCode> reviewers, CancellationToken stop)
    {
        if (reviewers.Count == 0)
        {
            return true;
        }
        var may = (await OfAsync(rule, agency, stop)).Select(one => one.Code).ToHashSet();
        return reviewers.TrueForAll(may.Contains);
    }

    internal async Task<bool> MayAsync(AgencyCode from, AgencyCode to, CancellationToken stop) =>
        (await gateways.FindAsync(new Telling(from, to, nameof(SampleDrawn)), LondonTime.DayOf(clock.GetCurrentInstant()), stop)).IsOpen;
}
