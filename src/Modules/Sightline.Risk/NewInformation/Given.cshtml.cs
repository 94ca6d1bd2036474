using Microsoft.AspNetCore.Mvc.RazorPages;
using Sightline.Platform.Web;

namespace Sightline.Risk.NewInformation;

/// <summary>For those who may give and not read.</summary>
[Needs(InformationReading.Give)]
[NotAudited("says that something was given; names nobody")]
internal sealed class GivenModel : PageModel
{
}
