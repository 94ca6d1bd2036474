using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>Day, month and year, bound to a <see cref="DateEntry"/>.</summary>
[HtmlTargetElement("sl-date-input")]
public sealed class DateInputTagHelper : FieldTagHelper
{
    private static readonly string[] PartNames = ["Day", "Month", "Year"];

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var entry = For?.Model as DateEntry ?? new DateEntry();
        var names = PartNames.Select(part => $"{FullName}.{part}").ToArray();
        var items = new[]
        {
            Item(names[0], "Day", entry.Day),
            Item(names[1], "Month", entry.Month),
            Item(names[2], "Year", entry.Year) with { Classes = "govuk-input--width-4" },
        };
        // A summary's link goes to the first part that is wrong; where the whole is wrong, to the day.
        Register(FullName, items[0].Id!);
        foreach (var item in items)
        {
            Register(item.Name!, item.Id!);
        }

        return DateInput.Render(new DateInputOptions
        {
            Id = FullId,
            Items = items,
            Classes = use.Take("class"),
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf([FullName, .. names]),
            Attributes = use.Rest,
        });
    }

    private DateInputItem Item(string name, string label, string? model) => new()
    {
        Id = TagBuilder.CreateSanitizedId(name, "_"),
        Name = name,
        Label = label,
        Value = ValueOf(name, model),
        Autocomplete = "off",
        Error = HasErrors(name) ? true : null,
        // "Nov" is as good as 11, so no numeric keypad is forced for the month.
        Inputmode = label == "Month" ? "text" : "numeric",
    };
}
