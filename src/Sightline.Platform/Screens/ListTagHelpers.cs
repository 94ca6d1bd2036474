using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Kernel;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>Facts by name. Children: <c>sl-row</c>. With <c>card</c>, in a box with that heading.</summary>
[HtmlTargetElement("sl-summary-list")]
public sealed class SummaryListTagHelper : ComponentTagHelper
{
    private readonly List<SummaryListRow?> rows = [];

    public string? Card { get; set; }

    /// <summary>1 to 6.</summary>
    public string CardHeadingLevel { get; set; } = "2";

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(List<SummaryListRow?>)] = rows;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return SummaryList.Render(new SummaryListOptions
        {
            Rows = rows,
            Card = Card is null ? null : new() { Title = new() { Text = Card, HeadingLevel = CardHeadingLevel } },
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
    }
}

internal sealed class GatheredRow
{
    public StyledContent? Key { get; set; }

    public StyledContent? Value { get; set; }

    public List<SummaryListAction?> Actions { get; } = [];
}

/// <summary>
/// One fact. Short: <c>key</c> and <c>value</c> as attributes, an empty value shown as "Not known". Long: children <c>sl-key</c>, <c>sl-value</c>, <c>sl-action</c>.
/// </summary>
[HtmlTargetElement("sl-row")]
public sealed class RowTagHelper : ComponentTagHelper
{
    private readonly GatheredRow row = new();

    public string? Key { get; set; }

    public string? Value { get; set; }

    /// <summary>Instead of <c>value</c>: one that is guarded, for the <c>audience</c>.</summary>
    public Guarded<string>? Guarded { get; set; }

    public Audience? Audience { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(GatheredRow)] = row;
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var value = row.Value ?? new StyledContent { Text = Guarded is { } guarded ? GuardedTagHelper.TextOf(guarded, Audience) : Value };
        use.Parent<List<SummaryListRow?>>("<sl-summary-list>").Add(new()
        {
            Key = row.Key ?? new() { Text = Key },
            // A missing answer is shown as missing, never as a blank that reads like "no".
            Value = value.HasAny ? value : value with { Html = Unknown.Render(null).ToString() },
            Actions = row.Actions.Count == 0 ? null : new() { Items = row.Actions },
            Classes = use.Take("class"),
        });
        return Markup.Empty;
    }
}

[HtmlTargetElement("sl-key")]
public sealed class KeyTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredRow>("<sl-row>").Key = new() { Html = use.Inside, Classes = use.Take("class") };
        return Markup.Empty;
    }
}

[HtmlTargetElement("sl-value")]
public sealed class ValueTagHelper : ComponentTagHelper
{
    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredRow>("<sl-row>").Value = new() { Html = use.Inside, Classes = use.Take("class") };
        return Markup.Empty;
    }
}

/// <summary>What can be done about the fact: "Change" inside, and what it changes in <c>about</c> for those who hear the link alone.</summary>
[HtmlTargetElement("sl-action")]
public sealed class ActionTagHelper : ComponentTagHelper
{
    public string Href { get; set; } = "";

    public string? About { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<GatheredRow>("<sl-row>").Actions.Add(new()
        {
            Href = Link(Href),
            Html = use.Inside,
            VisuallyHiddenText = About,
            Classes = use.Take("class"),
            Attributes = use.Rest,
        });
        return Markup.Empty;
    }
}

internal sealed class InTable
{
    public bool InHead { get; set; }
}

/// <summary>A table. Inside stand plain thead, tbody, tr, th and td; they are dressed and given their scope. One too wide scrolls by itself.</summary>
[HtmlTargetElement("sl-table")]
public sealed class TableTagHelper : ComponentTagHelper
{
    public string Caption { get; set; } = "";

    /// <summary>s, m, l or xl.</summary>
    public string CaptionSize { get; set; } = "m";

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(InTable)] = new InTable();
    }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        var classes = Parts.Class(use.Take("class"));
        // What scrolls must be reachable by keyboard, and then it needs a name.
        return Markup.Of($"""
            <div class="sl-table-scroll" tabindex="0" role="region" aria-label="{Caption}">
            <table class="govuk-table{classes}"{Parts.All(use.Rest)}>
            <caption class="govuk-table__caption govuk-table__caption--{CaptionSize}">{Caption}</caption>
            {Markup.Trusted(use.Inside)}
            </table>
            </div>
            """);
    }
}

/// <summary>The parts of a table inside <c>sl-table</c>. Elsewhere they are left as they are.</summary>
[HtmlTargetElement("thead")]
[HtmlTargetElement("tbody")]
[HtmlTargetElement("tr")]
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class TablePartTagHelper : TagHelper
{
    /// <summary>Figures stand right.</summary>
    public bool Numeric { get; set; }

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (context.TagName == "thead" && context.Items.ContainsKey(typeof(InTable)))
        {
            context.Items[typeof(InTable)] = new InTable { InHead = true };
        }
    }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(output);
        if (!context.Items.TryGetValue(typeof(InTable), out var found) || found is not InTable table)
        {
            return;
        }

        var name = context.TagName switch { "thead" => "head", "tbody" => "body", "tr" => "row", "th" => "header", _ => "cell" };
        var classes = Numeric ? $"govuk-table__{name} govuk-table__{name}--numeric" : $"govuk-table__{name}";
        output.Attributes.SetAttribute("class", Parts.Join(classes, output.Attributes["class"]?.Value?.ToString()));
        if (name == "header" && !output.Attributes.ContainsName("scope"))
        {
            output.Attributes.SetAttribute("scope", table.InHead ? "col" : "row");
        }
    }
}
