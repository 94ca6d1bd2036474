using Sightline.Facts;
using Sightline.Facts.Oversight;
using Sightline.Kernel;
using Sightline.Oversight.Model;
using Sightline.Oversight.Rules;
using Sightline.Oversight.Show;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Oversight.Review;

/// <summary>Records what somebody found in one record of a sample. Every question has an answer; "not known" is one.</summary>
internal sealed class ReviewCaseAction(UnitOfWork unit, SightlineDb db, SampleReading reading, SampleBook book, UnitOfWorkSources sources)
{
    /// <returns>False: there is no such case for this reader.</returns>
    public Task<bool> ReviewAsync(SampleId id, int position, IReadOnlyDictionary<string, Answer?> answers, CancellationToken stop) =>
        unit.DoAsync(() => RecordAsync(id, position, answers, stop), stop);

    private async Task<bool> RecordAsync(SampleId id, int position, IReadOnlyDictionary<string, Answer?> answers, CancellationToken stop)
    {
        if (await reading.ShowAsync(id, stop) is not { } shown || shown.Cases.FirstOrDefault(one => one.Position == position) is not { } found)
        {
            return false;
        }
        Kernel.Rules.Check(
        [
            new NobodyLooksAtWhatTheyHandled(found.IsTheReadersOwn),
            .. shown.Rule.Questions.Select(question => new QuestionHasAnAnswer(question, answers.GetValueOrDefault(question.Code))),
        ]);
        List<SampleAnswer> given = [.. shown.Rule.Questions.Select(question => new SampleAnswer(question.Code, answers[question.Code]!.Value))];
        var fact = unit.State(new SampleCaseReviewed { Sample = id, Case = found.Number, By = book.Reader, Answers = given });
        db.Append(new CaseReview { Fact = fact.Id, Sample = id, Number = found.Number, By = fact.By, Answers = given, At = sources.Clock.GetCurrentInstant() });
        if (shown.IsOwn)
        {
            await EndAsync(shown.Sample, found.Number, stop);
        }
        return true;
    }

    /// <summary>Every record counts, those too that this reader is kept from: a colleague looks at them.</summary>
    private async Task EndAsync(Sample sample, int justNow, CancellationToken stop)
    {
        var all = (await book.CasesAsync(sample.Id, stop)).Select(one => one.Number);
        var looked = (await book.ReviewsAsync(sample.Id, stop)).Where(review => review.By == sample.Agency).Select(review => review.Number).Append(justNow).ToHashSet();
        if (!all.All(looked.Contains) || await book.IsLookedThroughAsync(sample.Id, stop))
        {
            return;
        }
        var fact = unit.State(new SampleLookedThrough { Sample = sample.Id, Kind = sample.Kind, Agency = sample.Agency });
        db.Append(new SampleEnd { Sample = sample.Id, Fact = fact.Id, At = fact.At });
    }
}
