using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NodaTime;
using Sightline.Kernel;
using Sightline.Platform.Screens;

namespace Sightline.Platform.Web;

public static class RefusalPages
{
    /// <summary>Reads a day as it was typed. What is wrong with it goes into the page's error summary, beside its field.</summary>
    /// <param name="state">Of the page.</param>
    /// <param name="field">Where it was typed.</param>
    /// <param name="typed">What was typed.</param>
    /// <param name="what">What the day is, as an error begins: "The last day".</param>
    /// <returns>Null: it cannot be read, and that was said.</returns>
    public static LocalDate? Read(this ModelStateDictionary state, string field, DateEntry typed, string what)
    {
        var read = typed.Read(what);
        if (read.Error is { } error)
        {
            state.AddModelError(field, error);
        }
        return read.Date;
    }

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
