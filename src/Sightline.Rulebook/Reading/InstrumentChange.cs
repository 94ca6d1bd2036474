namespace Sightline.Rulebook.Reading;

/// <summary>What one area has otherwise of an instrument: the wording it is licensed to use, and bands of its own.</summary>
internal sealed record InstrumentChange(EntryHeader Header, string Area) : Entry(Header)
{
    public required string Version { get; init; }

    public string? Licence { get; init; }

    public required IReadOnlyDictionary<int, string> Words { get; init; }

    public required IReadOnlyList<Band> Bands { get; init; }

    public int? MaracScore { get; init; }

    public Instrument Change(Instrument instrument) => instrument with
    {
        Items = [.. instrument.Items.Select(item => Words.TryGetValue(item.Number, out var words) ? item with { Words = words } : item)],
        Licence = Licence ?? instrument.Licence,
        Bands = Bands.Count > 0 ? Bands : instrument.Bands,
        MaracScore = MaracScore ?? instrument.MaracScore,
    };
}
