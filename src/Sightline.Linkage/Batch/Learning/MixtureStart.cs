namespace Sightline.Linkage;

/// <summary>What is believed of each kind of pair before any is seen, and which kinds share a belief.</summary>
internal static class MixtureStart
{
    internal const double Same = 0.8;

    /// <summary>Whose levels a kind of pair has in a field: a stranger's, one person's, or a neighbour's own.</summary>
    internal enum Like
    {
        Stranger,
        Person,
        Near,
    }

    /// <summary>By kind. Two of one home say its address, and twins their surname, birth and mostly sex, as well or as
    /// badly as one person does.</summary>
    internal static Like[] Of(BatchField field)
    {
        const Like S = Like.Stranger;
        const Like P = Like.Person;
        const Like N = Like.Near;

        // Two of one name are of one sex: that they are says nothing of whether they are one.
        var name = field.Name is "forename" or "sex" ? P : S;
        var sex = field.Name == "sex" ? P : S;
        return field.Kind switch
        {
            //                        strangers, neighbours, household, twins, apart, juniors, namesakes, false, person, moved
            FieldKind.Person => [S, S, S, sex, sex, name, name, S, P, P],
            FieldKind.Surname => [S, S, P, P, P, P, P, P, P, P],
            FieldKind.Contact => [S, S, N, N, S, S, S, N, P, P],
            FieldKind.Born => [S, S, S, P, P, S, S, S, P, P],
            _ => [S, N, P, P, S, P, S, P, P, S],
        };
    }

    /// <summary>How often two people taken at random agree on a field, rounded, where there are too few records to say.</summary>
    internal static double UsuallySame(string field) => field switch
    {
        "forename" => 0.005,
        "surname" => 0.001,
        "born" => 0.00005,
        "sex" => 0.5,
        "region" => 0.1,
        "house" => 0.01,
        "place" or "place 2" or "other" or "other 2" => 0.02,
        "postcode" => 0.0001,
        "identifier" or "identifier 2" or "identifiers" or "phone" or "e-mail" => 0.00001,
        _ => 0.002,
    };

    /// <summary>Shares of all pairs, given the share of those that agree on forename, surname and birth. Twins, parent and
    /// child begin well ahead of their part: where all else agrees they explain another forename or birth until the records say that one person had two.</summary>
    internal static double[] Shares(double matches) =>
        [1, matches * 0.5, matches * 0.1, matches * 0.2, matches * 0.05, matches * 0.1, matches * 0.1, 0, matches * 0.8, matches * 0.2, 0, 0];

    /// <summary>Levels of a field for one person: mostly the same, the rest spread with "different" ahead; another forename hardly ever.</summary>
    internal static double[] Levels(BatchField field, Chance chance)
    {
        var levels = new double[field.Levels];
        levels[0] = 1;
        for (var level = 1; level <= BatchField.ExactLevels; level++)
        {
            levels[level] = Same * Math.Max(chance.Mass[level], 1e-6);
        }

        for (var level = BatchField.ExactLevels + 1; level < levels.Length; level++)
        {
            levels[level] = (1 - Same) / (field.OwnLevels.Length + 1) * (level == field.Different ? 2 : 1);
        }

        levels[field.Different] = field.Name == "forename" ? 0.002 : levels[field.Different];
        return levels;
    }
}
