using System.Globalization;
using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record DateInputItem
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Label { get; init; }

    public string? Value { get; init; }

    public string? Autocomplete { get; init; }

    public string? Inputmode { get; init; }

    public string? Pattern { get; init; }

    public string? Classes { get; init; }

    /// <summary>Whether this part is wrong; not said: it is wrong when the whole is and no part is named.</summary>
    public bool? Error { get; init; }

    /// <summary>This part is not asked at all.</summary>
    public bool Omitted { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }

    internal bool IsWrong => Error == true || (Classes?.Contains("govuk-input--error", StringComparison.Ordinal) ?? false);
}

public sealed record DateInputOptions : FieldOptions
{
    public string? Id { get; init; }

    public string? NamePrefix { get; init; }

    public IReadOnlyList<DateInputItem?>? Items { get; init; }

    public DateInputItem? Day { get; init; }

    public DateInputItem? Month { get; init; }

    public DateInputItem? Year { get; init; }

    public IReadOnlyDictionary<string, string?>? Values { get; init; }

    public FieldsetOptions? Fieldset { get; init; }
}

public static class DateInput
{
    public static Markup Render(DateInputOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var (before, ids) = FormGroup.Describe(options, options.Id ?? "", options.Fieldset?.DescribedBy);
        var usual = Usual(options);
        IReadOnlyList<DateInputItem?> items = options.Items is { Count: > 0 } given ? given : [.. usual.Select(u => u.Item)];
        var someWrong = items.Any(i => i is { IsWrong: true });
        var inner = Markup.Of($"""
            {before}
            <div class="govuk-date-input{Class(options.Classes)}"{All(options.Attributes)}{Attr("id", options.Id)}>
            {options.FormGroup?.BeforeInputs?.Inner ?? Markup.Empty}
            {Each(items, (item, _) => item.Omitted ? Markup.Empty : Item(options, item, usual, someWrong))}
            {options.FormGroup?.AfterInputs?.Inner ?? Markup.Empty}
            </div>
            """);
        return FormGroup.Wrap(options, options.Fieldset is null
            ? inner
            : Fieldset.Render(options.Fieldset with { DescribedBy = ids, Role = "group", Html = inner.ToString() }));
    }

    private static IReadOnlyList<(string Name, DateInputItem Item)> Usual(DateInputOptions options) =>
    [
        ("day", options.Day ?? new() { Name = "day", Value = options.Values?.GetValueOrDefault("day"), Classes = "govuk-input--width-2" }),
        ("month", options.Month ?? new() { Name = "month", Value = options.Values?.GetValueOrDefault("month"), Classes = "govuk-input--width-2" }),
        ("year", options.Year ?? new() { Name = "year", Value = options.Values?.GetValueOrDefault("year"), Classes = "govuk-input--width-4" }),
    ];

    private static Markup Item(DateInputOptions options, DateInputItem item, IReadOnlyList<(string Name, DateInputItem Item)> usual, bool someWrong)
    {
        var part = usual.FirstOrDefault(u => ReferenceEquals(u.Item, item) || (Has(item.Name) && (item.Name == u.Name || item.Name == u.Item.Name)));
        var name = item.Name ?? part.Name ?? "";
        var prefixed = Has(options.NamePrefix) ? $"{options.NamePrefix}-{name}" : name;
        var wrong = item.IsWrong || (item.Error != false && options.ErrorMessage is not null && !someWrong);
        var classes = item.Classes ?? "";
        var input = Input.Render(new InputOptions
        {
            Label = new() { Text = Has(item.Label) ? item.Label : Capitalise(name), Classes = "govuk-date-input__label" },
            Id = Has(item.Id) ? item.Id : $"{options.Id}-{name}",
            Name = prefixed,
            Classes = Join(
                "govuk-date-input__input",
                wrong && !classes.Contains("govuk-input--error", StringComparison.Ordinal) ? "govuk-input--error" : null,
                classes.Contains("govuk-input--width-", StringComparison.Ordinal) ? null : part.Name == "year" ? "govuk-input--width-4" : "govuk-input--width-2",
                classes),
            Value = item.Value ?? part.Item?.Value ?? options.Values?.GetValueOrDefault(prefixed),
            Inputmode = Has(item.Inputmode) ? item.Inputmode : "numeric",
            Autocomplete = item.Autocomplete,
            Pattern = item.Pattern,
            Attributes = item.Attributes,
        });
        return Markup.Of($"""<div class="govuk-date-input__item">{input}</div>""");
    }

    private static string Capitalise(string word) => word.Length == 0
        ? word
        : string.Concat(word[..1].ToUpper(CultureInfo.InvariantCulture), word[1..].ToLower(CultureInfo.InvariantCulture));
}
