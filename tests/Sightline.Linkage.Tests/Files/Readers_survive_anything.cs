using System.Text;

namespace Sightline.Linkage.Tests.Files;

/// <summary>Bytes are changed, cut, doubled and shuffled: every file is read or refused in words, the same by vectors as byte by byte, and the
/// same whatever the number of threads and the size of the blocks.</summary>
public sealed class Readers_survive_anything
{
    private static readonly string[] Originals =
    [
        "rec_id, given_name, surname, date_of_birth, postcode\nrec-1-org, grace, okonkwo, 19840712, LS1 4DY\nrec-2-org, , haddad, 19900102, \nrec-1-dup-0, gracie, okonkwo, 19840712, LS1 4DY\n",
        "id;full_name;address;town\r\n1;\"Okonkwo; Grace\";\"Flat 2\r\n9 Mill Lane\";Leeds\r\n2;\"Amir \"\"Ami\"\" Haddad\";4 Cross St;Zürich\r\n",
        "id\tname\tphone\te-mail\r1\tInês Costa\t07700 900123\tines@example.org\r2\tUnknown\tn/k\t\r",
        "a|b|c\n1|2|3\n\n|||\n4|\"5\"|6",
    ];

    [Fact]
    public void A_thousand_changed_files_are_read_or_refused() => Run(new Random(20261122), round => round < 1_000);

    [Fact]
    public void Five_hundred_changed_answers_and_models_are_read_or_refused() => RunAnswers(new Random(20261123), round => round < 500);

