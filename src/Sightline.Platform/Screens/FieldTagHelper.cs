using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using NodaTime.Text;
using Sightline.Kernel;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>
/// A question bound to a property of the page: id, name, value and error come from it. What was typed is kept when the page is shown again.
/// Without <c>for</c>, give <c>name</c>.
/// </summary>
public abstract class FieldTagHelper : ComponentTagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    public string? Name { get; set; }

    public string? Id { get; set; }

    /// <summary>The question. For a group of choices it is the legend. Taken from the property's display name where it is not given.</summary>
    public string? Label { get; set; }

    /// <summary>s, m, l or xl.</summary>
    public string? LabelSize { get; set; }

    /// <summary>The question is the page's one heading.</summary>
    public bool Heading { get; set; }

    public string? Hint { get; set; }

    /// <summary>Instead of <c>hint</c>: one that is guarded, for the <c>audience</c>.</summary>
    public Guarded<string>? GuardedHint { get; set; }

    public Audience? Audience { get; set; }

    /// <summary>An error to show whatever the model state says.</summary>
    public string? Error { get; set; }

    protected string FullName => Name
        ?? (For is null ? throw Missing("for or name") : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name));

    protected string FullId => Id ?? TagBuilder.CreateSanitizedId(FullName, "_") ?? "";

    protected HintOptions? HintOptions => (GuardedHint is { } guarded ? GuardedTagHelper.TextOf(guarded, Audience) : Hint) is { Length: > 0 } hint ? new() { Text = hint } : null;

    /// <summary>The label of one control.</summary>
    protected LabelOptions LabelOptions => new()
    {
        Text = Question,
        IsPageHeading = Heading,
        Classes = Size is { } size ? "govuk-label--" + size : null,
    };

    /// <summary>The legend of a group of controls.</summary>
    protected FieldsetOptions FieldsetOptions => new()
    {
        Legend = new() { Text = Question, IsPageHeading = Heading, Classes = Size is { } size ? "govuk-fieldset__legend--" + size : null },
    };

    private string Question => Label ?? For?.Metadata.DisplayName ?? throw Missing("label");

    private string? Size => LabelSize ?? (Heading ? "l" : null);

    /// <summary>Names the control to the error summary. Called by each field as it is written.</summary>
    protected void Register(string name, string id) => FieldsOnPage.Of(ViewContext.HttpContext).Add(name, id);

    /// <summary>The first error said about any of these names.</summary>
    protected ErrorMessageOptions? ErrorOf(params string[] names)
    {
        var said = Error ?? names.SelectMany(ErrorsOf).FirstOrDefault();
        return said is null ? null : new() { Text = said };
    }

    protected bool HasErrors(string name) => ErrorsOf(name).Any();

    /// <summary>What was typed; else what the model holds. All of several values.</summary>
    protected IReadOnlyList<string> Values(string name, object? model)
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.RawValue is { } raw)
        {
            return raw is string[] many ? many : [Written(raw)];
        }

        return model switch
        {
            null => [],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Where(m => m is not null).Select(m => Written(m!))],
            _ => [Written(model)],
        };
    }

    protected string? ValueOf(string name, object? model) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) && entry.AttemptedValue is { } typed
            ? typed
            : model is null ? null : Written(model);

    private static string Written(object value) => value switch
    {
        bool yes => yes ? "true" : "false",
        LocalDate day => LocalDatePattern.Iso.Format(day),
        LocalTime time => LocalTimePattern.CreateWithInvariantCulture("HH:mm").Format(time),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    private IEnumerable<string> ErrorsOf(string name) =>
        ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.Select(Words) : [];

    internal static string Words(ModelError error) =>
        string.IsNullOrWhiteSpace(error.ErrorMessage) ? "This answer could not be read. Check it and try again" : error.ErrorMessage;

    private InvalidOperationException Missing(string what) =>
        new($"{GetType().Name} for '{For?.Name ?? Name}' needs {what}.");
}
