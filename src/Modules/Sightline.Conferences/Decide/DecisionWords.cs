using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Keys;

namespace Sightline.Conferences.Decide;

/// <summary>A decision as a page says it.</summary>
internal sealed record ShownDecision(string Title, string? Words);

internal sealed class DecisionWords(Vault vault, IDirectory directory)
{
    internal const string Gone = "What was said was disposed of.";

    internal async Task<ShownDecision> ShowAsync(MeetingDecision decision, CancellationToken stop) =>
        new(await TitleAsync(decision, stop), await vault.OpenAsync(decision.Line.Value, Sensitivity.SurvivorConfidential, decision.Words, stop) ?? Gone);

    private async Task<string> TitleAsync(MeetingDecision decision, CancellationToken stop) => decision.Kind switch
    {
        MeetingDecisionKind.Act => $"To be done by {LondonTime.DateAndTime(decision.DueBy!.Value)}: {await OwnerAsync(decision, stop)}",
        MeetingDecisionKind.NoFurtherAction => "No further action",
        MeetingDecisionKind.AlreadyDone => "Already done",
        _ => "Put off to the next meeting",
    };

    private async Task<string> OwnerAsync(MeetingDecision decision, CancellationToken stop)
    {
        var agency = decision.Owner is { } owner ? (await directory.FindAsync(owner, stop))?.Name ?? owner.Value : "";
        return decision.Desk is { } desk && await directory.DeskAsync(desk, stop) is { } found ? $"{agency}, {found.Name}" : agency;
    }
}
