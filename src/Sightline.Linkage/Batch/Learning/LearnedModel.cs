namespace Sightline.Linkage;

/// <summary>How often one level of agreement is met, each above 0 and at most 1.</summary>
/// <param name="Level">"the same, among the rarest values", "one slip", ..., "different".</param>
/// <param name="Person">Between two records of one person.</param>
/// <param name="Strangers">Between records of two people taken at random.</param>
/// <param name="Neighbours">Between records of two people of one place, or who share a line; null where that is a stranger's.</param>
public sealed record LevelBelief(string Level, double Person, double Strangers, double? Neighbours = null)
{
    /// <summary>What meeting this level says, in bits: log2 of person over strangers.</summary>
    public double Bits => Math.Log2(Person / Strangers);
}

/// <summary>What is believed of one field.</summary>
public sealed record FieldBelief(string Field, IReadOnlyList<LevelBelief> Levels);

/// <summary>A level two models weigh differently.</summary>
/// <param name="Field">The field.</param>
/// <param name="Level">The level.</param>
/// <param name="Bits">What the one says, in bits; null when it does not know the level.</param>
/// <param name="OtherBits">Likewise the other.</param>
public sealed record BeliefDifference(string Field, string Level, double? Bits, double? OtherBits);

/// <summary>All that a run learned: the shares of each kind of pair and, field by field, how often each level is met. Readable, saved and
/// loaded as JSON.</summary>
public sealed class LearnedModel
{
    /// <exception cref="ArgumentException">A share or level lies outside 0 to 1, or a kind of pair is not known.</exception>
    public LearnedModel(IReadOnlyDictionary<string, double> shares, IReadOnlyList<FieldBelief> fields)
    {
        ArgumentNullException.ThrowIfNull(shares);
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var (kind, share) in shares)
        {
            if (!Enum.TryParse<PairKind>(kind, ignoreCase: true, out _) || share is not (>= 0 and <= 1))
            {
                throw new ArgumentException($"\"{kind}\" is no kind of pair, or its share is not between 0 and 1.", nameof(shares));
            }
        }

        foreach (var level in fields.SelectMany(field => field.Levels))
        {
            if (level.Person is not (> 0 and <= 1) || level.Strangers is not (> 0 and <= 1) || level.Neighbours is not (null or (> 0 and <= 1)))
            {
                throw new ArgumentException($"The shares of \"{level.Level}\" must lie above 0 and be at most 1.", nameof(fields));
            }
        }

