using Sightline.Facts;
using Sightline.Platform.Work;
using Sightline.Rulebook;

namespace Sightline.Duties.Raise;

/// <param name="FindWhoOwes">Nobody knows who owes it: this agency owes finding out.</param>
internal sealed record Owing(IReadOnlyList<AgencyCode> Agencies, bool FindWhoOwes)
{
    public static Owing Nobody { get; } = new([], false);
}

/// <summary>Who owes what a rule raises. Where nobody knows, whoever stated the fact owes finding out: a duty is never lost for want of a name.</summary>
internal sealed class OwingAgencies(Acting acting)
{
    public async Task<Owing> OfAsync(DutyRule rule, FactQuestions fact, Hearing hearing, CancellationToken stop)
    {
        var stating = acting.Current.Agency;
        var owing = await hearing.OfAsync(rule.Owes.Agency, fact, stop);
        if (owing is { IsKnown: true, Agencies.Count: > 0 })
        {
            return new Owing([.. owing.Agencies.Distinct()], false);
        }
        if (rule.IfNobody == DutyRule.Nobody)
        {
            return owing.IsKnown ? Owing.Nobody : new Owing([stating], true);
        }
        var instead = await hearing.OfAsync(rule.IfNobody, fact, stop);
        // Whoever stated the fact owes the thing itself where there is nobody else; where nobody knows, they owe finding out.
        return instead is { IsKnown: true, Agencies.Count: > 0 }
            ? new Owing([.. instead.Agencies.Distinct()], !owing.IsKnown && instead.Agencies.Contains(stating))
            : new Owing([stating], !(owing.IsKnown && instead.IsKnown));
    }
}
