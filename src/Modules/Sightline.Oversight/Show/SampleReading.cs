using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Oversight;
using Sightline.Oversight.Draw;
using Sightline.Oversight.Model;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Oversight.Show;

/// <summary>A sample as this reader may see it.</summary>
internal sealed record ShownSample(Sample Sample, SampleRule Rule, string Agency)
{
    /// <summary>The agency that drew it reads; others see no name, no day and no number below the small one.</summary>
    public required bool IsOwn { get; init; }

    public required IReadOnlyList<ShownCase> Cases { get; init; }

    /// <summary>By the name of the agency that looked.</summary>
    public required IReadOnlyList<(string By, IReadOnlyList<QuestionResult> Rows)> Results { get; init; }

    public required IReadOnlyList<(string Desk, SampleAction Action)> Actions { get; init; }
}

/// <param name="Position">As this reader counts, from 1: a case about somebody they are kept from leaves no gap.</param>
/// <param name="Number">As it was drawn.</param>
internal sealed record ShownCase(int Position, int Number)
{
    public required string When { get; init; }

    public required IReadOnlyList<string> Lines { get; init; }

    /// <summary>Null: the reader may not open it.</summary>
    public string? Link { get; init; }

    /// <summary>The reader recorded or checked it: somebody else looks at it.</summary>
    public bool IsTheReadersOwn { get; init; }

    /// <summary>What the reader's own agency answered last; empty: it has not looked.</summary>
    public required IReadOnlyList<SampleAnswer> Answers { get; init; }

    /// <summary>"Case 3: 2 November 2026, 8:03pm – looked at".</summary>
    public string Heading => $"Case {Position}{(When.Length > 0 ? $": {When}" : "")}{(Answers.Count > 0 ? " – looked at" : "")}";
}

internal sealed class SampleReading(SampleBook book, ReviewerChoices choices, CaseReading cases, ReadingTools tools)
{
    internal async Task<ShownSample?> ShowAsync(SampleId id, CancellationToken stop)
    {
        if (await book.FindAsync(id, stop) is not { } sample || await book.RuleOfAsync(sample, stop) is not { } rule)
        {
            return null;
        }
        var reader = tools.Acting.Current.Agency;
        var isOwn = sample.Agency == reader;
        var held = await CasesAsync(sample, isOwn, stop);
        return await tools.Audit.ShowAsync(
            new Disclosure("sample", [id.Value, .. held.Select(one => one.Subject).Distinct()], isOwn ? ["cases"] : ["cases without names"]),
            async () =>
            {
                var reviews = await book.ReviewsAsync(id, stop);
                return new ShownSample(sample, rule, await NameAsync(sample.Agency, stop))
                {
                    IsOwn = isOwn,
                    Cases = await cases.ShowAsync(rule, held, isOwn, [.. reviews.Where(review => review.By == reader)], stop),
                    Results = await ResultsAsync(sample, rule, (held.Select(one => one.Number).ToHashSet(), reviews), stop),
                    Actions = isOwn ? await ActionsAsync(id, stop) : [],
                };
            },
            stop);
    }

    /// <summary>Somebody outside looks at what a gateway lets them be shown today, and at nothing once it is shut.</summary>
    private async Task<IReadOnlyList<SampleCase>> CasesAsync(Sample sample, bool isOwn, CancellationToken stop)
    {
        if (!isOwn && !await choices.MayAsync(sample.Agency, tools.Acting.Current.Agency, stop))
        {
            return [];
        }
        return await tools.Kept.WithoutAsync(await book.CasesAsync(sample.Id, stop), one => [one.Subject], stop);
    }

    /// <summary>Somebody outside sees what their own agency found, and nobody else's.</summary>
    private async Task<IReadOnlyList<(string By, IReadOnlyList<QuestionResult> Rows)>> ResultsAsync(
        Sample sample, SampleRule rule, (HashSet<int> Cases, IReadOnlyList<CaseReview> Reviews) found, CancellationToken stop)
    {
        var reader = tools.Acting.Current.Agency;
        var isOutside = sample.Agency != reader;
        var results = new List<(string, IReadOnlyList<QuestionResult>)>();
        foreach (var by in sample.Reviewers.Prepend(sample.Agency).Where(by => !isOutside || by == reader))
        {
            results.Add((await NameAsync(by, stop), SampleResult.Of(rule, found.Cases, [.. found.Reviews.Where(review => review.By == by)], isOutside)));
        }
        return results;
    }

    private async Task<IReadOnlyList<(string Desk, SampleAction Action)>> ActionsAsync(SampleId id, CancellationToken stop)
    {
        var actions = new List<(string, SampleAction)>();
        foreach (var action in await book.ActionsAsync(id, stop))
        {
            actions.Add(((await tools.Directory.DeskAsync(action.Desk, stop))?.Name ?? action.Desk.Value, action));
        }
        return actions;
    }

    private async Task<string> NameAsync(AgencyCode agency, CancellationToken stop) => (await tools.Directory.FindAsync(agency, stop))?.Name ?? agency.Value;
}

internal sealed record ReadingTools(ReadAudit Audit, KeptBack Kept, IDirectory Directory, Acting Acting);
