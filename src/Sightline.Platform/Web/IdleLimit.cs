using NodaTime;

namespace Sightline.Platform.Web;

/// <summary>How long a session lasts in which nothing happens, and how long before its end whoever is there is warned.</summary>
public static class IdleLimit
{
    public static readonly Duration Lasts = Duration.FromMinutes(30);

    public static readonly Duration Warning = Duration.FromMinutes(5);

    /// <summary>A session is renewed at most so often: it may end by as much sooner.</summary>
    public static readonly Duration Grain = Duration.FromMinutes(1);
}
