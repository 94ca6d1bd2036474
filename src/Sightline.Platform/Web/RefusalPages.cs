using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Sightline.Kernel;

namespace Sightline.Platform.Web;

public static class RefusalPages
{
    /// <summary>Puts every broken rule into the page's error summary, beside its field where it names one.</summary>
    public static void AddRefusals(this ModelStateDictionary state, RulesBrokenException broken)
    {
        foreach (var refusal in broken.Broken.Select(rule => rule.Refusal).DefaultIfEmpty(new Refusal("", broken.Message)))
        {
            state.AddModelError(refusal.Where, refusal.ToString());
        }
    }

    public const string CannotRecordItem = "read-not-recorded";

    /// <summary>True on the error page when nothing was shown because the read could not be recorded.</summary>
    public static bool ReadWasNotRecorded(this HttpContext context) => context.Items.ContainsKey(CannotRecordItem);
}
