using System.Numerics;

namespace Sightline.Linkage.Tests.Batch;

/// <summary>What is done many at a time, from memory or by a short cut gives what is done one by one.</summary>
public sealed class Fast_ways_agree_with_plain_ones
{
    [Fact]
    public void Codes_looked_at_eight_at_once_are_codes_looked_at_one_by_one()
    {
        Assert.SkipUnless(System.Runtime.Intrinsics.X86.Bmi2.X64.IsSupported, "This processor looks at codes one by one.");
        var random = new Random(21);
        var (one, two) = (new int[16], new int[16]);
        for (var round = 0; round < 50_000; round++)
        {
            for (var at = 0; at < one.Length; at++)
            {
                (one[at], two[at]) = (Code(random), Code(random));
            }

            var pattern = SameLevels.Wide(ref one[0], ref two[0], out var differ);

            Assert.Equal(SameLevels.OneByOne(ref one[0], ref two[0], out var expected), pattern);
            Assert.Equal(expected, differ);
        }
    }

    // Few codes and any level: they are often missing, often the same.
    private static int Code(Random random) => random.Next(4) is var code and not 0 ? code | (random.Next(BatchField.ExactLevels + 1) << BatchField.CodeBits) : 0;

    [Fact]
    public void Places_of_a_letter_found_sixteen_at_once_are_those_found_one_by_one()
    {
        var random = new Random(22);
        for (var round = 0; round < 20_000; round++)
        {
            var masks = new LetterMasks(Text(random, random.Next(LetterMasks.Longest + 1), 3), new char[LetterMasks.Longest]);
            var letter = random.Next(5) == 0 ? '\0' : (char)('a' + random.Next(4));

            Assert.Equal(masks.OneByOne(letter), masks.Wide(letter));
        }
    }

    [Fact]
    public void Slips_counted_by_bits_are_slips_counted_in_a_table()
    {
        var random = new Random(23);
        for (var round = 0; round < 40_000; round++)
        {
            var letters = 2 + random.Next(4);
            var a = Text(random, random.Next(round % 50 == 0 ? 80 : 14), letters);
            var b = Text(random, random.Next(round % 50 == 0 ? 80 : 14), letters);

            Assert.Equal(Slips(a, b), EditDistance.Between(a, b));
        }
    }

    [Fact]
    public void Letters_matched_by_bits_are_letters_matched_one_by_one()
    {
        var random = new Random(24);
        for (var round = 0; round < 40_000; round++)
        {
            var letters = 2 + random.Next(6);
            var a = Text(random, 1 + random.Next(round % 50 == 0 ? LetterMasks.Longest : 14), letters);
            var b = Text(random, 1 + random.Next(round % 50 == 0 ? LetterMasks.Longest : 14), letters);
            var (first, second) = a.Length < b.Length || (a.Length == b.Length && string.CompareOrdinal(a, b) <= 0) ? (a, b) : (b, a);
            var jaro = Jaro(first, second);
            var prefix = a.Zip(b).Take(4).TakeWhile(pair => pair.First == pair.Second).Count();

            Assert.Equal(jaro + (prefix * 0.1 * (1 - jaro)), JaroWinkler.Similarity(a, b));
        }
    }

