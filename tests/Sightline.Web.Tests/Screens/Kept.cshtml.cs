using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;

namespace Sightline.Web.Tests.Screens;

/// <summary>A page that holds a guarded value and puts it where it is asked to.</summary>
internal sealed class KeptModel : PageModel
{
    internal const string Place = "Flat 9, Tern Wharf";

    [BindProperty(SupportsGet = true)]
    public string? Where { get; set; }

    internal Guarded<string> Kept { get; } = Guarded.Of(Place, Sensitivity.SurvivorConfidential);

    internal Audience Entitled { get; } = AudienceOf(true);

    internal Audience Others { get; } = AudienceOf(false);

    private static Audience AudienceOf(bool entitled)
    {
        var acting = new Acting();
        acting.As(new Actor { Reference = "user:x", Agency = new AgencyCode("northshire") });
        return new Audiences(acting, new Seeing(entitled)).Reader;
    }

    private sealed class Seeing(bool entitled) : IPermissions
    {
        public bool Allows(Actor actor, string permission) => false;

        public bool MaySee(Actor actor, Sensitivity kind) => entitled;
    }
}

/// <summary>A page that would have somebody type a guarded value.</summary>
internal sealed class KeptTypedModel : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guarded<string>? Typed { get; set; }
}
