using NodaTime;
using Sightline.Facts;

namespace Sightline.Scenarios.NeedToKnow;

/// <summary>One emergency look-up, as simply as it can be told.</summary>
internal sealed class EmergencyReference
{
    internal static readonly Duration Lasts = Duration.FromHours(4);

    internal required EmergencyId Id { get; init; }

    internal required int By { get; init; }

    internal required AgencyCode Agency { get; init; }

    internal required int Family { get; init; }

    internal required Instant At { get; init; }

    internal required bool FoundHer { get; init; }

    internal bool IsOpened { get; private set; }

    internal bool IsAsked { get; private set; }

    internal bool? Answer { get; private set; }

    internal bool HasServices { get; private set; }

    internal bool IsRunning(Instant now) => now < At + Lasts;

    internal HashSet<string> Open(int user, Instant now)
    {
        if (!FoundHer)
        {
            return ["NotFound"];
        }
        var against = Against((user != By, "EmergencyLookUpIsOnesOwn"), (!IsRunning(now), "EmergencyLookUpIsRunning"));
        IsOpened |= against.Count == 0;
        return against;
    }

    internal HashSet<string> AskSecond(int user, Instant now, bool hasInspector)
    {
        var against = Against((user != By, "EmergencyLookUpIsOnesOwn"), (!IsRunning(now), "EmergencyLookUpIsRunning"), (!hasInspector, "AgencyHasASecondPerson"));
        IsAsked |= against.Count == 0;
        return against;
    }

    internal HashSet<string> AnswerAs(int user, Instant now, bool approved)
    {
        var against = Against((user == By, "SecondPersonIsAnother"), (!IsAsked || Answer is not null, "SecondPersonIsWaitedFor"));
        if (against.Count == 0 && approved)
        {
            against = Against((!IsRunning(now), "EmergencyLookUpIsRunning"));
        }
        if (against.Count == 0)
        {
            Answer = approved;
        }
        return against;
    }

    internal HashSet<string> OpenServices(int user, Instant now)
    {
        var against = Against((user != By, "EmergencyLookUpIsOnesOwn"), (!IsRunning(now), "EmergencyLookUpIsRunning"), (Answer != true, "SecondPersonHasApproved"));
        HasServices |= against.Count == 0;
        return against;
    }

    private static HashSet<string> Against(params (bool Holds, string Rule)[] rules) => [.. rules.Where(rule => rule.Holds).Select(rule => rule.Rule)];
}
