using System.Collections.Frozen;
using System.Text.Json;
using NodaTime;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Platform.Json;

namespace Sightline.Platform.Feed;

/// <summary>One line of the feed, read and checked for form: <c>{"id","type","at","agency","by","data"}</c>.</summary>
internal sealed record FactLine(Fact Fact, AgencyCode Agency, string By, byte[] Digest)
{
    /// <summary>A longer line is refused unread.</summary>
    internal const int LongestLine = 1024 * 1024;

    private static readonly FrozenDictionary<string, Type> Types = typeof(Fact).Assembly.GetTypes()
        .Where(type => type is { IsAbstract: false } && typeof(Fact).IsAssignableFrom(type)).ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    internal static IEnumerable<Type> FactTypes => Types.Values;

    internal static bool IsAFact(string name) => Types.ContainsKey(name);

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
            throw new LineRefusedException(new Refusal("line", $"The line is longer than {LongestLine:N0} bytes.", "A line that long was not read.",
                "Send large documents beside the feed, not in it."));
        }
        var root = LineForm.Parse(line);
        var envelope = ReadEnvelope(root);
        if (!Types.TryGetValue(envelope.Type, out var type))
        {
            throw new LineRefusedException(new Refusal("type", "This is not a kind of fact.", Instead: Nearest(envelope.Type)));
        }
        var fact = ReadData(envelope, type);
        CheckLength("by", envelope.By, 100);
        return new FactLine(fact with { Id = envelope.Id, At = envelope.At }, envelope.Agency, envelope.By, ContentDigest.Of(root));
    }

    private static Envelope ReadEnvelope(JsonElement root)
    {
        try
        {
            return root.Deserialize<Envelope>(HouseJson.Options) ?? throw new JsonException("expected an object");
        }
        catch (JsonException wrong)
        {
            throw LineForm.Refused(wrong, "line");
        }
    }

    private static Fact ReadData(Envelope envelope, Type type)
    {
        try
        {
            return (Fact)(envelope.Data.Deserialize(type, HouseJson.Options) ?? throw new JsonException("expected an object"));
        }
        catch (JsonException wrong)
        {
            throw LineForm.Refused(wrong, "data");
        }
    }

    private static void CheckLength(string field, string text, int most)
    {
        if (text.Length is 0 || text.Length > most)
        {
            throw new LineRefusedException(new Refusal(field, $"It must hold 1 to {most} characters."));
        }
    }

    private static string Nearest(string given)
    {
        var nearest = Types.Keys.MinBy(name => Slips(name, given))!;
        return Slips(nearest, given) <= 3 ? $"Did you mean {nearest}?" : "See docs/feed.md for the list.";
    }

    /// <summary>How many letters must be put in, taken out or changed to make one word of the other, case aside.</summary>
    private static int Slips(string one, string other)
    {
        if (Math.Abs(one.Length - other.Length) > 3)
        {
            return int.MaxValue;
        }
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var same = char.ToUpperInvariant(one[i - 1]) == char.ToUpperInvariant(other[j - 1]);
                (corner, row[j]) = (row[j], Math.Min(corner + (same ? 0 : 1), Math.Min(row[j], row[j - 1]) + 1));
            }
        }
        return row[^1];
    }
}

/// <summary>A line of the feed, or a request's fact, that was not taken in.</summary>
public sealed class LineRefusedException(Refusal refusal) : Exception(refusal.ToString())
{
    public Refusal Refusal { get; } = refusal;
}
