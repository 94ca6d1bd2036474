using System.Text.Json.Nodes;
using Sightline.Platform.Screens.Components;

namespace Sightline.Platform.Tests.Screens;

/// <summary>Every component writes the HTML the design system expects, for each of its own examples.</summary>
public sealed class DesignSystemTests
{
    private static readonly Dictionary<string, Func<JsonObject, Markup>> Ours = new()
    {
        ["back-link"] = o => BackLink.Render(Fixtures.Read<BackLinkOptions>(o)),
        ["breadcrumbs"] = o => Breadcrumbs.Render(Fixtures.Read<BreadcrumbsOptions>(o)),
        ["button"] = o => Button.Render(Fixtures.Read<ButtonOptions>(o)),
        ["character-count"] = o => CharacterCount.Render(Fixtures.Read<CharacterCountOptions>(o)),
        ["checkboxes"] = o => Checkboxes.Render(Fixtures.Read<CheckboxesOptions>(o)),
        ["date-input"] = o => DateInput.Render(Fixtures.Read<DateInputOptions>(o)),
        ["details"] = o => Details.Render(Fixtures.Read<DetailsOptions>(o)),
        ["error-message"] = o => ErrorMessage.Render(Fixtures.Read<ErrorMessageOptions>(o)),
        ["error-summary"] = o => ErrorSummary.Render(Fixtures.Read<ErrorSummaryOptions>(o)),
        ["fieldset"] = o => Fieldset.Render(Fixtures.Read<FieldsetOptions>(o)),
        ["file-upload"] = o => FileUpload.Render(Fixtures.Read<FileUploadOptions>(WithoutValue(o))),
        ["hint"] = o => Hint.Render(Fixtures.Read<HintOptions>(o)),
        ["input"] = o => Input.Render(Fixtures.Read<InputOptions>(o)),
        ["inset-text"] = o => InsetText.Render(Fixtures.Read<InsetTextOptions>(o)),
        ["label"] = o => Label.Render(Fixtures.Read<LabelOptions>(o)),
        ["notification-banner"] = o => NotificationBanner.Render(Fixtures.Read<NotificationBannerOptions>(o)),
        ["pagination"] = o => Pagination.Render(Fixtures.Read<PaginationOptions>(o)),
        ["panel"] = o => Panel.Render(Fixtures.Read<PanelOptions>(o)),
        ["phase-banner"] = o => PhaseBanner.Render(Fixtures.Read<PhaseBannerOptions>(o)),
        ["radios"] = o => Radios.Render(Fixtures.Read<RadiosOptions>(o)),
        ["select"] = o => Select.Render(Fixtures.Read<SelectOptions>(o)),
        ["service-navigation"] = o => ServiceNavigation.Render(Fixtures.Read<ServiceNavigationOptions>(o)),
        ["skip-link"] = o => SkipLink.Render(Fixtures.Read<SkipLinkOptions>(o)),
        ["summary-list"] = o => SummaryList.Render(Fixtures.Read<SummaryListOptions>(o)),
        ["table"] = o => Table.Render(Fixtures.Read<TableOptions>(o)),
        ["tag"] = o => Tag.Render(Fixtures.Read<TagOptions>(o)),
        ["task-list"] = o => TaskList.Render(Fixtures.Read<TaskListOptions>(o)),
        ["textarea"] = o => Textarea.Render(Fixtures.Read<TextareaOptions>(o)),
        ["warning-text"] = o => WarningText.Render(Fixtures.Read<WarningTextOptions>(o)),
    };

    /// <summary>The components this program does without, and why.</summary>
    private static readonly Dictionary<string, string> NotOurs = new()
    {
        ["accordion"] = "Hides what must be seen; details does for one thing.",
        ["cookie-banner"] = "Only the sign-in cookie is set, which needs no consent.",
        ["exit-this-page"] = "For pages a survivor may open herself; there are none yet. Practitioners have 'Hide this screen'.",
        ["feedback"] = "No page asks the public for feedback.",
        ["footer"] = "Carries the crest and Crown copyright, which belong to GOV.UK services.",
        ["generic-header"] = "The layout has a header of its own, with 'Hide this screen' in it.",
        ["header"] = "Carries the crest, which belongs to GOV.UK services.",
        ["language-navigation"] = "The pages are in one language.",
        ["password-input"] = "Shows a password on a screen others can see; the plain input of type password does not.",
        ["tabs"] = "Hides what must be seen, and prints badly.",
    };

    public static IEnumerable<TheoryDataRow<string, string>> Examples()
    {
        if (!Directory.Exists(Fixtures.Folder))
        {
            return [new("button", "default")];
        }

        return Ours.Keys.SelectMany(component => Fixtures.Of(component).Select(f => new TheoryDataRow<string, string>(component, f.Name)));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Component_for_the_design_systems_own_example_writes_its_html(string component, string example)
    {
        Fixtures.MustBeThere();
        foreach (var (_, options, html) in Fixtures.Of(component).Where(f => f.Name == example))
        {
            Assert.Equal(CanonicalHtml.Of(html), CanonicalHtml.Of(Ours[component](options).ToString()));
        }
    }

    /// <summary>A file cannot be chosen for the reader: the option stands in one example only to show that it is not written.</summary>
    private static JsonObject WithoutValue(JsonObject options)
    {
        var rest = options.DeepClone().AsObject();
        rest.Remove("value");
        return rest;
    }

    [Fact]
    public void Component_of_the_design_system_is_either_ours_or_left_out_for_a_reason()
    {
        Fixtures.MustBeThere();
        Assert.Equal(Fixtures.Components(), Ours.Keys.Concat(NotOurs.Keys).Order(StringComparer.Ordinal));
    }
}
