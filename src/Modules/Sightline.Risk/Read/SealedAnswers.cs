using System.Text.Json;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Risk.Model;

namespace Sightline.Risk.Read;

/// <summary>What of an assessment is kept sealed, opened for those who may read it.</summary>
internal sealed record OpenedAssessment
{
    public IReadOnlyList<ItemAnswer> Answers { get; init; } = [];

    public string? JudgementReason { get; init; }

    public IReadOnlyList<RiskResponseTaken> Responses { get; init; } = [];

    internal ItemAnswer? Of(int item) => Answers.FirstOrDefault(answer => answer.Item == item);

    /// <summary>Codes of answers by item number, as <see cref="Rulebook.Instrument.Score"/> takes them.</summary>
    internal static Dictionary<int, string> Given(IEnumerable<ItemAnswer> answers) =>
        answers.Where(answer => answer.Answer is not null).ToDictionary(answer => answer.Item, answer => answer.Answer!);
}

/// <summary>Answers, reasons and responses under an assessment's own key.</summary>
internal sealed class SealedAnswers(Vault vault)
{
    internal async Task<byte[]?> SealAsync<T>(AssessmentId assessment, IReadOnlyList<T> values, CancellationToken stop) =>
        values.Count == 0 ? null : await SealAsync(assessment, JsonSerializer.Serialize(values, HouseJson.Options), stop);

    internal async Task<byte[]?> SealAsync(AssessmentId assessment, string? text, CancellationToken stop) =>
        text is null ? null : await vault.SealAsync(assessment.Value, Sensitivity.SurvivorConfidential, text, stop);

    /// <summary>What is gone (its key was destroyed) reads as if nothing had been said.</summary>
    internal async Task<OpenedAssessment> OpenAsync(Assessment row, CancellationToken stop) => new()
    {
        Answers = await ListAsync<ItemAnswer>(row.Id, row.Answers, stop),
        JudgementReason = await TextAsync(row.Id, row.JudgementReason, stop),
        Responses = await ListAsync<RiskResponseTaken>(row.Id, row.Responses, stop),
    };

    private async Task<IReadOnlyList<T>> ListAsync<T>(AssessmentId assessment, byte[]? text, CancellationToken stop) =>
        await TextAsync(assessment, text, stop) is { } json ? JsonSerializer.Deserialize<List<T>>(json, HouseJson.Options)! : [];

    private async Task<string?> TextAsync(AssessmentId assessment, byte[]? text, CancellationToken stop) =>
        text is null ? null : await vault.OpenAsync(assessment.Value, Sensitivity.SurvivorConfidential, text, stop);
}
