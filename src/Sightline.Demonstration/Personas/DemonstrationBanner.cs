using Sightline.Platform.Ports;

namespace Sightline.Demonstration.Personas;

internal sealed class DemonstrationBanner : IBanner
{
    public string Tag => "Demonstration";

    public string Text => "Everybody here is invented.";

    public BannerLink? Link { get; } = new("Be somebody else", DemonstrationModule.PersonasPath);
}
