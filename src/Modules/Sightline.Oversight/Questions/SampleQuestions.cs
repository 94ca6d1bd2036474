using Sightline.Facts;
using Sightline.Facts.Oversight;
using Sightline.Kernel;
using Sightline.Platform.Ports;

namespace Sightline.Oversight.Questions;

[Named("sample-gives-it-to-desk", TakesArgument = true)]
internal sealed class SampleGivesItToDesk : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(Answers.Of(fact is SampleFollowedUp followed && followed.Desk.Value.EndsWith("/" + argument, StringComparison.Ordinal)));
}

[Named("sample-is-of-kind", TakesArgument = true)]
internal sealed class SampleIsOfKind : ICondition
{
    public Task<Answer> AskAsync(Fact fact, string? argument, CancellationToken stop) =>
        Task.FromResult(Answers.Of(fact is SampleLookedThrough { Kind: var kind } && kind == argument));
}

[Named("agency-of-sample")]
internal sealed class AgencyOfSample : IAgencyResolver
{
    public Task<Resolved> ResolveAsync(Fact fact, CancellationToken stop) => Task.FromResult(fact switch
    {
        SampleDrawn drawn => Resolved.To(drawn.Agency),
        SampleLookedThrough through => Resolved.To(through.Agency),
        SampleFollowedUp followed => Resolved.To(followed.Agency),
        _ => Resolved.None,
    });
}

[Named("sample")]
internal sealed class SampleLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => ids.TryGetValue("Sample", out var sample) ? $"/samples/{sample:D}" : null;
}

[Named("samples")]
internal sealed class SamplesLink : IPageLink
{
    public string? To(IReadOnlyDictionary<string, Guid> ids) => "/samples";
}
