using NodaTime;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.Platform.Work;

namespace Sightline.Risk.Reopen;

/// <summary>Something that bears on how great a danger to somebody is.</summary>
/// <param name="Kind">The name of the fact that stated it: by that a gateway carries it.</param>
/// <param name="People">Those whom it endangers or protects.</param>
internal sealed record Happened(FactId Fact, string Kind, ReassessmentCause Cause, Instant At, IReadOnlyList<NominalId> People)
{
    /// <summary>The call-out it was, or was part of; null for none.</summary>
    internal IncidentId? Incident { get; init; }
}

/// <summary>
/// Which agencies may hear of what reopened their assessment. That it is out of date says that something happened: so it is told to whom that may be told, and to nobody else.
/// </summary>
internal sealed class Hearers(IGateways gateways, Acting acting, IClock clock)
{
    /// <summary>Not known where the program itself stated it: then no agency is known to tell it.</summary>
    internal async Task<Answer> MayHearAsync(Happened happened, AgencyCode agency, CancellationToken stop)
    {
        if (acting.Current.Roles.Contains(Actor.SystemRole))
        {
            return Answer.NotKnown;
        }
        var telling = new Telling(acting.Current.Agency, agency, happened.Kind) { Protected = happened.People };
        return Answers.Of((await gateways.FindAsync(telling, LondonTime.DayOf(clock.GetCurrentInstant()), stop)).IsOpen);
    }
}
