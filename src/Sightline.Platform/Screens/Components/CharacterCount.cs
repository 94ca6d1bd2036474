using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record CharacterCountOptions : TextareaOptions
{
    public int? Maxlength { get; init; }

    public int? Maxwords { get; init; }

    /// <summary>Per cent of the limit after which the count is shown.</summary>
    public string? Threshold { get; init; }

    public string? CountType { get; init; }

    /// <summary>With <c>%{count}</c> where the limit stands.</summary>
    public string? TextareaDescriptionText { get; init; }

    public StyledContent? CountMessage { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersUnderLimitText { get; init; }

    public string? CharactersAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? CharactersOverLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsUnderLimitText { get; init; }

    public string? WordsAtLimitText { get; init; }

    public IReadOnlyDictionary<string, string>? WordsOverLimitText { get; init; }
}

public static class CharacterCount
{
    public static Markup Render(CharacterCountOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var id = options.ControlId;
        return Textarea.Render(options with
        {
            DescribedBy = id + "-info",
            Classes = Join("govuk-js-character-count", options.Classes),
            FormGroup = new FormGroupOptions
            {
                Classes = Join("govuk-character-count", options.FormGroup?.Classes),
                Attributes = Attributes(options),
                BeforeInput = options.FormGroup?.BeforeInput,
                AfterInput = new() { Html = Markup.Of($"{Message(options, id)}{options.FormGroup?.AfterInput?.Inner ?? Markup.Empty}").ToString() },
            },
        });
    }

    private static string? Type(CharacterCountOptions options) =>
        Has(options.CountType) ? options.CountType : options.Maxwords is null ? null : "words";

    private static Markup Message(CharacterCountOptions options, string id)
    {
        var limit = options.Maxwords ?? options.Maxlength;
        var words = Has(options.TextareaDescriptionText)
            ? options.TextareaDescriptionText!
            : $"You can enter up to %{{count}} {(Type(options) == "words" ? "words" : "characters")}";
        return Hint.Render(new HintOptions
        {
            Text = limit is int most ? words.Replace("%{count}", Markup.Of($"{most}").ToString(), StringComparison.Ordinal) : null,
            Id = id + "-info",
            Classes = Join("govuk-character-count__message", options.CountMessage?.Classes),
        });
    }

    private static Dictionary<string, string?> Attributes(CharacterCountOptions options)
    {
        var all = new Dictionary<string, string?> { ["data-module"] = "govuk-character-count" };
        Put(all, "data-maxlength", options.Maxlength is int length ? Markup.Of($"{length}").ToString() : null);
        Put(all, "data-maxwords", options.Maxwords is int words ? Markup.Of($"{words}").ToString() : null);
        Put(all, "data-threshold", options.Threshold);
        Put(all, "data-count-type", Type(options));
        if (options is { Maxlength: null, Maxwords: null })
        {
            Put(all, "data-i18n.textarea-description.other", options.TextareaDescriptionText);
        }

        PutAll(all, "characters-under-limit", options.CharactersUnderLimitText);
        Put(all, "data-i18n.characters-at-limit", options.CharactersAtLimitText);
        PutAll(all, "characters-over-limit", options.CharactersOverLimitText);
        PutAll(all, "words-under-limit", options.WordsUnderLimitText);
        Put(all, "data-i18n.words-at-limit", options.WordsAtLimitText);
        PutAll(all, "words-over-limit", options.WordsOverLimitText);
        foreach (var (name, value) in options.FormGroup?.Attributes ?? new Dictionary<string, string?>())
        {
            all[name] = value;
        }

        return all;
    }

    private static void Put(Dictionary<string, string?> all, string name, string? value)
    {
        if (Has(value))
        {
            all[name] = value;
        }
    }

    private static void PutAll(Dictionary<string, string?> all, string key, IReadOnlyDictionary<string, string>? messages)
    {
        foreach (var (rule, message) in messages ?? new Dictionary<string, string>())
        {
            all[$"data-i18n.{key}.{rule}"] = message;
        }
    }
}
