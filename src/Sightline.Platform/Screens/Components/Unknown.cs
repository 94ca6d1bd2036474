using Sightline.Kernel;
using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

/// <summary>"Not known – ask …": what is missing, why, and who could say.</summary>
public static class Unknown
{
    public static Markup Render(string? ask, WhyNotKnown why = WhyNotKnown.NotKnown) =>
        Markup.Of($"""<span class="sl-unknown">{Words(why)}{(Has(ask) ? " – ask " + ask : "")}</span>""");

    private static string Words(WhyNotKnown why) => why switch
    {
        WhyNotKnown.NotAsked => "Not asked",
        WhyNotKnown.WouldNotSay => "Would not say",
        WhyNotKnown.NotReadable => "Could not be read",
        _ => "Not known",
    };
}
