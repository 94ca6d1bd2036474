using Sightline.Conferences.List;
using Sightline.Facts;
using Sightline.Facts.Conferences;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Conferences.Questions;

/// <summary>Something is to be done, and a desk of this kind is to do it.</summary>
[Named("meeting-gives-it-to-desk", TakesArgument = true)]
internal sealed class MeetingGivesItToDesk : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(Answers.Of(fact is MeetingDecided { Kind: MeetingDecisionKind.Act, Desk: { } desk } && desk.Value.EndsWith("/" + argument, StringComparison.Ordinal)));
}

[Named("meeting-is-of-kind", TakesArgument = true)]
internal sealed class MeetingIsOfKind : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) => Task.FromResult(Answers.Of(fact is MeetingHeld held && held.Kind == argument));
}

[Named("agency-given-it-by-meeting")]
internal sealed class AgencyGivenItByMeeting : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) =>
        Task.FromResult(fact is MeetingDecided { Owner: { } owner } ? Resolved.To(owner) : Resolved.None);
}

[Named("host-of-meeting")]
internal sealed class HostOfMeeting(MeetingBook book) : IAgencyResolver
{
    public async Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => fact switch
    {
        MeetingHeld held => Resolved.To(held.Host),
        MeetingDecided decided => await book.FindAsync(decided.Meeting, stop) is { } meeting ? Resolved.To(meeting.Host) : Resolved.NotKnown,
        _ => Resolved.NotKnown,
    };
}

[Named("meeting-decision")]
internal sealed class MeetingDecisionLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Decision", out var decision)
        ? $"/meetings/decisions/{decision:D}{(ids.TryGetValue("Duty", out var duty) ? $"?duty={duty:D}" : "")}"
        : null;
}

[Named("meetings")]
internal sealed class MeetingsLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => "/meetings";
}
