using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>Forename, surname and what else a name holds, read from whichever columns there are.</summary>
internal sealed class NameColumns
{
    // Words that are no name where one should stand. King, Prince, Earl, Baron and Duke are surnames, and stay.
    private static readonly FrozenSet<string> NoNames =
        "sir dame lord lady bt baronet baroness viscount viscountess marquess marchioness countess duchess hon honourable rev revd reverend".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly NameValues _names;

    // "Sir" alone is a forename left out only where the whole name can say which.
    private readonly bool _hasWhole;

    internal NameColumns(RecordSet records, NameValues names)
    {
        _names = names;
        var forename = records.Columns.FirstOrDefault(column => column.Role == ColumnRole.Forename);
        var surname = records.Columns.FirstOrDefault(column => column.Role == ColumnRole.Surname);
        var whole = records.Columns.FirstOrDefault(column => column.Role == ColumnRole.FullName);
        var middle = records.Columns.FirstOrDefault(column => column.Role == ColumnRole.MiddleNames);
        if (forename is null && surname is null && whole is not null)
        {
            ReadWhole(whole);
            return;
        }

        _hasWhole = whole is not null;
        Forenames = forename is null ? null : Forename(forename);
        Surnames = surname is null ? null : Surname(surname);
        if (whole is not null)
        {
            FillFrom(whole);
        }

        var rest = new[] { middle, whole, forename }.OfType<ValueColumn>().ToArray();
        OtherNames = rest.Length == 0 ? null : Others(records.Count, rest);
    }

    internal int[]? Forenames { get; private set; }

    internal int[]? Surnames { get; private set; }

    /// <summary>The words beyond forename and surname; null when no record has any.</summary>
    internal WordSets? OtherNames { get; private set; }

    private int[] Forename(ValueColumn column) => Mapped(column, text =>
    {
        var words = NameText.Forenames(text);
        words.RemoveAll(word => _hasWhole && NoNames.Contains(word));
        return words.Count == 0 ? 0 : Intern(words[0], [words[0]]);
    });

    private int[] Surname(ValueColumn column) => Mapped(column, text =>
    {
        var words = NameText.Surname(text);
        words.RemoveAll(word => _hasWhole && NoNames.Contains(word));
        return words.Count == 0 ? 0 : Intern(string.Concat(words), [.. words]);
    });

    /// <summary>Where forename or surname say nothing and the whole name does: its first and last word.</summary>
    private void FillFrom(ValueColumn whole)
    {
        var words = new string[whole.Values.Count][];
        for (var code = 0; code < words.Length; code++)
        {
            words[code] = [.. NameText.Surname(whole.Values.Text(code)).Where(word => !NoNames.Contains(word) && !char.IsAsciiDigit(word[0]) && word.Length > 2)];
        }

        for (var record = 0; record < whole.Codes.Length; record++)
        {
            var all = words[whole.Codes[record]];
            if (all.Length < 2)
            {
                continue;
            }

            if (Forenames is not null && Forenames[record] == 0)
            {
                Forenames[record] = Intern(all[0], [all[0]]);
            }

            if (Surnames is not null && Surnames[record] == 0)
            {
                Surnames[record] = Intern(all[^1], [all[^1]]);
            }
        }
    }

    private int Intern(string text, string[] words) => _names.Intern(text, words);

    private static int[] Mapped(ValueColumn column, Func<string, int> read)
    {
        var map = new int[column.Values.Count];
        for (var code = 1; code < map.Length; code++)
        {
            map[code] = read(column.Values.Text(code));
        }

        return Normalised<int>.Mapped(column.Codes, map);
    }

    private void ReadWhole(ValueColumn whole)
    {
        var forenames = new int[whole.Values.Count];
        var surnames = new int[whole.Values.Count];
        for (var code = 1; code < forenames.Length; code++)
        {
            var words = NameText.Surname(whole.Values.Text(code));
            forenames[code] = words.Count == 0 ? 0 : Intern(words[0], [words[0]]);
            surnames[code] = words.Count < 2 ? 0 : Intern(words[^1], [words[^1]]);
        }

        Forenames = Normalised<int>.Mapped(whole.Codes, forenames);
        Surnames = Normalised<int>.Mapped(whole.Codes, surnames);
        OtherNames = Others(whole.Codes.Length, [whole]);
    }

    private WordSets? Others(int count, ValueColumn[] columns)
    {
        var words = new Normalised<string>(string.Empty);
        var wordsOf = columns.Select(column => WordsOf(column, words, isWhole: column.Role != ColumnRole.Forename)).ToArray();
        if (wordsOf.All(list => list.All(each => each.Length == 0)))
        {
            return null;
        }

        var nameWords = Enumerable.Range(0, _names.Count).Select(code => code == 0 ? [] : Known(code, words)).ToArray();
        var sets = new Dictionary<(int, int, int, int, int), int>();
        var all = new List<int[]> { Array.Empty<int>() };
        var codes = new int[count];
        for (var record = 0; record < count; record++)
        {
            var first = columns[0].Codes[record];
            var second = columns.Length > 1 ? columns[1].Codes[record] : 0;
            var third = columns.Length > 2 ? columns[2].Codes[record] : 0;
            if (wordsOf[0][first].Length == 0 && (second == 0 || wordsOf[1][second].Length == 0) && (third == 0 || wordsOf[2][third].Length == 0))
            {
                continue;
            }

            var key = (first, second, third, Forenames?[record] ?? 0, Surnames?[record] ?? 0);
            if (!sets.TryGetValue(key, out var code))
            {
                var set = columns.SelectMany((column, i) => wordsOf[i][column.Codes[record]]).Distinct()
                    .Except(nameWords[key.Item4]).Except(nameWords[key.Item5]).ToArray();
                code = set.Length == 0 ? 0 : all.Count;
                sets[key] = code;
                if (code > 0)
                {
                    all.Add(set);
                }
            }

            codes[record] = code;
        }

        return all.Count == 1 ? null : new WordSets(codes, all, words.Values);
    }

    private int[] Known(int code, Normalised<string> words) =>
        [.. _names.Words(code).Append(_names.Text(code)).Select(words.Intern).Distinct()];

    /// <summary>The words of each value. A forename of one word has none beyond itself.</summary>
    private static int[][] WordsOf(ValueColumn column, Normalised<string> words, bool isWhole)
    {
        var list = new int[column.Values.Count][];
        list[0] = [];
        for (var code = 1; code < list.Length; code++)
        {
            if (!isWhole && column.Values.Utf8(code).IndexOfAny((byte)' ', (byte)'-', (byte)',') < 0)
            {
                list[code] = [];
                continue;
            }

            var all = TextFolding.Words(column.Values.Text(code), withDigits: true);
            list[code] = [.. all.Where(word => word.Length > 2 && !NoNames.Contains(word) && !char.IsAsciiDigit(word[0])).Select(words.Intern).Distinct().Take(12)];
        }

        return list;
    }
}
