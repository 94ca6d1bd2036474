namespace Sightline.Linkage.Tests.Batch;

public sealed class Levels_of_a_run
{
    [Theory]
    [InlineData(19840712, 19841207, "day and month swapped")]
    [InlineData(19840712, 19840717, "one digit")]
    [InlineData(19840712, 19840721, "one digit")]
    [InlineData(19840712, 19850712, "year one or ten off")]
    [InlineData(19840712, 19940712, "year one or ten off")]
    [InlineData(19840712, 19840101, "one is 1 January")]
    [InlineData(19840712, 19840000, "the known parts agree")]
    [InlineData(19840712, 19620712, "day and month agree")]
    [InlineData(19840712, 19840728, "year and one part agree")]
    [InlineData(19840712, 19840928, "year agrees")]
    [InlineData(19840712, 19850928, "years next to each other")]
    [InlineData(19840712, 19620328, "different")]
    public void Births_differ_in_the_ways_people_write_them(int a, int b, string level)
    {
        var field = new BornField("born", [1, 2], [0, a, b]);
        field.Count();

        Assert.Equal(level, field.LevelName(field.Compare(1, 2)));
        Assert.Equal(level, field.LevelName(field.Compare(2, 1)));
    }

    [Theory]
    [InlineData("Siobhan", "Siobhán", "the same")]
    [InlineData("Bob", "Robert", "variant")]
    [InlineData("Katarzyna", "Katarzina", "one slip")]
    [InlineData("R", "Robert", "initial")]
    [InlineData("Stephen", "Steven", "variant")]
    [InlineData("Grace", "Ibrahim", "different")]
    public void Names_differ_in_the_ways_people_say_them(string a, string b, string level)
    {
        string[] blank = [.. Enumerable.Repeat(string.Empty, MadePeople.Headings.Length)];
        string[] one = [a, .. blank[1..]];
        string[] two = [b, .. blank[1..]];
        var fields = FieldMaker.Of(MadePeople.SetOf([one, two, one]), 1);
        var rows = new Rows(fields, 1);

        Assert.StartsWith(level, fields.All[0].LevelName(Rows.Level(rows.Pattern(0, 1), 0)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12a", "12", "a flat of the same house")]
    [InlineData("3 14", "14", "a flat of the same house")]
    [InlineData("12", "14", "next door")]
    [InlineData("112", "121", "one slip")]
    [InlineData("112", "11", "one slip")]
    [InlineData("12", "87", "different")]
    [InlineData("4", "9", "different")]
    [InlineData("rose cottage", "12", "different")]
    public void House_numbers_differ_in_the_ways_people_type_them(string a, string b, string level)
    {
        var field = new HouseField("house", [1, 2], [string.Empty, a, b]);
        field.Count();

        Assert.Equal(level, field.LevelName(field.Compare(1, 2)));
        Assert.Equal(level, field.LevelName(field.Compare(2, 1)));
    }

    [Fact]
    public void Names_the_other_way_round_are_seen_through_a_slip()
    {
        var one = new MadePeople(1, seed: 3).Person();
        var two = (string[])one.Clone();
        (one[0], one[1]) = ("Katarzyna", "Sobczak");
        (two[0], two[1]) = ("Sobczack", "Katarzyna");
        var rows = new Rows(FieldMaker.Of(MadePeople.SetOf([one, two]), 1), 1);

        Assert.Equal(NameField.Swapped, Rows.Level(rows.Pattern(0, 1), 0));
        Assert.Equal(0, Rows.Level(rows.Pattern(0, 1), 1));
    }

    [Fact]
    public void One_slip_seen_in_packed_characters_is_one_slip_seen_letter_by_letter()
    {
        var random = new Random(12);
        for (var round = 0; round < 200_000; round++)
        {
            var a = Text(random, 5 + random.Next(9));
            var b = random.Next(4) == 0 ? Text(random, 5 + random.Next(9)) : Slipped(random, a);
            if (a == b)
            {
                continue;
            }

            var packed = CodeField.IsOneSlip(CodeField.Pack(a), CodeField.Pack(b));

            Assert.True(packed == (EditDistance.Between(a, b, most: 1) == 1), $"{a} and {b}");
        }
    }

    [Fact]
    public void Keys_looked_at_eight_at_once_are_keys_looked_at_one_by_one()
    {
        var random = new Random(13);
        var rows = new Rows(FieldMaker.Of(MadePeople.SetOf(new MadePeople(50, seed: 4).Records), 1), 1);
        for (var record = 0; record < rows.Count; record++)
        {
            for (var rule = 0; rule < Rows.Keys; rule++)
            {
                rows.SetKey(record, rule, (uint)random.Next(4));
            }
        }

        for (var round = 0; round < 20_000; round++)
        {
            var (a, b, rules) = (random.Next(rows.Count), random.Next(rows.Count), (uint)random.Next(1 << Rows.Keys));
            var oneByOne = Enumerable.Range(0, Rows.Keys).Any(rule => (rules >> rule & 1) != 0 && rows.Key(a, rule) != 0 && rows.Key(a, rule) == rows.Key(b, rule));

            Assert.Equal(oneByOne, rows.Meet(a, b, rules));
        }
    }

    private static string Text(Random random, int length) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('0' + random.Next(3))));

    private static string Slipped(Random random, string text)
    {
        var at = random.Next(text.Length - 1);
        return random.Next(4) switch
        {
            0 => text.Remove(at, 1),
            1 => text.Insert(at, "7"),
            2 => string.Concat(text.AsSpan(0, at), "8", text.AsSpan(at + 1)),
            _ => string.Concat(text.AsSpan(0, at), text.AsSpan(at + 1, 1), text.AsSpan(at, 1), text.AsSpan(at + 2)),
        };
    }

    [Theory]
    [InlineData("nhs", "943 476 5919", "9434765919", "the same")]
    [InlineData("nhs", "943 476 5919", "9434765918", "one slip")]
    [InlineData("pnc_id", "2003/0062845E", "03/62845e", "the same")]
    [InlineData("pnc_id", "2003/0062845E", "03/62846E", "one slip")]
    [InlineData("pnc_id", "2003/0062845E", "13/62846G", "different")]
    [InlineData("passport", "2003/0062845E", "2003/62845E", "different")]
    public void Numbers_are_read_as_their_kind_is_written(string heading, string a, string b, string level)
    {
        var values = new ValueTable();
        var column = new ValueColumn(heading, ColumnRole.Identifier, [values.Intern(a), values.Intern(b), values.Intern("1112223334")], values);
        var fields = FieldMaker.Of(new RecordSet(3, [column]), 1);

        Assert.StartsWith(level, fields.All[0].LevelName(Rows.Level(new Rows(fields, 1).Pattern(0, 1), 0)), StringComparison.Ordinal);
    }
}
