using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>What the children of a list of choices put together.</summary>
internal sealed class GatheredChoices
{
    public List<ChoiceItem?> Items { get; } = [];

    public List<SelectItem?> Options { get; } = [];
}

internal sealed class GatheredCondition
{
    public string? Html { get; set; }
}

/// <summary>A group of choices. "Not known", "Not asked" and "Would not say" are answers in their own right: ask for them by their attributes.</summary>
public abstract class ChoicesTagHelper : FieldTagHelper
{
    private readonly GatheredChoices gathered = new();

    /// <summary>All choices on one line; only for two short ones.</summary>
    public bool Inline { get; set; }

    public bool Small { get; set; }

    public bool NotKnown { get; set; }

    public bool NotAsked { get; set; }

    public bool WouldNotSay { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(GatheredChoices)] = gathered;
    }

    protected string? ClassesOf(TagUse use, string word)
    {
        ArgumentNullException.ThrowIfNull(use);
        return Parts.Join(Inline ? $"govuk-{word}--inline" : null, Small ? $"govuk-{word}--small" : null, use.Take("class"));
    }

    protected IReadOnlyList<ChoiceItem?> ItemsWithUnknowns(string? behaviour)
    {
        var unknowns = new List<ChoiceItem?>();
        Add(NotKnown, UnknownAnswer.NotKnown, "Not known");
        Add(NotAsked, UnknownAnswer.NotAsked, "Not asked");
        Add(WouldNotSay, UnknownAnswer.WouldNotSay, "Would not say");
        return unknowns.Count == 0 ? gathered.Items : [.. gathered.Items, new() { Divider = "or" }, .. unknowns];

        void Add(bool wanted, string value, string text)
        {
            if (wanted)
            {
                unknowns.Add(new() { Value = value, Text = text, Behaviour = behaviour });
            }
        }
    }
}

/// <summary>One of several. Children: <c>sl-radio</c>, <c>sl-divider</c>.</summary>
[HtmlTargetElement("sl-radios")]
public sealed class RadiosTagHelper : ChoicesTagHelper
{
    public string? Value { get; set; }

    protected override Markup Render(TagUse use)
    {
        Register(FullName, FullId);
        return Radios.Render(new RadiosOptions
        {
            IdPrefix = FullId,
            Name = FullName,
            Value = Value ?? ValueOf(FullName, For?.Model),
            Classes = ClassesOf(use, "radios"),
            Items = ItemsWithUnknowns(behaviour: null),
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = use?.Rest,
        });
    }
}

/// <summary>Any of several. Children: <c>sl-checkbox</c>, <c>sl-divider</c>.</summary>
[HtmlTargetElement("sl-checkboxes")]
public sealed class CheckboxesTagHelper : ChoicesTagHelper
{
    protected override Markup Render(TagUse use)
    {
        Register(FullName, FullId);
        return Checkboxes.Render(new CheckboxesOptions
        {
            IdPrefix = FullId,
            Name = FullName,
            Values = Values(FullName, For?.Model),
            Classes = ClassesOf(use, "checkboxes"),
            Items = ItemsWithUnknowns("exclusive"),
            Fieldset = FieldsetOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = use?.Rest,
        });
    }
}

/// <summary>One choice of radios or checkboxes. What stands inside is its label; <c>sl-when-chosen</c> inside it is asked only when it is chosen.</summary>
[HtmlTargetElement("sl-radio")]
[HtmlTargetElement("sl-checkbox")]
public sealed class ChoiceTagHelper : ComponentTagHelper
{
    private readonly GatheredCondition condition = new();

    public string Value { get; set; } = "";

    public string? Id { get; set; }

    public string? Hint { get; set; }

    /// <summary>Clears the other checkboxes ("None of these").</summary>
    public bool Exclusive { get; set; }

    public bool Disabled { get; set; }

    /// <summary>Chosen whatever the model says.</summary>
    public bool? Checked { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(GatheredCondition)] = condition;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredChoices>("<sl-radios> or <sl-checkboxes>").Items.Add(new ChoiceItem
        {
            Value = Value,
            Id = Id,
            Html = use.Inside,
            Hint = string.IsNullOrEmpty(Hint) ? null : new() { Text = Hint },
            Behaviour = Exclusive ? "exclusive" : null,
            Disabled = Disabled,
            Checked = Checked,
            Conditional = condition.Html is null ? null : new() { Html = condition.Html },
            Attributes = use.Rest,
        });
        return Markup.Empty;
    }
}

/// <summary>Inside <c>sl-radio</c> or <c>sl-checkbox</c>: what is asked when it is chosen. Without the script it is always shown.</summary>
[HtmlTargetElement("sl-when-chosen")]
public sealed class WhenChosenTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredCondition>("<sl-radio> or <sl-checkbox>").Html = use.Inside;
        return Markup.Empty;
    }
}

/// <summary>A word between two choices: "or" unless another stands inside.</summary>
[HtmlTargetElement("sl-divider")]
public sealed class DividerTagHelper : ComponentTagHelper
{
    public string Text { get; set; } = "or";

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredChoices>("<sl-radios> or <sl-checkboxes>").Items.Add(new ChoiceItem { Divider = Text });
        return Markup.Empty;
    }
}

/// <summary>One of many, from a list. Children: <c>sl-option</c>; or a list by <c>items</c>, which need not be encoded.</summary>
[HtmlTargetElement("sl-select")]
public sealed class SelectTagHelper : FieldTagHelper
{
    private readonly GatheredChoices gathered = new();

    public string? Value { get; set; }

    /// <summary>Value and text of each choice.</summary>
    public IEnumerable<(string Value, string Text)>? Items { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(GatheredChoices)] = gathered;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        Register(FullName, FullId);
        var classes = use.Take("class");
        var attributes = new Dictionary<string, string?>(use.Rest ?? new Dictionary<string, string?>());
        attributes.TryAdd("autocomplete", "off");
        return Select.Render(new SelectOptions
        {
            Id = FullId,
            Name = FullName,
            Value = Value ?? ValueOf(FullName, For?.Model),
            Classes = classes,
            Items = [.. gathered.Options, .. (Items ?? []).Select(i => new SelectItem { Value = i.Value, Text = i.Text })],
            Label = LabelOptions,
            Hint = HintOptions,
            ErrorMessage = ErrorOf(FullName),
            Attributes = attributes,
        });
    }
}

[HtmlTargetElement("sl-option")]
public sealed class OptionTagHelper : ComponentTagHelper
{
    public string Value { get; set; } = "";

    public bool Disabled { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredChoices>("<sl-select>").Options.Add(new SelectItem
        {
            Value = Value,
            Text = System.Net.WebUtility.HtmlDecode(use.Inside),
            Disabled = Disabled,
            Attributes = use.Rest,
        });
        return Markup.Empty;
    }
}
