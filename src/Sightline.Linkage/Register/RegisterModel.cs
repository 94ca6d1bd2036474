namespace Sightline.Linkage;

/// <summary>Weighs two people by what a register has learned from its own records: for what its table holds the very weights a run with the same model gives, and beside it
/// what only a caller says or a table cannot teach, by the hand-set odds. Immutable, safe to share.</summary>
public sealed class RegisterModel : IPersonModel
{
    private readonly RegisterFields _fields;
    private readonly RegisterWeighing _weighing;
    private readonly RegisterReasons _reasons;
    private readonly LinkageSettings _settings;

    /// <param name="learned">With the commonness of where it was learned.</param>
    /// <exception cref="ArgumentException">It does not say how common values are, or knows no names or births.</exception>
    public RegisterModel(LearnedModel learned)
    {
        ArgumentNullException.ThrowIfNull(learned);
        if (learned.Commonness is null)
        {
            throw new ArgumentException("The model does not say how common values are.", nameof(learned));
        }

        Learned = learned;
        _fields = new RegisterFields(learned);
        if (!_fields.IsTaught(_fields.Forename) || !_fields.IsTaught(_fields.Surname) || !_fields.IsTaught(_fields.Born))
        {
            throw new ArgumentException("The model knows nothing of forenames, surnames or births.", nameof(learned));
        }

        _weighing = new RegisterWeighing(_fields);
        Chance = _fields.Mixture.Weight(0);
        _settings = LinkageModel.Default.Settings;
        _reasons = new RegisterReasons(_fields);
    }

    public LearnedModel Learned { get; }

    /// <inheritdoc/>
    public double Chance { get; }

    /// <inheritdoc/>
    public double Tie => _settings.Tie;

    /// <inheritdoc/>
    public PreparedPerson Prepare(PersonDetails person)
    {
        var prepared = LinkageModel.Default.Prepare(person);
        return prepared.With(PersonForm.Of(prepared));
    }

    /// <inheritdoc/>
    public double Weigh(PreparedPerson a, PreparedPerson b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var weighed = _weighing.Of(a, b);
        return _fields.Mixture.Weight(weighed.Pattern) + weighed.Beside.Sum;
    }

    /// <summary>What of the weight is none of a run's: of what a register's table does not hold.</summary>
    internal double Beside(PreparedPerson a, PreparedPerson b) => _weighing.Of(a, b).Beside.Sum;

    /// <inheritdoc/>
    public Comparison Compare(PreparedPerson a, PreparedPerson b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        var weighed = _weighing.Of(a, b);
        var weight = _fields.Mixture.Weight(weighed.Pattern) + weighed.Beside.Sum;
        var shipped = LinkageModel.Default.Gather(a, b);

        // The guards of the hand-set model stand whatever a register has learned.
        var isHeldBack = !Decision.MayTie(new Comparison(0, 0, Wording.Reasons(shipped)));
        var isFamily = shipped.Family.Level != Level.Missing && LinkageModel.Default.Chance + shipped.Weight >= _settings.Possible;
        return new Comparison(weight, LinkResult.Probability(weight), _reasons.Of(weighed, shipped, (a, b))) { IsHeldBack = isHeldBack, IsForAPerson = isFamily };
    }

    public Comparison Compare(PersonDetails a, PersonDetails b) => Compare(Prepare(a), Prepare(b));

    /// <summary>What is fit for a tie and weighs too little for one, and two who may be twins or father and son, are never passed over: a person looks.</summary>
    public Verdict Decide(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var verdict = Decision.Of(comparison, _settings);
        return verdict == Verdict.Different && (comparison.IsForAPerson || Decision.MayTie(comparison)) ? Verdict.Possible : verdict;
    }
}
