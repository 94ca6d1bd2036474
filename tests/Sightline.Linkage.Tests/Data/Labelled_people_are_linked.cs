namespace Sightline.Linkage.Tests.Data;

/// <summary>Runs over labelled people nobody on this project wrote, with the default model as it stands: nothing is learned from
/// them.</summary>
[Trait("Data", "shared")]
public sealed class Labelled_people_are_linked(ITestOutputHelper output)
{
    [Fact]
    public void Febrl3_duplicates_are_tied_with_hardly_a_wrong_tie()
    {
        var measure = Measure("dataset3.csv", Febrl, row => row["rec_id"].Split('-')[1]);

        Assert.True(measure.Precision(Verdict.Tied) >= 0.99, measure.ToString());
        Assert.True(measure.Recall(Verdict.Tied) >= 0.90, measure.ToString());
        Assert.True(measure.Recall(Verdict.Possible) >= 0.97, measure.ToString());
    }

    [Fact]
    public void Few_of_the_made_up_thousand_are_tied_wrongly()
    {
        var measure = Measure("fake_1000.csv", Fake, row => row["cluster"]);

        Assert.True(measure.Precision(Verdict.Tied) >= 0.95, measure.ToString());
    }

    private PairMeasure Measure(
        string file, Func<IReadOnlyDictionary<string, string>, PersonDetails> read, Func<IReadOnlyDictionary<string, string>, string> truth)
    {
        var rows = SharedData.Rows(file);
        var measure = new PairMeasure();
        measure.Run([.. rows.Select(read)], at => truth(rows[at]));
        output.WriteLine($"{file}: {measure}");
        return measure;
    }

    private static PersonDetails Febrl(IReadOnlyDictionary<string, string> row) => new()
    {
        Forenames = row["given_name"],
        Surname = row["surname"],
        Born = PartialDate.TryParse(row["date_of_birth"], out var born) ? born : null,
        Addresses =
        [
            new AddressDetails { Lines = [$"{row["street_number"]} {row["address_1"]}", row["suburb"]], Postcode = row["postcode"] },
        ],
        Identifiers = [new Identifier("national id", row["soc_sec_id"])],
    };

    private static PersonDetails Fake(IReadOnlyDictionary<string, string> row) => new()
    {
        Forenames = row["first_name"],
        Surname = row["surname"],
        Born = PartialDate.TryParse(row["dob"], out var born) ? born : null,
        Emails = [row["email"]],
    };
}
