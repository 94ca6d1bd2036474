using System.Text.RegularExpressions;

namespace Sightline.Leaks.Words;

/// <summary>One line of an address taken apart. What could not be told apart is empty.</summary>
internal sealed partial record AddressParts
{
    internal string Flat { get; private init; } = "";

    internal string House { get; private init; } = "";

    internal string Number { get; private init; } = "";

    internal IReadOnlyList<string> Street { get; private init; } = [];

    internal string StreetText => string.Join(' ', Street);

    internal IReadOnlyList<string> Towns { get; private init; } = [];

    internal string Outward { get; private init; } = "";

    internal string Inward { get; private init; } = "";

    internal static AddressParts Of(string line)
    {
        var plain = Read.Of(line).Plain.Replace("'", "", StringComparison.Ordinal);
        var result = new AddressParts();
        var code = Postcode().Matches(plain).LastOrDefault();
        if (code is not null)
        {
            result = result with { Outward = code.Groups[1].Value, Inward = code.Groups[2].Value };
            plain = plain[..code.Index];
        }
        var pieces = plain.Split([',', ';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToList();
        var towns = new List<string>();
        for (var at = 0; at < pieces.Count; at++)
        {
            result = result.With(pieces[at], towns, at == 0, at == pieces.Count - 1);
        }
        return result with { Towns = towns };
    }

    private AddressParts With(string piece, List<string> towns, bool first, bool last)
    {
        var flat = FlatPiece().Match(piece);
        if (flat.Success && Flat.Length == 0)
        {
            var rest = piece[flat.Length..].Trim();
            var withFlat = this with { Flat = flat.Groups[1].Value + flat.Groups[2].Value };
            return rest.Length > 0 ? withFlat.With(rest, towns, true, last) : withFlat;
        }
        var numbered = Numbered().Match(piece);
        if (numbered.Success && Number.Length == 0)
        {
            return this with { Number = numbered.Groups[1].Value.Replace(" ", "", StringComparison.Ordinal), Street = Words(numbered.Groups[2].Value) };
        }
        var words = Words(piece);
        if (words.Count == 0)
        {
            return this;
        }
        if (Street.Count == 0 && words.Count > 1 && (Streets.IsSurelyType(words[^1]) || Streets.IsSurelyType(words[0]) && words[0] is not ("st" or "cl" or "court")) && !(first && !last
            && words[^1] is "court" or "house" or "lodge"))
        {
            return this with { Street = words };
        }
        if (first && !last && House.Length == 0)
        {
            return this with { House = string.Join(' ', words) };
        }
        if (!IsCounty(piece))
        {
            towns.Add(string.Join(' ', words));
        }
        return this;
    }

    private static bool IsCounty(string piece) => piece.EndsWith("shire", StringComparison.Ordinal)
        || piece is "kent" or "essex" or "surrey" or "devon" or "dorset" or "cornwall" or "somerset" or "norfolk" or "suffolk" or "cumbria" or "gwent" or "dyfed" or "gwynedd" or "powys" or "clwyd" or "merseyside"
            or "greater manchester" or "west midlands" or "tyne and wear" or "county durham" or "east sussex" or "west sussex" or "england" or "wales" or "united kingdom" or "uk" or "greater london";

    internal static List<string> Words(string text) => [.. WordPattern().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"\b([a-z]{1,2}[0-9][0-9a-z]?)\s*([0-9][a-z]{2})\b")]
    private static partial Regex Postcode();

    [GeneratedRegex(@"^(?:flat|flt|apartment|apt|unit|room|fflat|maisonette|studio)\s*([0-9]+)\s*([a-z]?)\b[,.]?|^(?:flat|apartment|apt|room|fflat)\s*([a-z])\b")]
    private static partial Regex FlatPiece();

    [GeneratedRegex(@"^(?:no\.?\s*|number\s*)?([0-9]+\s?[a-z]?(?:\s?[-/]\s?[0-9]+[a-z]?)?)\s+([a-z].*)$")]
    private static partial Regex Numbered();

    [GeneratedRegex("[a-z0-9]+|[^\\s\\x00-\\x7f]+")]
    private static partial Regex WordPattern();
}
