using Microsoft.AspNetCore.Razor.TagHelpers;
using Sightline.Kernel;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Screens;

/// <summary>Yes, No or Not known; what stands inside follows the word.</summary>
[HtmlTargetElement("sl-answer")]
public sealed class AnswerTagHelper : ComponentTagHelper
{
    public Answer Value { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return AnswerBadge.Render(Value, new StyledContent { Html = use.Inside, Classes = use.Take("class"), Attributes = use.Rest });
    }
}

/// <summary>"Not known – ask …", or why: not asked, would not say.</summary>
[HtmlTargetElement("sl-unknown")]
public sealed class UnknownTagHelper : ComponentTagHelper
{
    public string? Ask { get; set; }

    public WhyNotKnown Why { get; set; }

    protected override Markup Render(TagUse use) => Unknown.Render(Ask, Why);
}

/// <summary>Whose record this is. Tags stand inside. For the layout's IdentityBar section.</summary>
[HtmlTargetElement("sl-identity-bar")]
public sealed class IdentityBarTagHelper : ComponentTagHelper
{
    public string Name { get; set; } = "";

    public string? Age { get; set; }

    public string? Reference { get; set; }

    public string? Standing { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return IdentityBar.Render(new() { Name = Name, Age = Age, Reference = Reference, Standing = Standing, Tags = use.Inside });
    }
}

/// <summary>What happened, newest first. Children: <c>sl-event</c>.</summary>
[HtmlTargetElement("sl-timeline")]
public sealed class TimelineTagHelper : ComponentTagHelper
{
    private readonly List<TimelineEvent?> events = [];

    public override void Init(TagHelperContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        context.Items[typeof(List<TimelineEvent?>)] = events;
    }

    protected override Markup Render(TagUse use) => Timeline.Render(events);
}

[HtmlTargetElement("sl-event")]
public sealed class EventTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    public string? HeadingLevel { get; set; }

    public string? When { get; set; }

    public string? Datetime { get; set; }

    public string? Learned { get; set; }

    public string? Source { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        use.Parent<List<TimelineEvent?>>("<sl-timeline>").Add(new()
        {
            Title = Title,
            HeadingLevel = HeadingLevel,
            When = When,
            Datetime = Datetime,
            Learned = Learned,
            Source = Source,
            Html = use.Inside,
        });
        return Markup.Empty;
    }
}

/// <summary>One thing owed, as an item of a <c>ul</c>. The button that does it stands inside.</summary>
[HtmlTargetElement("sl-duty-line")]
public sealed class DutyLineTagHelper : ComponentTagHelper
{
    public string Title { get; set; } = "";

    public string? Href { get; set; }

    public string? Reference { get; set; }

    public string? By { get; set; }

    public string? Late { get; set; }

    public string? Why { get; set; }

    public string? Waiting { get; set; }

    protected override Markup Render(TagUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return DutyLine.Render(new()
        {
            Title = Title,
            Href = Link(Href),
            Reference = Reference,
            By = By,
            Late = Late,
            Why = Why,
            Waiting = Waiting,
            Html = use.Inside,
        });
    }
}
