namespace Sightline.Deadlines;

/// <summary>How a clock stands at a moment.</summary>
public enum ClockState
{
    /// <summary>At or before the earlier end: there is still time, whatever an unsettled day turns out to be.</summary>
    Running,

    /// <summary>After the earlier end, at or before the later: late or not depends on a day that is not settled. Never to be shown as "no".</summary>
    NotKnown,

    /// <summary>After the later end: out of time, whatever an unsettled day turns out to be.</summary>
    Past,
}
