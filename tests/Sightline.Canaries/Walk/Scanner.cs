using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Sightline.Canaries.Walk;

/// <summary>One canary out of place.</summary>
/// <param name="Canary">Which, by its name.</param>
/// <param name="Reader">Who read it.</param>
/// <param name="Place">In what it stood: "body", "title", "log" …</param>
/// <param name="Where">The address, the column, or the file.</param>
/// <param name="Way">The links that led there.</param>
internal sealed record Finding(Canary Canary, string Reader, string Place, string Where, string Way)
{
    /// <summary>Without the value itself: a report of a leak must not be one.</summary>
    public override string ToString() => Canary.Forms.Aggregate(
        $"{Canary.Kind} “{Canary.Name}” of {Canary.Owner}, in the {Place} of {Where}, read by {Reader}; the way: {Way}",
        (words, form) => words.Replace(form, "…", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Finds canaries in text and in bytes, all of them at once.</summary>
internal sealed partial class Scanner
{
    private readonly SearchValues<string> all;
    private readonly IReadOnlyList<Canary> canaries;
    private readonly IReadOnlyList<(Canary Canary, IReadOnlyList<byte[]> Forms)> bytes;

    internal Scanner(IReadOnlyList<Canary> canaries)
    {
        this.canaries = canaries;
        all = SearchValues.Create([.. canaries.SelectMany(canary => canary.Forms)], StringComparison.OrdinalIgnoreCase);
        bytes = [.. canaries.Select(canary => (canary, (IReadOnlyList<byte[]>)[.. canary.Forms.SelectMany(InBytes)]))];
    }

    internal IEnumerable<Canary> In(string text)
    {
        var plain = Random().Replace(text, "");
        return plain.AsSpan().IndexOfAny(all) < 0 ? [] : canaries.Where(canary => canary.Forms.Any(form => plain.Contains(form, StringComparison.OrdinalIgnoreCase)));
    }

    internal IEnumerable<Canary> In(byte[] content) => bytes.Where(known => known.Forms.Any(form => content.AsSpan().IndexOf(form) >= 0)).Select(known => known.Canary);

    /// <summary>What is random on every page, and might by chance spell a postcode.</summary>
    internal static string WithoutRandom(string text) => Random().Replace(text, "");

    private static IEnumerable<byte[]> InBytes(string form) => new[] { form, form.ToLowerInvariant(), form.ToUpperInvariant() }.Distinct()
        .SelectMany(written => new[] { Encoding.UTF8.GetBytes(written), Encoding.Unicode.GetBytes(written) });

    [GeneratedRegex("nonce-[^']*|nonce=\"[^\"]*|CfDJ8[A-Za-z0-9_-]+|\\?v=[A-Za-z0-9_-]{20,}|integrity=\"[^\"]*|\"imports\".*")]
    private static partial Regex Random();
}
