using Sightline.Linkage.Tests.Files;

namespace Sightline.Linkage.Tests.Evaluating;

public sealed class The_truth_is_only_for_judging
{
    [Fact]
    public void A_record_is_known_by_a_column_and_blanks_and_contradictions_are_told()
    {
        using var file = TableFile.Of("id,surname,cluster\n1,Okonkwo,a\n2,Haddad,\n3,Costa,b\n3,Costa,c\n4,Okonkwo,a\n");
        var plan = file.Plan();
        var read = file.Read();
        var truth = Truth.FromColumn(plan, read, "cluster", 1, TestContext.Current.CancellationToken);
        Assert.Equal(truth.Person[0], truth.Person[4]);
        Assert.Equal([-1, -1, -1], truth.Person.Skip(1).Take(3));
        Assert.Equal(2, truth.Known);
        Assert.Contains(truth.Problems, problem => problem.Row == 5 && problem.What.Contains("row 4 too", StringComparison.Ordinal));
        Assert.Contains(truth.Problems, problem => problem.Column == "cluster" && problem.What.Contains("not known", StringComparison.Ordinal));
    }

    [Fact]
    public void A_record_is_known_by_a_pattern_over_its_id()
    {
        using var file = TableFile.Of("rec_id,surname\nrec-7-org,Okonkwo\nrec-8-org,Haddad\nrec-7-dup-0,Okonkwo\nother,Costa\n");
        var truth = Truth.FromIds(file.Plan(), file.Read(), @"rec-(\d+)-");
        Assert.Equal([0, 1, 0, -1], truth.Person);
        Assert.Throws<InputRefusedException>(() => Truth.FromIds(file.Plan(), file.Read(), "rec-("));
    }

    [Theory]
    [InlineData("shuffled")]
    [InlineData("blank")]
    [InlineData("removed")]
    public void Links_are_the_same_whatever_stands_in_the_truth_column(string change)
    {
        var people = Families.Rows(400);
        using var plain = TableFile.Of(Families.Table(people, truth: row => row.Person.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        using var changed = TableFile.Of(Families.Table(people, change switch
        {
            "shuffled" => row => (row.Person * 7919 % 101).ToString(System.Globalization.CultureInfo.InvariantCulture),
            "blank" => _ => "",
            _ => null,
        }));
        var (one, other) = (Linked(plain), Linked(changed));
        Assert.True(one.Left.Length > 50, $"{one.Left.Length} links are too few to tell anything.");
        Assert.Equal(one.Left, other.Left);
        Assert.Equal(one.Right, other.Right);
        Assert.Equal(one.Weight, other.Weight);
        Assert.Equal(one.Cluster, other.Cluster);
    }

    private static LinkResult Linked(TableFile file) =>
        Linker.Link(file.Read().Records, new LinkOptions { Scope = LinkScope.Within, Threads = 1 }, null, TestContext.Current.CancellationToken);
}

/// <summary>Made-up people, some of them written down twice, with slips.</summary>
internal static class Families
{
    private static readonly string[] Forenames = ["Grace", "Amir", "Ines", "Li", "Jo", "Marta", "Owen", "Priya", "Tomasz", "Zainab", "Callum", "Beatrice"];
    private static readonly string[] Surnames = ["Okonkwo", "Haddad", "Costa", "Wei", "Bright", "Nowak", "Pryce", "Raman", "Lis", "Yusuf", "Reid", "Ashdown", "Kettering", "Inskip"];

    internal sealed record Row(int Person, string Forename, string Surname, string Born, string Postcode);

    internal static IReadOnlyList<Row> Rows(int people)
    {
        var random = new Random(5);
        var rows = new List<Row>();
        for (var person = 0; person < people; person++)
        {
            var born = new DateOnly(1940, 1, 1).AddDays(random.Next(25_000));
            var row = new Row(person, Pick(Forenames, random), Pick(Surnames, random), born.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), $"LS{random.Next(1, 29)} {random.Next(1, 9)}DY");
            rows.Add(row);
            if (random.Next(2) == 0)
            {
                rows.Add(random.Next(3) switch { 0 => row with { Surname = row.Surname[..^1] }, 1 => row with { Postcode = "" }, _ => row });
            }
        }

        return [.. rows.OrderBy(_ => random.Next())];
    }

    internal static string Table(IReadOnlyList<Row> rows, Func<Row, string>? truth) =>
        "id,first_name,surname,dob,postcode" + (truth is null ? "" : ",cluster") + "\n"
        + string.Join('\n', rows.Select((row, at) => $"{at},{row.Forename},{row.Surname},{row.Born},{row.Postcode}" + (truth is null ? "" : "," + truth(row))));

    private static string Pick(string[] from, Random random) => from[random.Next(from.Length)];
}
