namespace Sightline.Platform.Ports;

/// <summary>What stands at the top of every page of this installation, such as that everybody in it is invented. Most installations have none.</summary>
public interface IBanner
{
    /// <summary>One word: "Demonstration".</summary>
    string Tag { get; }

    string Text { get; }

    /// <summary>Where the banner leads; null when nowhere.</summary>
    BannerLink? Link { get; }
}

public sealed record BannerLink(string Text, string Href);
