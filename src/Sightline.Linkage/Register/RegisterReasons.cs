namespace Sightline.Linkage;

/// <summary>Why two people weigh what they do, step by step: what each part adds to those before it, in the words of the hand-set comparisons.</summary>
internal sealed class RegisterReasons(RegisterFields fields)
{
    private static readonly LevelTable Odds = LinkageModel.Default.Table;

    internal IReadOnlyList<Reason> Of(in Weighed weighed, in Evidence shipped, (PreparedPerson A, PreparedPerson B) people)
    {
        var steps = new List<Step>(10);
        Names(steps, weighed, people);
        var beside = weighed.Beside;
        steps.Add(new Step(Field.Born, shipped.Born.Level, fields.Born, fields.Born, beside.Born));
        steps.Add(new Step(Field.Sex, shipped.Sex.Level, fields.Sex, fields.Sex, beside.Sex));
        steps.Add(new Step(Field.Identifier, shipped.Identifier.Level, fields.Identifiers, fields.Identifiers, beside.Identifier));
        steps.Add(new Step(Field.Phone, shipped.Phone.Level, fields.Phone, fields.Phone, beside.Phone));
        steps.Add(new Step(Field.Email, shipped.Email.Level, fields.Email, fields.Email, beside.Email));
        Place(steps, weighed, people);
        var reasons = Weigh(InOrder(steps, shipped.Family.Level), weighed.Pattern, shipped.Family.Level);

        // Equal weights keep the order of the fields, so that the list is always the same.
        reasons.Sort((x, y) => Math.Abs(y.Weight).CompareTo(Math.Abs(x.Weight)) is var byWeight && byWeight != 0 ? byWeight : x.Field.CompareTo(y.Field));
        return reasons;
    }

    /// <param name="What">What was compared.</param>
    /// <param name="Level">In the words of the hand-set comparisons.</param>
    /// <param name="From">The first of a run's fields it stands for.</param>
    /// <param name="To">The last.</param>
    /// <param name="Beside">What is weighed beside these.</param>
    private readonly record struct Step(Field What, Level Level, int From, int To, double Beside)
    {
        internal bool IsAlias { get; init; }

        internal string? Text { get; init; }
    }

    /// <summary>What tells two of one family from one person is weighed last, against all that they share.</summary>
    private static IEnumerable<Step> InOrder(List<Step> steps, Level family) => family switch
    {
        Level.MaybeTwins => steps.OrderBy(step => step.What is Field.Forenames or Field.MiddleNames),
        Level.MaybeParentAndChild => steps.OrderBy(step => step.What == Field.Born),
        _ => steps,
    };

    private List<Reason> Weigh(IEnumerable<Step> steps, ulong pattern, Level family)
    {
        var reasons = new List<Reason>(10);
        var (so, weight) = (0UL, fields.Mixture.Weight(0));
        var telling = family == Level.MaybeTwins ? Field.Forenames : family == Level.MaybeParentAndChild ? Field.Born : Field.Family;
        foreach (var step in steps)
        {
            var alone = step.Beside;
            for (var field = step.From; field <= step.To; field++)
            {
                so |= RegisterFields.At(field, Rows.Level(pattern, field));
                alone += fields.Bits(field, Rows.Level(pattern, field));
            }

            var next = fields.Mixture.Weight(so);
            var adds = next - weight + step.Beside;
            weight = next;
            if (step.What == telling)
            {
                // By itself it says so much; that the rest is shared by twins, or by father and son, says the rest.
                reasons.Add(new Reason(Field.Family, family, adds - alone, Wording.Of(Field.Family, family)));
                adds = alone;
            }

            Add(reasons, step, adds);
        }

        return reasons;
    }

    private void Names(List<Step> steps, in Weighed weighed, (PreparedPerson A, PreparedPerson B) people)
    {
        if (weighed.Name.A < 0)
        {
            return;
        }

        var (a, b) = (people.A.Names[weighed.Name.A], people.B.Names[weighed.Name.B]);
        var isAlias = a.IsAlias || b.IsAlias;
        var beside = weighed.Beside;
        if (Rows.Level(weighed.Pattern, fields.Forename) == NameField.Swapped)
        {
            steps.Add(new Step(Field.WholeName, Level.Swapped, fields.Forename, fields.Surname, beside.Forename + beside.Surname) { IsAlias = isAlias });
        }
        else
        {
            var maybeMarried = people.A.Sex != KnownSex.Male && people.B.Sex != KnownSex.Male;
            steps.Add(new Step(Field.Forenames, NameComparer.Forenames(Odds, a, b).Level, fields.Forename, fields.Forename, beside.Forename) { IsAlias = isAlias });
            steps.Add(new Step(Field.Surname, NameComparer.Surname(Odds, a, b, maybeMarried).Level, fields.Surname, fields.Surname, beside.Surname) { IsAlias = isAlias });
        }

        var middle = NameComparer.MiddleNames(Odds, a, b).Level;
        var level = Rows.Level(weighed.Pattern, fields.Others);
        middle = middle != Level.Missing || level == 0 ? middle : level == fields.All[fields.Others].Different ? Level.Different : Level.Close;
        steps.Add(new Step(Field.MiddleNames, middle, fields.Others, fields.Others, 0) { IsAlias = isAlias });
    }

    private void Place(List<Step> steps, in Weighed weighed, (PreparedPerson A, PreparedPerson B) people)
    {
        if (weighed.Place.A < 0)
        {
            return;
        }

        var (a, b) = (people.A.Addresses[weighed.Place.A], people.B.Addresses[weighed.Place.B]);
        var level = AddressComparer.AtTheirTimes(a, b);
        var step = new Step(Field.Address, level, fields.House, fields.Postcode, weighed.Beside.Place);

        // Where the hand-set comparison says nothing, all both know is a number on a door.
        steps.Add(level != Level.Missing ? step : step with
        {
            Level = Level.TwoPartsAgree,
            Text = a.Text.House == b.Text.House ? "the same house number, the street not known" : "another house number, the street not known",
        });
    }

    private static void Add(List<Reason> reasons, in Step step, double weight)
    {
        if (weight == 0 || (step.Level == Level.Missing && Math.Abs(weight) < 1e-9))
        {
            return;
        }

        var text = step.Text ?? Wording.Of(step.What, step.Level);
        var agrees = step.Level is Level.Exact or Level.OneSlip or Level.SoundsAlike or Level.Close;
        text = weight < 0 && agrees ? $"{text}, which says little here" : text;
        reasons.Add(new Reason(step.What, step.Level, weight, step.IsAlias && weight > 0 ? Wording.WithAlias(step.What, step.Level, text) : text));
    }
}
