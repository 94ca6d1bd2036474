using static Sightline.Platform.Screens.Components.Parts;

namespace Sightline.Platform.Screens.Components;

public sealed record TableCell : StyledContent
{
    /// <summary>"numeric" to stand right.</summary>
    public string? Format { get; init; }

    public int? Colspan { get; init; }

    public int? Rowspan { get; init; }
}

public sealed record TableOptions
{
    public IReadOnlyList<IReadOnlyList<TableCell?>?> Rows { get; init; } = [];

    public IReadOnlyList<TableCell?>? Head { get; init; }

    public string? Caption { get; init; }

    public string? CaptionClasses { get; init; }

    public bool FirstCellIsHeader { get; init; }

    public string? Classes { get; init; }

    public IReadOnlyDictionary<string, string?>? Attributes { get; init; }
}

public static class Table
{
    public static Markup Render(TableOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        var caption = Has(options.Caption)
            ? Markup.Of($"""<caption class="govuk-table__caption{Class(options.CaptionClasses)}">{options.Caption}</caption>""")
            : Markup.Empty;
        var head = options.Head is null
            ? Markup.Empty
            : Markup.Of($"""<thead class="govuk-table__head"><tr class="govuk-table__row">{Each(options.Head, (cell, _) => Header(cell, "col"))}</tr></thead>""");
        return Markup.Of($"""
            <table class="govuk-table{Class(options.Classes)}"{All(options.Attributes)}>{caption}{head}
            <tbody class="govuk-table__body">
            {Each(options.Rows, (row, _) => Markup.Of($"""<tr class="govuk-table__row">{Each(row, (cell, place) => Cell(cell, place == 1 && options.FirstCellIsHeader))}</tr>"""))}
            </tbody>
            </table>
            """);
    }

    private static Markup Cell(TableCell cell, bool isHeader) => isHeader
        ? Header(cell with { Format = null }, "row")
        : Markup.Of($"""<td class="govuk-table__cell{Format(cell, "govuk-table__cell--")}{Class(cell.Classes)}"{Spans(cell)}>{cell.Inner}</td>""");

    private static Markup Header(TableCell cell, string scope) =>
        Markup.Of($"""<th scope="{scope}" class="govuk-table__header{Format(cell, "govuk-table__header--")}{Class(cell.Classes)}"{Spans(cell)}>{cell.Inner}</th>""");

    private static Markup Format(TableCell cell, string prefix) => Class(Has(cell.Format), prefix + cell.Format);

    private static Markup Spans(TableCell cell) =>
        Markup.Of($"{Attribute("colspan", cell.Colspan)}{Attribute("rowspan", cell.Rowspan)}{All(cell.Attributes)}");
}