        Shares = shares;
        Fields = fields;
    }

    /// <summary>By kind of pair ("person", "personMoved", "twins", "household", ...) its share of all pairs.</summary>
    public IReadOnlyDictionary<string, double> Shares { get; }

    public IReadOnlyList<FieldBelief> Fields { get; }

    /// <summary>How common values were where this was learned: with it two records weigh the same whatever others stand beside them. Null: what is common is counted among the
    /// records it is applied to. No part of the JSON.</summary>
    public ValueCommonness? Commonness { get; init; }

    public string ToJson() => LearnedModelJson.Write(this);

    /// <exception cref="FormatException">Not such a model; the message says where and why.</exception>
    public static LearnedModel FromJson(string json) => LearnedModelJson.Read(json);

    /// <summary>Where the two weigh a level more than half a bit apart, the furthest apart first.</summary>
    public IReadOnlyList<BeliefDifference> DifferencesFrom(LearnedModel other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var mine = Bits(this);
        var theirs = Bits(other);
        return
        [
            .. mine.Keys.Union(theirs.Keys)
                .Select(key => new BeliefDifference(key.Field, key.Level, Known(mine, key), Known(theirs, key)))
                .Where(difference => difference.Bits is null || difference.OtherBits is null || Math.Abs(difference.Bits.Value - difference.OtherBits.Value) > 0.5)
                .OrderByDescending(difference => difference is { Bits: { } a, OtherBits: { } b } ? Math.Abs(a - b) : double.MaxValue)
                .ThenBy(difference => difference.Field, StringComparer.Ordinal)
                .ThenBy(difference => difference.Level, StringComparer.Ordinal),
        ];
    }

    internal static LearnedModel Of(Mixture mixture, ValueCommonness? commonness = null)
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        for (var kind = 0; kind < Mixture.Kinds; kind++)
        {
            shares[LearnedModelJson.Name((PairKind)kind)] = mixture.Shares[kind];
        }

        return new LearnedModel(shares, [.. mixture.Fields.Select((field, i) => BeliefOf(field, mixture.Tables[i]))]) { Commonness = commonness };
    }

    /// <summary>The fields with the commonness of where this was learned, where that is known.</summary>
    internal void Lend(Fields fields)
    {
        foreach (var field in fields.All)
        {
            field.Lent = Commonness?.Of(field.Name);
        }
    }

    /// <summary>The mixture for these fields. A field or level the model does not know says nothing.</summary>
    internal Mixture For(IReadOnlyList<BatchField> fields)
    {
        var shares = new double[Mixture.Stride];
        foreach (var (kind, share) in Shares)
        {
            shares[(int)Enum.Parse<PairKind>(kind, ignoreCase: true)] = share;
        }

        return new Mixture(fields, shares, [.. fields.Select(TableOf)]);
    }

    private static FieldBelief BeliefOf(BatchField field, double[] table)
    {
        var like = MixtureStart.Of(field);
        var near = Array.IndexOf(like, MixtureStart.Like.Near);
        return new FieldBelief(field.Name,
        [
            .. Enumerable.Range(1, field.Levels - 1).Where(level => table[level * Mixture.Stride] > 0).Select(level => new LevelBelief(
                field.LevelName(level),
                table[(level * Mixture.Stride) + (int)PairKind.Person],
                table[level * Mixture.Stride],
                near < 0 ? null : table[(level * Mixture.Stride) + near])),
        ]);
    }

    private double[] TableOf(BatchField field)
    {
        var table = new double[field.Levels * Mixture.Stride];
        Array.Fill(table, 1);
        var levels = Fields.FirstOrDefault(belief => belief.Field == field.Name)?.Levels ?? [];
        var like = MixtureStart.Of(field);
        var known = levels.ToDictionary(belief => belief.Level, StringComparer.Ordinal);
        for (var level = 1; level < field.Levels && levels.Count > 0; level++)
        {
            if (Nearest(field, level, known) is not { } belief)
            {
                continue;
            }

            for (var kind = 0; kind < Mixture.Kinds; kind++)
            {
                table[(level * Mixture.Stride) + kind] = like[kind] switch
                {
                    MixtureStart.Like.Person => belief.Person,
                    MixtureStart.Like.Near => belief.Neighbours ?? belief.Strangers,
                    _ => belief.Strangers,
                };
            }
        }

        return table;
    }

    /// <summary>What is believed of a level, or of the nearest commonness that was met.</summary>
    private static LevelBelief? Nearest(BatchField field, int level, Dictionary<string, LevelBelief> known)
    {
        if (known.TryGetValue(field.LevelName(level), out var belief) || level > BatchField.ExactLevels)
        {
            return belief;
        }

        var nearest = Enumerable.Range(1, BatchField.ExactLevels).OrderBy(other => Math.Abs(other - level)).ThenBy(other => other)
            .FirstOrDefault(other => known.ContainsKey(field.LevelName(other)));
        return nearest == 0 ? null : known[field.LevelName(nearest)];
    }

    private static Dictionary<(string Field, string Level), double> Bits(LearnedModel model) =>
        model.Fields.SelectMany(field => field.Levels.Select(level => (Key: (field.Field, level.Level), level.Bits)))
            .ToDictionary(pair => pair.Key, pair => pair.Bits);

    private static double? Known(Dictionary<(string Field, string Level), double> bits, (string Field, string Level) key) =>
        bits.TryGetValue(key, out var known) ? known : null;
}