    [Fact, Trait("Long", "fuzz")]
    public void Eight_minutes_of_changed_files_are_read_or_refused()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        Run(new Random(7), _ => clock.Elapsed < TimeSpan.FromMinutes(8));
    }

    [Fact, Trait("Long", "fuzz")]
    public void Two_minutes_of_changed_answers_and_models_are_read_or_refused()
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        RunAnswers(new Random(8), _ => clock.Elapsed < TimeSpan.FromMinutes(2));
    }

    private static void RunAnswers(Random random, Func<int, bool> goesOn)
    {
        using var people = TableFile.Of("id,surname\n1,Okonkwo\n2,Haddad\n3,Costa\n");
        var answer = new AnswerFiles(people.Read());
        var links = "left_id,right_id,match_weight,match_probability,left_file,right_file\n1,2,12.346,0.999808,1,1\n2,3,-1.500,0.261204,1,1\n1,3,4.000,0.941176,1,1\n"u8.ToArray();
        var clusters = "record_id,cluster_id,file\n1,1,1\n2,1,1\n3,3,1\n"u8.ToArray();
        var model = Encoding.UTF8.GetBytes(new LearnedModel(
            new Dictionary<string, double> { ["person"] = 0.01, ["twins"] = 0.001 },
            [new FieldBelief("surname", [new LevelBelief("the same", 0.9, 0.01), new LevelBelief("different", 0.1, 0.99)])]).ToJson());
        var (read, refused) = (0, 0);
        for (var round = 0; goesOn(round); round++)
        {
            try
            {
                ReadAnswer(answer, links, clusters, model, round, random);
                read++;
            }
            catch (Exception words) when (words is InputRefusedException or FormatException)
            {
                Assert.NotEmpty(words.Message);
                refused++;
            }
        }

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused.");
    }

    private static void ReadAnswer(AnswerFiles answer, byte[] links, byte[] clusters, byte[] model, int round, Random random)
    {
        using var changed = TableFile.Of(Changed(round % 3 == 0 ? links : round % 3 == 1 ? clusters : model, random));
        switch (round % 3)
        {
            case 0:
                var back = answer.Links(changed.Path, TestContext.Current.CancellationToken);
                Assert.All(back.Left.Zip(back.Right), pair => Assert.True(pair.First is >= 0 and < 3 && pair.Second is >= 0 and < 3 && pair.First != pair.Second));
                Assert.DoesNotContain(back.Weight, float.IsNaN);
                break;
            case 1:
                Assert.Equal(3, answer.Clusters(changed.Path, TestContext.Current.CancellationToken).Cluster.Count);
                break;
            default:
                Assert.NotEmpty(LearnedModel.FromJson(File.ReadAllText(changed.Path)).ToJson());
                break;
        }
    }

    private static void Run(Random random, Func<int, bool> goesOn)
    {
        var (read, refused) = (0, 0);
        for (var round = 0; goesOn(round); round++)
        {
            var text = Changed(Encoding.UTF8.GetBytes(Originals[round % Originals.Length]), random);
            using var file = TableFile.Of(text);
            try
            {
                var plan = file.Plan();
                var one = CsvFiles.Read(plan, 1, TestContext.Current.CancellationToken).Whole();
                Assert.Equal(one, CsvFiles.Read(plan, 3, TestContext.Current.CancellationToken).Whole());
                AgreesWithTwin(text, random);
                read++;
            }
            catch (InputRefusedException refusal)
            {
                Assert.NotEmpty(refusal.Problem.Instead);
                refused++;
            }
        }

        Assert.True(read > refused, $"{read} read, {refused} refused: the changes are too wild to tell anything.");
    }

    /// <summary>Blocks of a few bytes cut by vectors, against the whole text byte by byte.</summary>
    private static void AgreesWithTwin(byte[] text, Random random)
    {
        var dialect = new CsvDialect((byte)",;\t|"[random.Next(4)], random.Next(5) == 0 ? CsvDialect.Cr : CsvDialect.Lf);
        var twin = CsvRows.Of(text, new QuoteRules(dialect, IsWhole: true, WithinLine: false));
        var columns = twin.Count == 0 ? 1 : twin[0].Fields.Count;
        var expected = twin.Where(row => !CsvRows.IsBlank(text, row.Fields, dialect))
            .Where(row => row.Fields.Skip(columns).All(field => IsEmpty(text, field, dialect)))
            .Select(row => string.Join('\u241f', row.Fields.Take(columns).Concat(Enumerable.Repeat(0UL, Math.Max(0, columns - row.Fields.Count))).Select(field => Text(text, field))));
        using var stream = new MemoryStream(text);
        var blocks = new CsvBlocks(stream, dialect, random.Next(1, 200));
        var piece = new CsvPiece(dialect, [.. Enumerable.Range(0, columns)]);
        var actual = new List<string>();
        while (blocks.Next())
        {
            for (var cut = 0; cut < blocks.Cuts.Count; cut++)
            {
                piece.Cut(blocks, cut == 0 ? 0 : blocks.Cuts[cut - 1], blocks.Cuts[cut], isTorn: false);
                actual.AddRange(Enumerable.Range(0, piece.Records).Select(record => string.Join('\u241f', piece.Fields.Select(fields => Text(blocks.Data, fields[record])))));
            }
        }

        Assert.Equal(expected, actual);
    }

    private static bool IsEmpty(byte[] text, ulong packed, CsvDialect dialect)
    {
        var span = FieldSpan.Of(packed);
        var isQuoted = span.Start > 0 && text[span.Start - 1] == CsvDialect.Quote;
        return !isQuoted && text.AsSpan(span.Start, span.Length).ToArray().All(dialect.IsBlank);
    }

    private static string Text(byte[] data, ulong packed)
    {
        var span = FieldSpan.Of(packed);
        return Encoding.Latin1.GetString(data, span.Start, span.Length);
    }

    private static byte[] Changed(byte[] text, Random random)
    {
        for (var change = random.Next(1, 6); change > 0 && text.Length > 0; change--)
        {
            var at = random.Next(text.Length);
            var to = random.Next(at, text.Length);
            text = random.Next(9) switch
            {
                0 => [.. text[..at], .. text[to..]],
                1 => [.. text[..at], (byte)random.Next(256), .. text[at..]],
                2 => [.. text, .. text[at..to]],
                3 => [.. text[..at], (byte)"\"\"\",;\t|\r\n \0\ufeff"[random.Next(12)], .. text[at..]],
                4 => [.. text[..at], (byte)"\"\"\",;\t|\r\n \0\ufeff"[random.Next(12)], .. text[(at + 1)..]],
                5 => [.. text[..at], .. Enumerable.Repeat((byte)"\" ,x\n"[random.Next(5)], random.Next(300)), .. text[at..]],
                6 => [.. text[to..], .. text[at..to], .. text[..at]],
                7 => [.. text[..at], .. "\"a\nb\""u8, .. text[at..]],
                _ => random.Next(6) == 0 ? Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes(Encoding.Latin1.GetString(text))).ToArray() : text,
            };
        }

        return text;
    }
}
