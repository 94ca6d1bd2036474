using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;

namespace Sightline.Platform.Feed;

/// <summary>One line of the feed, read and checked for form: <c>{"id","type","at","agency","by","data"}</c>.</summary>
internal sealed record FactLine(Fact Fact, AgencyCode Agency, string By)
{
    /// <summary>A longer line is refused unread.</summary>
    internal const int LongestLine = 1024 * 1024;

    private static readonly FrozenDictionary<string, Type> Types = typeof(Fact).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(Fact).IsAssignableFrom(type)).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    internal static IEnumerable<Type> FactTypes => Types.Values;

    internal sealed record Envelope
    {
        public required FactId Id { get; init; }

        public required string Type { get; init; }

        public required Instant At { get; init; }

        public required AgencyCode Agency { get; init; }

        public required string By { get; init; }

        public required JsonElement Data { get; init; }
    }

    /// <exception cref="LineRefusedException">The line is not a fact; says which field, what and what was expected.</exception>
    internal static FactLine Read(ReadOnlyMemory<byte> line)
    {
        if (line.Length > LongestLine)
        {
            throw new LineRefusedException(new Refusal("line", $"The line is {line.Length:N0} bytes long.", $"A line may hold {LongestLine:N0} bytes.",
                "Send large documents beside the feed, not in it."));
        }
        var envelope = Parse<Envelope>(line.Span, "line");
        if (!Types.TryGetValue(envelope.Type, out var type))
        {
            throw new LineRefusedException(new Refusal("type", $"“{Shorten(envelope.Type)}” is not a kind of fact.", Instead: Nearest(envelope.Type)));
        }
        var fact = ReadData(envelope, type);
        CheckLength("by", envelope.By, 100);
        return new FactLine(fact with { Id = envelope.Id, At = envelope.At }, envelope.Agency, envelope.By);
    }

    private static Fact ReadData(Envelope envelope, Type type)
    {
        try
        {
            return (Fact)(envelope.Data.Deserialize(type, HouseJson.Options) ?? throw new JsonException("expected an object"));
        }
        catch (JsonException wrong)
        {
            throw Refused(wrong, "data");
        }
    }

    private static T Parse<T>(ReadOnlySpan<byte> line, string where)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(line, HouseJson.Options) ?? throw new JsonException("expected an object");
        }
        catch (JsonException wrong)
        {
            throw Refused(wrong, where);
        }
    }

    private static LineRefusedException Refused(JsonException wrong, string where)
    {
        var path = wrong.Path is { Length: > 2 } at ? at[2..] : "";
        var field = path.Length == 0 ? where : where == "line" ? path : $"{where}.{path}";
        return new LineRefusedException(new Refusal(field, Plain(wrong), Instead: "See docs/feed.md for what each fact holds."));
    }

    /// <summary>The framework's message quotes the value it could not read, which may be about a person: only its kind is kept.</summary>
    private static string Plain(JsonException wrong) => wrong.Message switch
    {
        var text when text.Contains("missing required propert", StringComparison.Ordinal) => $"A needed field is missing: {Listed(text)}.",
        var text when text.Contains("could not be mapped", StringComparison.Ordinal) => "There is a field this fact does not have.",
        var text when text.StartsWith("expected", StringComparison.Ordinal) => $"It cannot be read: {text}.",
        var text when text.Contains("could not be converted", StringComparison.Ordinal) => "The value is not of the kind this field holds.",
        _ => "This is not well-formed JSON in UTF-8.",
    };

    private static string Listed(string text)
    {
        var start = text.IndexOf(':', StringComparison.Ordinal);
        return start < 0 ? "unnamed" : text[(start + 1)..].Trim().TrimEnd('.').Replace("'", "", StringComparison.Ordinal);
    }

    private static void CheckLength(string field, string text, int most)
    {
        if (text.Length is 0 || text.Length > most)
        {
            throw new LineRefusedException(new Refusal(field, $"It must hold 1 to {most} characters."));
        }
    }

    private static string Shorten(string text) => text.Length > 60 ? text[..60] + "…" : text;

    private static string Nearest(string given)
    {
        var same = Types.Keys.FirstOrDefault(name => string.Equals(name, given, StringComparison.OrdinalIgnoreCase));
        return same is null ? "See docs/feed.md for the list." : $"Did you mean {same}?";
    }
}

/// <summary>A line of the feed, or a request's fact, that was not taken in.</summary>
public sealed class LineRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
