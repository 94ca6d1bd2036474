using System.Globalization;

namespace Sightline.Linkage;

/// <summary>Whether what a register taught may be weighed by: learned from enough, right about plain cases that are the same everywhere, and not far from what stood.</summary>
public static class RegisterModelCheck
{
    /// <summary>Beliefs held beforehand weigh as twenty pairs: of fewer records, or of hardly any person who is held twice, little would be learned.</summary>
    public const int FewestRecords = 2_000;

    /// <summary>Pairs of one person that are expected among them.</summary>
    public const int FewestOnePerson = 100;

    /// <summary>A register that doubles moves its weights by a bit or two. Further than so many bits, somebody should look.</summary>
    private const double Furthest = 8;

    private static readonly PersonDetails Her = new()
    {
        Forenames = "Wilhelmina",
        Surname = "Featherstonehaugh",
        Born = new PartialDate(1983, 7, 24),
        Sex = "F",
        Addresses = [new AddressDetails { Lines = ["17 Larkspur Gardens"], Postcode = "ZZ7 3QD" }],
    };

    private static readonly PersonDetails Stranger = new()
    {
        Forenames = "Tobias",
        Surname = "Ncube",
        Born = new PartialDate(1959, 11, 8),
        Sex = "M",
        Addresses = [new AddressDetails { Lines = ["204 Quay Street"], Postcode = "ZY2 1BB" }],
    };

    /// <summary>Why it is not put in place, in words; null: it is.</summary>
    /// <param name="learned">What was learned; null when no record said anything.</param>
    /// <param name="standing">What stands, to be compared with; null: nothing, or nothing to be compared with.</param>
    public static string? Refuses(LearnedRegister? learned, RegisterModel? standing)
    {
        if (learned is null || learned.Records < FewestRecords)
        {
            return string.Create(CultureInfo.InvariantCulture, $"there are {learned?.Records ?? 0:N0} records to learn from, and {FewestRecords:N0} are needed");
        }

        if (learned.OnePerson < FewestOnePerson)
        {
            return string.Create(CultureInfo.InvariantCulture, $"about {learned.OnePerson:N0} pairs of records look like one person, and {FewestOnePerson} are needed to learn how such pairs differ");
        }

        RegisterModel model;
        try
        {
            model = new RegisterModel(learned.Model);
        }
        catch (ArgumentException)
        {
            return "no record says a forename, a surname or a birth";
        }

        return PlainCases(model) ?? (standing is null ? null : Drift(model, standing));
    }

    private static string? PlainCases(RegisterModel model)
    {
        var home = Her.Addresses;
        var twin = Her with { Forenames = "Clementine" };
        var same = model.Compare(Her, Her);
        return Weight(Her, Stranger) > 0 ? "it takes two people who have nothing in common for one"
            : model.Decide(same) != Verdict.Tied ? "it would not tie two records that say the same of a rare name, a birth and a home"
            : Weight(Her, Stranger with { Surname = Her.Surname, Addresses = home }) > 0 ? "it takes a household of two for one person"
            : model.Decide(model.Compare(Her, twin)) == Verdict.Tied || Weight(Her, twin) >= model.Tie ? "it takes twins for one person"
            : Weight(Her, Her with { Addresses = Stranger.Addresses }) < 0 ? "it takes somebody who moved for two"
            : Weight(Her, Her with { Surname = "Featherstonhaugh" }) < 0 ? "it takes somebody misspelt for two"
            : Weight(Her, Her with { Born = new PartialDate(1983, 7, 25) }) >= same.Weight ? "a birth that is wrong by a digit weighs no less than the right one"
            : null;

        double Weight(PersonDetails one, PersonDetails two) => model.Compare(one, two).Weight;
    }

    /// <summary>What agrees and what differs altogether; between these lie levels that few pairs teach.</summary>
    private static string? Drift(RegisterModel model, RegisterModel standing)
    {
        var plain = model.Learned.DifferencesFrom(standing.Learned)
            .Where(one => one.Level == "different" || one.Level.StartsWith("the same", StringComparison.Ordinal))
            .Where(one => one is { Bits: not null, OtherBits: not null } && Math.Abs(one.Bits.Value - one.OtherBits.Value) > Furthest).ToList();
        return plain.Count == 0 ? null : string.Create(CultureInfo.InvariantCulture,
            $"it lies far from the one that stands: “{plain[0].Field}”, {plain[0].Level}, weighs {plain[0].Bits:0.0} bits and {plain[0].OtherBits:0.0} before");
    }
}
