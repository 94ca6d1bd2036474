using Sightline.Kernel;

namespace Sightline.Platform.Screens;

/// <summary>What radios and checkboxes send for the answers that say why there is none.</summary>
public static class UnknownAnswer
{
    public const string NotKnown = "not-known";
    public const string NotAsked = "not-asked";
    public const string WouldNotSay = "would-not-say";

    /// <summary>The reason, where what was chosen is one. Nothing chosen is not a reason: it is a question still to be answered.</summary>
    public static WhyNotKnown? Of(string? chosen) => chosen switch
    {
        NotKnown => WhyNotKnown.NotKnown,
        NotAsked => WhyNotKnown.NotAsked,
        WouldNotSay => WhyNotKnown.WouldNotSay,
        _ => null,
    };
}
