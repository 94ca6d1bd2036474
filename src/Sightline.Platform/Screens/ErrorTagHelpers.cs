using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>Every error of the page, in the order of its fields, each a link to the field. The layout has one; a page need not.</summary>
[HtmlTargetElement("sl-error-summary")]
public sealed class ErrorSummaryTagHelper : ComponentTagHelper
{
    public string Heading { get; set; } = "There is a problem";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var page = FieldsOnPage.Of(ViewContext.HttpContext);
        var errors = Errors(page);
        if (errors.Count == 0 || page.SummaryShown)
        {
            return Markup.Empty;
        }

        page.SummaryShown = true;
        return ErrorSummary.Render(new ErrorSummaryOptions
        {
            TitleText = Heading,
            DescriptionHtml = use.Inside,
            ErrorList = errors,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }

    private List<ErrorSummaryItem> Errors(FieldsOnPage page) =>
    [
        .. ViewContext.ViewData.ModelState
            .Where(entry => entry.Value is { Errors.Count: > 0 })
            .OrderBy(entry => page.PlaceOf(entry.Key))
            .SelectMany(entry => entry.Value!.Errors.Select(error => Item(page, entry.Key, error))),
    ];

    /// <summary>An error about the page as a whole has nothing to link to.</summary>
    private static ErrorSummaryItem Item(FieldsOnPage page, string name, ModelError error)
    {
        var id = name.Length == 0 ? null : page.IdOf(name) ?? TagBuilder.CreateSanitizedId(name, "_");
        return new() { Text = FieldTagHelper.Words(error), Href = string.IsNullOrEmpty(id) ? null : "#" + id };
    }
}

/// <summary>One error, for a control that is not one of ours: by <c>for</c> from the model state, or as it stands inside.</summary>
[HtmlTargetElement("sl-error-message")]
public sealed class ErrorMessageTagHelper : ComponentTagHelper
{
    [HtmlAttributeName("for")]
    public ModelExpression? For { get; set; }

    public string? Id { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var name = For is null ? null : ViewContext.ViewData.TemplateInfo.GetFullHtmlFieldName(For.Name);
        var error = name is not null && ViewContext.ViewData.ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault() : null;
        if (use.Inside.Length == 0 && error is null)
        {
            return Markup.Empty;
        }

        return ErrorMessage.Render(new ErrorMessageOptions
        {
            Id = Id ?? (name is null ? null : TagBuilder.CreateSanitizedId(name, "_") + "-error"),
            Html = use.Inside,
            Text = error is null ? null : FieldTagHelper.Words(error),
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}
