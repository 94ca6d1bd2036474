using System.Text.Json;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Risk.Model;
using Sightline.Risk.Words;
using Sightline.Rulebook;

namespace Sightline.Risk.Read;

/// <summary>What of an assessment is kept sealed, guarded for those who may read it.</summary>
internal sealed record OpenedAssessment
{
    /// <summary>Null, as each of these: nothing was said, or it is gone.</summary>
    public Guarded<IReadOnlyList<ItemAnswer>>? Answers { get; init; }

    public Guarded<string>? JudgementReason { get; init; }

    public Guarded<IReadOnlyList<RiskResponseTaken>>? Responses { get; init; }

    /// <summary>What was answered to an item, or why there is no answer.</summary>
    internal Guarded<string> WordsOf(InstrumentItem item) =>
        Answers?.Part(item, static (answers, item) => RiskWords.Of(item, answers.FirstOrDefault(answer => answer.Item == item.Number))) ?? Guarded.Of(RiskWords.Of(item, null), SealedAnswers.Kind);

    /// <summary>Codes of answers by item number, as <see cref="Rulebook.Instrument.Score"/> takes them.</summary>
    internal static Dictionary<int, string> Given(IEnumerable<ItemAnswer> answers) =>
        answers.Where(answer => answer.Answer is not null).ToDictionary(answer => answer.Item, answer => answer.Answer!);
}

/// <summary>Answers, reasons and responses under an assessment's own key.</summary>
internal sealed class SealedAnswers(Vault vault)
{
    internal const Sensitivity Kind = Sensitivity.SurvivorConfidential;

    internal async Task<byte[]?> SealAsync<T>(AssessmentId assessment, IReadOnlyList<T> values, CancellationToken stop) =>
        values.Count == 0 ? null : await SealAsync(assessment, JsonSerializer.Serialize(values, HouseJson.Options), stop);

    internal async Task<byte[]?> SealAsync(AssessmentId assessment, string? text, CancellationToken stop) =>
        text is null ? null : await vault.SealAsync(assessment.Value, Kind, text, stop);

    /// <summary>What is gone (its key was destroyed) reads as if nothing had been said.</summary>
    internal async Task<OpenedAssessment> OpenAsync(Assessment row, CancellationToken stop) => new()
    {
        Answers = await ListAsync<ItemAnswer>(row.Id, row.Answers, stop),
        JudgementReason = await TextAsync(row.Id, row.JudgementReason, stop),
        Responses = await ListAsync<RiskResponseTaken>(row.Id, row.Responses, stop),
    };

    private async Task<Guarded<IReadOnlyList<T>>?> ListAsync<T>(AssessmentId assessment, byte[]? text, CancellationToken stop) =>
        text is null ? null : await vault.OpenWholeAsync<IReadOnlyList<T>>(assessment.Value, Kind, text, stop);

    private async Task<Guarded<string>?> TextAsync(AssessmentId assessment, byte[]? text, CancellationToken stop) =>
        text is null ? null : await vault.OpenAsync(assessment.Value, Kind, text, stop);
}
