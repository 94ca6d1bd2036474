namespace Sightline.Linkage;

/// <summary>What is believed about how records of one person differ, and the comparing that follows from it. Immutable, safe to
/// share.</summary>
/// <remarks>
/// Fellegi–Sunter: every comparison adds log2(m/u) bits, what is missing adds nothing, and the prior stands beneath. I. P. Fellegi and
/// A. B. Sunter, A Theory for Record Linkage, 1969.
/// </remarks>
public sealed class LinkageModel : IPersonModel
{
    private readonly LevelTable _odds;
    private readonly double _priorWeight;

    internal LinkageModel(LevelTable odds, LinkageSettings settings, NameFrequencies frequencies)
    {
        _odds = odds;
        Settings = settings;
        Frequencies = frequencies;
        _priorWeight = Math.Log2(settings.Prior / (1 - settings.Prior));
    }

    /// <summary>Hand-set odds and the embedded name frequencies.</summary>
    public static LinkageModel Default { get; } =
        new(new LevelTable(DefaultOdds.All), new LinkageSettings(), NameFrequencies.Common);

    public LinkageSettings Settings { get; }

    public NameFrequencies Frequencies { get; }

    /// <inheritdoc/>
    public double Chance => _priorWeight;

    /// <summary>From this weight on two records are one person, if <see cref="Decide"/> finds the evidence fit for it. Bits,
    /// inclusive.</summary>
    public double Tie => Settings.Tie;

    /// <summary>From this weight on a person should look. Bits, inclusive.</summary>
    public double Possible => Settings.Possible;

    internal IReadOnlyDictionary<(Field Field, Level Level), LevelOdds> Odds => _odds.Odds;

    internal LevelTable Table => _odds;

    /// <summary>The same beliefs with a register's own name frequencies.</summary>
    public LinkageModel WithFrequencies(NameFrequencies frequencies)
    {
        ArgumentNullException.ThrowIfNull(frequencies);
        return new LinkageModel(_odds, Settings, frequencies);
    }

    /// <summary>The same beliefs with another prior or other thresholds.</summary>
    public LinkageModel WithSettings(LinkageSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return new LinkageModel(_odds, settings, Frequencies);
    }

    public PreparedPerson Prepare(PersonDetails person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return Preparation.Of(person, Frequencies);
    }

    public Comparison Compare(PersonDetails a, PersonDetails b) => Compare(Prepare(a), Prepare(b));

    /// <summary>The weight with its reasons. Both must have been prepared by a model with the same frequencies.</summary>
    public Comparison Compare(PreparedPerson a, PreparedPerson b)
    {
        var evidence = Gather(a, b);
        var weight = _priorWeight + evidence.Weight;
        return new Comparison(weight, 1 / (1 + Math.Pow(2, -weight)), Wording.Reasons(evidence));
    }

    /// <summary>The weight alone, equal to <see cref="Comparison.Weight"/>, without allocating: for ranking many candidates.</summary>
    public double Weigh(PreparedPerson a, PreparedPerson b) => _priorWeight + Gather(a, b).Weight;

    public Verdict Decide(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        return Decision.Of(comparison, Settings);
    }

    /// <summary>Everything believed, as readable JSON; the name frequencies are not in it.</summary>
    public string ToJson() => LinkageModelJson.Write(this);

    /// <summary>Reads what <see cref="ToJson"/> wrote; the embedded name frequencies are used.</summary>
    /// <exception cref="FormatException">Not such JSON: the message names the entry, what is wrong with it and what was
    /// expected.</exception>
    public static LinkageModel FromJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return LinkageModelJson.Read(json);
    }

    internal Evidence Gather(PreparedPerson a, PreparedPerson b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var evidence = new Evidence
        {
            Name = NameComparer.Compare(_odds, a, b),
            Born = Scored.Of(_odds, Field.Born, BornComparer.Compare(a.Born, b.Born)),
            Sex = Scored.Of(_odds, Field.Sex, ContactComparer.Sexes(a.Sex, b.Sex)),
            Address = AddressComparer.Compare(_odds, a.Addresses, b.Addresses),
            Phone = Scored.Of(_odds, Field.Phone, ContactComparer.Phones(a.Phones, b.Phones)),
            Email = Scored.Of(_odds, Field.Email, ContactComparer.Emails(a.Emails, b.Emails)),
            Identifier = Scored.Of(_odds, Field.Identifier, ContactComparer.Identifiers(a.Identifiers, b.Identifiers)),
        };
        return evidence with { Family = Scored.Of(_odds, Field.Family, FamilyGuard.Check(evidence, a, b)) };
    }
}

/// <summary>The prior and the thresholds of a model.</summary>
public sealed record LinkageSettings
{
    private readonly double _prior = 1e-6;

    /// <summary>The chance that two records taken at random are of one person: about one over the size of the register. Above
    /// 0, below 1.</summary>
    public double Prior
    {
        get => _prior;
        init => _prior = value is > 0 and < 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), "The prior lies between 0 and 1.");
    }

    /// <summary>Bits, inclusive; 7 is odds of about 130 to 1.</summary>
    public double Tie { get; init; } = 7;

    /// <summary>Bits, inclusive; -4 is odds of 1 to 16.</summary>
    public double Possible { get; init; } = -4;
}
