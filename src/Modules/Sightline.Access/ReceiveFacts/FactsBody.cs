using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Sightline.Kernel;

namespace Sightline.Access.ReceiveFacts;

/// <summary>Cuts a request's body into facts, without reading what they say.</summary>
internal static class FactsBody
{
    internal const long MostBytes = 16 * 1024 * 1024;
    internal const string Lines = "application/x-ndjson";
    internal const string Json = "application/json";

    private static readonly string[] LineTypes = [Lines, "application/ndjson", "application/jsonl"];

    /// <returns>Each fact's bytes with its line, or its place in the array, from 1. Empty lines hold no fact.</returns>
    /// <exception cref="BodyRefusedException">The body as a whole cannot be read.</exception>
    internal static async Task<List<(long Number, ReadOnlyMemory<byte> Line)>> ReadAsync(HttpRequest request, CancellationToken stop)
    {
        var inLines = IsInLines(request);
        var body = WithoutMark(await BytesAsync(request, stop));
        var facts = inLines ? LinesOf(body) : ValuesOf(body);
        return facts.Count > 0 ? facts : throw new BodyRefusedException(400, "The body holds no fact.", "Send at least one.");
    }

    private static bool IsInLines(HttpRequest request)
    {
        if (!IsPlain(request.Headers.ContentEncoding))
        {
            throw new BodyRefusedException(415, "The body is compressed.", "Send it as it is.");
        }
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw new BodyRefusedException(415, "The request does not say what its body is.", $"Send Content-Type: {Lines} or {Json}.");
        }
        if (type.Charset.HasValue && !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase))
        {
            throw new BodyRefusedException(415, "The body is not in UTF-8.", "Send it in UTF-8, and say so or nothing in Content-Type.");
        }
        if (LineTypes.Any(line => type.MediaType.Equals(line, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }
        return type.MediaType.Equals(Json, StringComparison.OrdinalIgnoreCase)
            ? false
            : throw new BodyRefusedException(415, "The body is of a kind that is not taken.", $"Send Content-Type: {Lines} or {Json}.");
    }

    private static bool IsPlain(Microsoft.Extensions.Primitives.StringValues encoding) =>
        encoding.Count == 0 || string.Equals(encoding.ToString(), "identity", StringComparison.OrdinalIgnoreCase);

    private static async Task<ReadOnlyMemory<byte>> BytesAsync(HttpRequest request, CancellationToken stop)
    {
        try
        {
            using var memory = new MemoryStream();
            await request.Body.CopyToAsync(memory, stop);
            return memory.GetBuffer().AsMemory(0, (int)memory.Length);
        }
        catch (BadHttpRequestException wrong)
        {
            throw wrong.StatusCode == StatusCodes.Status413PayloadTooLarge
                ? new BodyRefusedException(413, $"The body is larger than {MostBytes / 1024 / 1024} MB.", "Send the facts in several requests.")
                : new BodyRefusedException(400, "The body ended before it was whole.", "Send it again.");
        }
    }

    /// <summary>A UTF-8 mark is skipped; a mark of another encoding is refused, since every line would be.</summary>
    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> body) => body.Span switch
    {
        [0xEF, 0xBB, 0xBF, ..] => body[3..],
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => throw new BodyRefusedException(400, "The body is in UTF-16.", "Send it in UTF-8."),
        _ => body,
    };

    private static List<(long Number, ReadOnlyMemory<byte> Line)> LinesOf(ReadOnlyMemory<byte> body)
    {
        var facts = new List<(long, ReadOnlyMemory<byte>)>();
        for (long number = 1; body.Length > 0; number++)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = Trimmed(end < 0 ? body : body[..end]);
            if (line.Length > 0)
            {
                facts.Add((number, line));
            }
            body = end < 0 ? default : body[(end + 1)..];
        }
        return facts;
    }

    private static List<(long Number, ReadOnlyMemory<byte> Line)> ValuesOf(ReadOnlyMemory<byte> body)
    {
        var facts = new List<(long, ReadOnlyMemory<byte>)>();
        var reader = new Utf8JsonReader(body.Span, new JsonReaderOptions { MaxDepth = 64 });
        try
        {
            reader.Read();
            var isArray = reader.TokenType == JsonTokenType.StartArray;
            while (!isArray || (reader.Read() && reader.TokenType != JsonTokenType.EndArray))
            {
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                facts.Add((facts.Count + 1, body[start..(int)reader.BytesConsumed]));
                if (!isArray)
                {
                    break;
                }
            }
            return reader.Read() ? throw new JsonException() : facts;
        }
        catch (JsonException wrong)
        {
            throw new BodyRefusedException(400, $"The body is not one JSON value, from line {(wrong.LineNumber ?? 0) + 1} on. Nothing of it was taken.",
                $"Send one fact, or an array of facts. For one fact a line, send Content-Type: {Lines}.");
        }
    }

    private static ReadOnlyMemory<byte> Trimmed(ReadOnlyMemory<byte> line)
    {
        var start = line.Span.IndexOfAnyExcept(" \t\r"u8);
        return start < 0 ? default : line[start..(line.Span.LastIndexOfAnyExcept(" \t\r"u8) + 1)];
    }
}

/// <summary>The body as a whole cannot be read.</summary>
internal sealed class BodyRefusedException(int status, string what, string instead) : Exception(what)
{
    internal int Status { get; } = status;

    internal Refusal Refusal { get; } = new("body", what, Instead: instead);
}
