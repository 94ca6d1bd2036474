using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Sightline.Platform.Screens;

/// <summary>
/// The fields a page has shown, in their order: the error summary lists errors as the reader meets the fields and links to the right control.
/// The layout writes the summary after the page's own body has run, so all fields are known by then.
/// </summary>
internal sealed class FieldsOnPage
{
    private static readonly object Key = new();
    private readonly List<(string Name, string Id)> fields = [];
    private readonly Dictionary<string, int> taken = [];

    public static FieldsOnPage Of(HttpContext context)
    {
        if (context.Items[Key] is not FieldsOnPage page)
        {
            context.Items[Key] = page = new FieldsOnPage();
        }

        return page;
    }

    /// <summary>Whether a page has already shown the summary itself.</summary>
    public bool SummaryShown { get; set; }

    /// <summary>An id nothing else of ours on this page has: the word, and from the second time on a number.</summary>
    public string NewId(string word)
    {
        var times = taken[word] = taken.GetValueOrDefault(word) + 1;
        return times == 1 ? word : string.Create(CultureInfo.InvariantCulture, $"{word}-no{times}");
    }

    public void Add(string name, string id) => fields.Add((name, id));

    public string? IdOf(string name) => fields.FirstOrDefault(f => Same(f.Name, name)).Id;

    /// <summary>The place of the field on the page; fields not on it come last.</summary>
    public int PlaceOf(string name)
    {
        var place = fields.FindIndex(f => Same(f.Name, name));
        return place < 0 ? int.MaxValue : place;
    }

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