    [Fact]
    public void Births_compared_digit_by_digit_at_once_are_births_compared_by_their_parts()
    {
        var random = new Random(25);
        var digits = Enumerable.Range(0, 3000).Select(_ => ((random.Next(3) == 0 ? 0 : 1980 + random.Next(13)) * 10000) + (random.Next(14) * 100) + random.Next(34))
            .Where(one => one > 0).Distinct().ToList();
        digits.Insert(0, 0);
        var field = new BornField("born", [1], digits);
        field.Count();
        for (var round = 0; round < 300_000; round++)
        {
            var (a, b) = (1 + random.Next(digits.Count - 1), 1 + random.Next(digits.Count - 1));

            Assert.True(a == b || field.Compare(a, b) == Births.Compare(digits[a], digits[b], field.Different), $"{digits[a]} and {digits[b]}");
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Numbers_told_apart_by_their_sketches_are_different(bool sharesStart)
    {
        var random = new Random(26);
        var texts = new List<string>();
        while (texts.Count < 3000)
        {
            var text = string.Concat(Enumerable.Range(0, 4 + random.Next(13)).Select(_ => "ABKVWXYZ0159"[random.Next(12)]));
            texts.AddRange([text, text[..^1] + "7", text[..^2] + "QR", text[1..], "9" + text, string.Concat(text[1], text[0], text[2..])]);
        }

        List<UInt128> packed = [0, .. texts.Select(text => CodeField.Pack(text)).Distinct()];
        var field = new CodeField("number", FieldKind.Person, [1], packed, sharesStart);
        field.Count();
        var told = 0;
        for (var a = 1; a < packed.Count; a++)
        {
            for (var b = Math.Max(1, a - 12); b < Math.Min(packed.Count, a + 12); b++)
            {
                var isTold = BitOperations.PopCount(field.Sketch(a) ^ field.Sketch(b)) > field.MostApart;
                told += isTold ? 1 : 0;

                Assert.False(a != b && isTold && field.Compare(a, b) != field.Different, $"{packed[a]:x} and {packed[b]:x}");
            }
        }

        Assert.NotEqual(0, told);
    }

    [Fact]
    public void Names_ruled_out_by_their_outlines_are_different()
    {
        var random = new Random(29);
        var (values, names) = (new NameValues(), new List<string>());
        while (names.Count < 1200)
        {
            var name = Text(random, 2 + random.Next(9), 4 + random.Next(12));
            names.AddRange([name, name + "e", name[1..] + "x", Text(random, 2, 9) + name, name[..2] + Text(random, 4, 20)]);
        }

        foreach (var name in names.Where(name => name.Length > 1))
        {
            values.Intern(name, [name]);
        }

        values.Finish(1);
        NameField.Written Written(int code) => new(values[code], values.Words(code));
        var ruledOut = 0;
        for (var a = 1; a < values.Count; a++)
        {
            for (var b = a + 1; b < values.Count; b += 1 + random.Next(4))
            {
                if (!values.MayBeClose(a, b))
                {
                    ruledOut++;
                    Assert.True(NameField.CompareSpelling(Written(a), Written(b), isRare: true) == NameField.Unlike, $"{values.Text(a)} and {values.Text(b)}");
                }
            }
        }

        Assert.NotEqual(0, ruledOut);
    }

    [Fact]
    public void Levels_remembered_are_levels_found()
    {
        var fields = FieldMaker.Of(MadePeople.SetOf(new MadePeople(300, seed: 8, mistakes: 0.6).Records), 1);
        var (plain, remembering) = (new Rows(fields, 1), new Rows(fields, 2));
        remembering.Remember();
        for (var again = 0; again < 2; again++)
        {
            for (var a = 0; a < plain.Count; a++)
            {
                for (var b = a + 1; b < plain.Count; b += 3)
                {
                    Assert.Equal(plain.Pattern(a, b), remembering.Pattern(a, b));
                }
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65)]
    [InlineData(10_000)]
    public void Hashes_are_put_in_order(int count)
    {
        var random = new Random(27);
        ulong[] keys = [.. Enumerable.Range(0, count).Select(_ => (ulong)random.NextInt64() << 1)];
        int[] items = [.. Enumerable.Range(0, count)];
        int[] expected = [.. items.OrderBy(at => keys[at])];

        HashOrder.Sort(keys, items);

        Assert.Equal(expected, items);
    }

    [Fact]
    public void Links_are_put_in_the_order_of_their_records()
    {
        var random = new Random(28);
        var edges = new Edges();
        (int A, int B)[] pairs = [.. Enumerable.Range(0, 5000).Select(_ => (A: random.Next(90), B: 90 + random.Next(90))).Distinct()];
        Array.ForEach(pairs, pair => edges.Add(pair.B, pair.A, (pair.A * 1000) + pair.B));

        var links = edges.ByRecords(200);

        Assert.Equal(pairs.Order(), links.Left.Zip(links.Right));
        Assert.Equal(links.Left.Zip(links.Right, (a, b) => (float)((a * 1000) + b)), links.Weight);
    }

    private static string Text(Random random, int length, int letters) => string.Concat(Enumerable.Range(0, length).Select(_ => (char)('a' + random.Next(letters))));

    private static int Slips(string a, string b)
    {
        var beyond = Math.Max(0, Math.Max(a.Length, b.Length) - EditDistance.Longest) - Math.Max(0, Math.Min(a.Length, b.Length) - EditDistance.Longest);
        (a, b) = (a[..Math.Min(a.Length, EditDistance.Longest)], b[..Math.Min(b.Length, EditDistance.Longest)]);
        var cells = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                cells[i, j] = i == 0 || j == 0 ? i + j : Math.Min(Math.Min(cells[i - 1, j], cells[i, j - 1]) + 1, cells[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    cells[i, j] = Math.Min(cells[i, j], cells[i - 2, j - 2] + 1);
                }
            }
        }

        return beyond + cells[a.Length, b.Length];
    }

    private static double Jaro(string a, string b)
    {
        var window = Math.Max(0, (Math.Max(a.Length, b.Length) / 2) - 1);
        var (usedA, usedB) = (new bool[a.Length], new bool[b.Length]);
        for (var i = 0; i < a.Length; i++)
        {
            for (var j = Math.Max(0, i - window); j <= Math.Min(b.Length - 1, i + window) && !usedA[i]; j++)
            {
                if (!usedB[j] && a[i] == b[j])
                {
                    (usedA[i], usedB[j]) = (true, true);
                }
            }
        }

        char[] one = [.. a.Where((_, at) => usedA[at])];
        char[] two = [.. b.Where((_, at) => usedB[at])];
        double m = one.Length;
        return m == 0 ? 0 : ((m / a.Length) + (m / b.Length) + ((m - (one.Zip(two).Count(pair => pair.First != pair.Second) / 2.0)) / m)) / 3;
    }

    /// <summary>By year, month and day as numbers.</summary>
    private static class Births
    {
        internal static int Compare(int one, int two, int different)
        {
            var (a, b) = ((Year: one / 10000, Month: one / 100 % 100, Day: one % 100), (Year: two / 10000, Month: two / 100 % 100, Day: two % 100));
            if (a.Day == 0 || b.Day == 0 || a.Year == 0 || b.Year == 0)
            {
                return Agree(a.Year, b.Year) && Agree(a.Month, b.Month) && Agree(a.Day, b.Day) ? BornField.KnownPartsAgree : different;
            }

            if (a.Year == b.Year)
            {
                return a.Month == b.Day && a.Day == b.Month ? BornField.DayMonthSwapped
                    : (a.Month, a.Day) is (1, 1) || (b.Month, b.Day) is (1, 1) ? BornField.FirstOfJanuary
                    : IsOneSlip(one, two) ? BornField.OneDigit
                    : a.Month == b.Month || a.Day == b.Day ? BornField.YearAndOne : BornField.YearOnly;
            }

            if (a.Month == b.Month && a.Day == b.Day)
            {
                return Math.Abs(a.Year - b.Year) is 1 or 10 ? BornField.YearSlip : IsOneSlip(one, two) ? BornField.OneDigit : (a.Month, a.Day) is (1, 1) ? different : BornField.DayAndMonth;
            }

            return IsOneSlip(one, two) ? BornField.OneDigit : Math.Abs(a.Year - b.Year) == 1 ? BornField.NearYear : different;
        }

        private static bool Agree(int a, int b) => a == b || a == 0 || b == 0;

        private static bool IsOneSlip(int a, int b)
        {
            var (one, two) = (a.ToString("D8", null), b.ToString("D8", null));
            var differ = Enumerable.Range(0, 8).Where(at => one[at] != two[at]).ToList();
            return differ.Count == 1 || (differ is [var first, var second] && second == first + 1 && one[first] == two[second] && one[second] == two[first]);
        }
    }
}
