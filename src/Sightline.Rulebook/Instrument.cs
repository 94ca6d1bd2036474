namespace Sightline.Rulebook;

/// <summary>Whom an instrument is about.</summary>
public enum Assesses
{
    /// <summary>Whoever may be harmed; the assessment also says from whom.</summary>
    PersonAtRisk = 1,

    /// <summary>Whoever may do harm, or the person alone.</summary>
    Person = 2,
}

/// <summary>What the assessor judges beside the answers.</summary>
public enum Judgement
{
    None = 0,

    /// <summary>A level: standard, medium or high.</summary>
    Level = 1,

    /// <summary>Whether the person is a priority.</summary>
    Priority = 2,
}

/// <param name="Points">What it counts for; 0 where the instrument has no score.</param>
public sealed record AnswerOption(string Code, string Label, int Points);

public sealed record AnswerSet(string Code, IReadOnlyList<AnswerOption> Options)
{
    public int Fewest => Options.Min(option => option.Points);

    public int Most => Options.Max(option => option.Points);

    public AnswerOption? Find(string code) => Options.FirstOrDefault(option => option.Code == code);
}

/// <param name="Label">Short, neutral and our own: what the item is about, never its wording.</param>
/// <param name="AsksWhat">What the person says to it is written down beside the answer.</param>
public sealed record InstrumentItem(int Number, string Label, AnswerSet Answers, bool AsksWhat = false)
{
    /// <summary>The wording an area is licensed to use; null where it has loaded none.</summary>
    public string? Words { get; init; }
}

/// <summary>What a span of scores is called, and the level it means; both ends inclusive.</summary>
/// <param name="Level">"standard", "medium" or "high"; null where the band says nothing about danger.</param>
public sealed record Band(string Name, int From, int To, string? Level)
{
    public bool Contains(int score) => score >= From && score <= To;
}

/// <summary>What an assessor may decide to do with a risk: remove it, avoid it, reduce it, accept it.</summary>
/// <param name="NeedsReason">It is not taken without saying why.</param>
public sealed record RiskResponse(string Code, string Label, bool NeedsReason);

/// <summary>One version of an instrument by which risk is assessed. Its wording is its publisher's: only numbers, labels of our own, answers and points stand here.</summary>
public sealed record Instrument(EntryHeader Header) : Entry(Header)
{
    public static IReadOnlyList<string> Levels { get; } = ["standard", "medium", "high"];

    /// <summary>The edition: "2009".</summary>
    public required string Version { get; init; }

    public required string Name { get; init; }

    public required string ShortName { get; init; }

    /// <summary>What it is for, in plain words.</summary>
    public required string Plain { get; init; }

    /// <summary>Whose wording it is, and what that means here.</summary>
    public required string Copyright { get; init; }

    public required Assesses Assesses { get; init; }

    /// <summary>Kinds of agency that use it, in words with hyphens.</summary>
    public required IReadOnlySet<string> UsedBy { get; init; }

    /// <summary>False: how many items it has was not found; it is worked through on its own form, and only what it came to is recorded.</summary>
    public required bool HoldsItems { get; init; }

    public IReadOnlyList<InstrumentItem> Items { get; init; } = [];

    /// <summary>Sets of further items that are not held here, by what they are about.</summary>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>Whether points are added up.</summary>
    public required bool HasScore { get; init; }

    /// <summary>Lowest first; without gaps it need not be: a score in none has no band.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    public required Judgement Judgement { get; init; }

    /// <summary>What the assessor may decide to do with the risk; empty with most.</summary>
    public IReadOnlyList<RiskResponse> Responses { get; init; } = [];

    /// <summary>From this score on the case is for a MARAC; null: the instrument has no such score.</summary>
    public int? MaracScore { get; init; }

    /// <summary>By whose permission the wording stands here; null where none does.</summary>
    public string? Licence { get; init; }

    public int MostPoints => Items.Sum(item => item.Answers.Most);

    public InstrumentItem? Item(int number) => Items.FirstOrDefault(item => item.Number == number);

    public Band? BandOf(int score) => Bands.FirstOrDefault(band => band.Contains(score));

    /// <summary>What the answers come to, and what those that are missing could still make of it.</summary>
    /// <param name="answers">Codes of answers by item number; an item that is not in it was not answered.</param>
    public ScoreResult Score(IReadOnlyDictionary<int, string> answers)
    {
        ArgumentNullException.ThrowIfNull(answers);
        var given = Items.Where(item => answers.ContainsKey(item.Number)).ToDictionary(item => item.Number, item => item.Answers.Find(answers[item.Number])!.Points);
        var missing = Items.Where(item => !given.ContainsKey(item.Number)).ToList();
        if (!HasScore || !HoldsItems)
        {
            return new ScoreResult { Missing = missing };
        }
        var score = given.Values.Sum();
        var (lowest, highest) = (score + missing.Sum(item => item.Answers.Fewest), score + missing.Sum(item => item.Answers.Most));
        return new ScoreResult
        {
            Score = score,
            Lowest = lowest,
            Highest = highest,
            Band = BandOf(score),
            HighestBand = BandOf(highest),
            BandCouldChange = Enumerable.Range(lowest, highest - lowest + 1).Any(possible => BandOf(possible) != BandOf(score)),
            Missing = missing,
        };
    }
}

/// <summary>What answers come to. A missing answer counts for nothing and is never "no".</summary>
public sealed record ScoreResult
{
    /// <summary>Null: the instrument has no score.</summary>
    public int? Score { get; init; }

    public int? Lowest { get; init; }

    /// <summary>If every missing answer counted for the most it can.</summary>
    public int? Highest { get; init; }

    public Band? Band { get; init; }

    public Band? HighestBand { get; init; }

    public bool BandCouldChange { get; init; }

    public required IReadOnlyList<InstrumentItem> Missing { get; init; }
}
