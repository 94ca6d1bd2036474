using Sightline.Access.Contracts;
using Sightline.Conferences.Model;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Keys;
using Sightline.Platform.Reading;

namespace Sightline.Conferences.Decide;

/// <summary>A decision as a page says it.</summary>
internal sealed record ShownDecision(string Title, Guarded<string> Words)
{
    public required Audience Audience { get; init; }
}

internal sealed class DecisionWords(Vault vault, IDirectory directory, Audiences audiences)
{
    private const Sensitivity Kind = Sensitivity.SurvivorConfidential;

    private static readonly Guarded<string> Gone = Guarded.Of("What was said was disposed of.", Kind);

    /// <summary>Whoever sat in the meeting or was given it to do: which of them it is, whoever shows a decision has asked of the meeting's own rows.</summary>
    private Audience Audience => audiences.Told("conferences.view", Kind).Or(audiences.Told("conferences.decision", Kind));

    internal async Task<ShownDecision> ShowAsync(MeetingDecision decision, CancellationToken stop) =>
        new(await TitleAsync(decision, stop), await vault.OpenAsync(decision.Line.Value, Kind, decision.Words, stop) ?? Gone) { Audience = Audience };

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
