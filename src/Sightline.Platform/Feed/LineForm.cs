using System.Text.Json;
using System.Text.RegularExpressions;
using Sightline.Kernel;

namespace Sightline.Platform.Feed;

/// <summary>Reads a line as JSON, refuses what no fact may hold, and says in plain words what was wrong without repeating any value.</summary>
internal static partial class LineForm
{
    private const int Deepest = 32;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = Deepest };

    /// <exception cref="LineRefusedException">Not JSON in UTF-8, a field twice, nested too deeply, an empty entry in a list, or a text that no text may be.</exception>
    internal static JsonElement Parse(ReadOnlyMemory<byte> line)
    {
        try
        {
            using var document = JsonDocument.Parse(line, Strict);
            var root = document.RootElement.Clone();
            Check(root, "line");
            return root;
        }
        catch (JsonException wrong)
        {
            throw Refused(wrong, "line");
        }
        catch (InvalidOperationException)
        {
            throw new LineRefusedException(NotUnicode("line"));
        }
    }

    internal static LineRefusedException Refused(JsonException wrong, string where)
    {
        var path = wrong.Path is { Length: > 2 } at ? Safe(at[2..]) : "";
        var field = path.Length == 0 ? where : where == "line" ? path : $"{where}.{path}";
        return new LineRefusedException(new Refusal(field, Plain(wrong.Message), Instead: "See docs/feed.md for what each fact holds."));
    }

    private static void Check(JsonElement element, string where)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var field in element.EnumerateObject())
                {
                    Check(field.Value, where == "line" ? Safe(field.Name) : $"{where}.{Safe(field.Name)}");
                }
                break;
            case JsonValueKind.Array:
                CheckList(element, where);
                break;
            case JsonValueKind.String:
                CheckText(element, where);
                break;
        }
    }

    private static void CheckList(JsonElement list, string where)
    {
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Null)
            {
                throw new LineRefusedException(new Refusal(where, "The list has an empty entry.", "Nobody can tell what was meant.", "Leave the entry out."));
            }
            Check(item, where);
        }
    }

    /// <summary>Embeddings, overrides and isolates. Names written from right to left need none of them.</summary>
    private static readonly System.Buffers.SearchValues<char> TurnsText = System.Buffers.SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069");

    private static void CheckText(JsonElement text, string where)
    {
        string value;
        try
        {
            value = text.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw new LineRefusedException(NotUnicode(where));
        }
        if (value.Contains('\0', StringComparison.Ordinal))
        {
            throw new LineRefusedException(new Refusal(where, "It holds a zero character, which is no part of any text.", Instead: "Check how the file was made."));
        }
        if (value.AsSpan().ContainsAny(TurnsText))
        {
            throw new LineRefusedException(new Refusal(
                where, "It holds a character that turns the direction of the text after it.", "Whoever reads it would see something else than it says.", "Take it out and send the fact again."));
        }
    }

    private static Refusal NotUnicode(string where) =>
        new(where, "It is not valid text in UTF-8.", "Letters with accents would be kept wrong.", "Write the file in UTF-8.");

    /// <summary>A path as the sender wrote it may hold anything, a name misplaced as a field's among it: only what looks like a field is repeated.</summary>
    private static string Safe(string path) => FieldPath().IsMatch(path) ? path : "(an unknown field)";

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{0,39}(\[\d{1,6}\])?(\.[A-Za-z][A-Za-z0-9]{0,39}(\[\d{1,6}\])?){0,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex FieldPath();

    /// <summary>The framework's message quotes the value it could not read, which may be about a person: only its kind is kept.</summary>
    private static string Plain(string message) => message switch
    {
        _ when message.Contains("missing required propert", StringComparison.Ordinal) => $"A needed field is missing: {Listed(message)}.",
        _ when message.Contains("could not be mapped", StringComparison.Ordinal) => "There is a field this fact does not have.",
        _ when message.StartsWith("expected", StringComparison.Ordinal) => $"It cannot be read: {UpToPath(message)}.",
        _ when message.Contains("uplicate property", StringComparison.Ordinal) => "A field stands twice in it.",
        _ when message.Contains("maximum configured depth", StringComparison.Ordinal) => $"It is nested more than {Deepest} deep.",
        _ when message.Contains("doesn't allow", StringComparison.Ordinal) => "The field may not be empty (null): leave it out where it is not known, if it may be left out.",
        _ when message.Contains("could not be converted", StringComparison.Ordinal) || message.Contains("Cannot get the value", StringComparison.Ordinal)
            || message.Contains("deserialization constructor", StringComparison.Ordinal) => "The value is not of the kind this field holds.",
        _ => "This is not well-formed JSON in UTF-8.",
    };

    /// <summary>The framework adds its own path to a message of ours.</summary>
    private static string UpToPath(string message)
    {
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.');
    }

    private static string Listed(string text)
    {
        var start = text.IndexOf(':', StringComparison.Ordinal);
        return start < 0 ? "unnamed" : text[(start + 1)..].Trim().TrimEnd('.').Replace("'", "", StringComparison.Ordinal);
    }
}
