using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace Sightline.Deadlines;

/// <summary>One element of a data file together with where it stands, so that whatever is wrong with it can be said with its place.</summary>
internal sealed record CalendarFile(string File, string Place, JsonElement Element)
{
    public static CalendarFile Open(string folder, string file)
    {
        var path = Path.Combine(folder, file);
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllBytes(path));
            return new CalendarFile(file, "", document.RootElement.Clone());
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new CalendarDataException(
                $"{file} is not in the folder {folder}. The clocks cannot be counted without it: restore it from the repository's data folder.", e);
        }
        catch (JsonException e)
        {
            throw new CalendarDataException($"{file}, line {e.LineNumber + 1}: this is not JSON. {e.Message}", e);
        }
    }

    public CalendarDataException Wrong(string found, string expected) =>
        new($"{File}{(Place.Length == 0 ? "" : $", {Place}")}: {found}. Expected {expected}.");

    public CalendarFile Field(string name, string expected)
    {
        if (Element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong($"found {Element.ValueKind}", "an object");
        }

        return Element.TryGetProperty(name, out var value) ? At(name, value) : throw Wrong($"there is no \"{name}\"", expected);
    }

    public IReadOnlyList<CalendarFile> Items()
    {
        if (Element.ValueKind != JsonValueKind.Array)
        {
            throw Wrong($"found {Element.ValueKind}", "a list");
        }

        return [.. Element.EnumerateArray().Select((item, i) => this with { Place = $"{Place}[{i}]", Element = item })];
    }

    public string Text() => Element.ValueKind == JsonValueKind.String ? Element.GetString()! : throw Wrong($"found {Element.ValueKind}", "text");

    public string TextNotEmpty(string expected)
    {
        var text = Text();
        return string.IsNullOrWhiteSpace(text) ? throw Wrong("it is empty", expected) : text;
    }

    public bool YesOrNo() => Element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong($"found {Element.ValueKind}", "true or false"),
    };

    public int Number(int least, int most) =>
        Element.ValueKind == JsonValueKind.Number && Element.TryGetInt32(out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"found {Element.GetRawText()}", $"a whole number from {least} to {most}");

    public LocalDate Date()
    {
        var result = LocalDatePattern.Iso.Parse(Text());
        return result.Success ? result.Value : throw Wrong($"\"{Text()}\" is not a date", "a date such as \"2026-12-25\"");
    }

    private CalendarFile At(string name, JsonElement value) => this with { Place = Place.Length == 0 ? name : $"{Place}.{name}", Element = value };
}
