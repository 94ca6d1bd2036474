using System.Collections.Frozen;

namespace Sightline.Linkage;

/// <summary>Forename, surname and what else a name holds, read from whichever columns there are.</summary>
internal sealed class NameColumns
{
    // Words that are no name where one should stand. King, Prince, Earl, Baron and Duke are surnames, and stay.
    internal static readonly FrozenSet<string> NoNames =
        "sir dame lord lady bt baronet baroness viscount viscountess marquess marchioness countess duchess hon honourable rev revd reverend"
            .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private readonly RecordSet _records;
    private readonly NameValues _names;
    private readonly int _forename;
    private readonly int _surname;
    private readonly int _whole;
    private readonly int[] _rest;

    // What each written value comes to, by column: the name it gives, and its words.
    private readonly List<int>[] _namesOf;
    private readonly List<int[]>[] _wordsOf;
    private readonly Normalised<string> _words = new(string.Empty);
    private readonly List<int[]> _wordsOfName = [[]];
    private readonly Dictionary<WrittenName, int> _sets = [];
    private readonly List<int[]> _all = [[]];

    internal NameColumns(RecordSet records, NameValues names)
    {
        _records = records;
        _names = names;
        _forename = records.Main(ColumnRole.Forename);
        _surname = records.Main(ColumnRole.Surname);
        _whole = records.Main(ColumnRole.FullName);
        _rest = [.. new[] { records.Main(ColumnRole.MiddleNames), _whole, _forename }.Where(column => column >= 0)];
        _namesOf = [.. records.Columns.Select(_ => new List<int> { 0 })];
        _wordsOf = [.. records.Columns.Select(_ => new List<int[]> { Array.Empty<int>() })];
    }

    internal bool HasForename => _forename >= 0 || _whole >= 0;

    internal bool HasSurname => _surname >= 0 || _whole >= 0;

    internal bool HasOthers => _rest.Length > 0;

    internal IReadOnlyList<int[]> WordSets => _all;

    internal IReadOnlyList<string> Words => _words.Values;

    internal IFieldReader Forename => new Reader(this, (columns, written) => columns.ForenameOf(written));

    internal IFieldReader Surname => new Reader(this, (columns, written) => columns.SurnameOf(written));

    internal IFieldReader Others => new Reader(this, (columns, written) => columns.OthersOf(written));

    private delegate int Read(NameColumns columns, ReadOnlySpan<int> written);

    private readonly record struct WrittenName(int First, int Second, int Third, int Forename, int Surname);

    private sealed class Reader(NameColumns columns, Read read) : IFieldReader
    {
        public int[] Codes()
        {
            var records = columns._records;
            var codes = new int[records.Count];
            var written = new int[records.Columns.Count];
            var needed = new[] { columns._forename, columns._surname, columns._whole }.Concat(columns._rest).Where(column => column >= 0).Distinct().ToArray();
            for (var record = 0; record < codes.Length; record++)
            {
                foreach (var column in needed)
                {
                    written[column] = records.Columns[column].Codes[record];
                }

                codes[record] = read(columns, written);
            }

            return codes;
        }

        public int Code(ReadOnlySpan<int> written) => read(columns, written);

        public bool Reads(int column) => column == columns._forename || column == columns._surname || columns._rest.Contains(column);
    }

    private int ForenameOf(ReadOnlySpan<int> written)
    {
        var own = _forename < 0 ? 0 : Of(_forename, written[_forename], static (columns, text) =>
        {
            var words = columns.Known(NameText.Forenames(text));
            return words.Count == 0 ? 0 : columns._names.Intern(words[0], [words[0]]);
        });
        return own == 0 ? FromWhole(written, first: true) : own;
    }

    private int SurnameOf(ReadOnlySpan<int> written)
    {
        var own = _surname < 0 ? 0 : Of(_surname, written[_surname], static (columns, text) =>
        {
            var words = columns.Known(NameText.Surname(text));
            return words.Count == 0 ? 0 : columns._names.Intern(string.Concat(words), [.. words]);
        });
        return own == 0 ? FromWhole(written, first: false) : own;
    }

    /// <summary>Where forename or surname say nothing and the whole name does: its first or last word.</summary>
    private int FromWhole(ReadOnlySpan<int> written, bool first)
    {
        if (_whole < 0 || written[_whole] == 0)
        {
            return 0;
        }

        var words = WordsOfWhole(_records.Columns[_whole].Values.Text(written[_whole]));
        words.RemoveAll(word => char.IsAsciiDigit(word[0]));
        var enough = first && _forename < 0 ? 1 : 2;
        return words.Count < enough ? 0 : _names.Intern(first ? words[0] : words[^1], [first ? words[0] : words[^1]]);
    }

    /// <summary>Forenames before surnames, small words joined to the surname they belong to: "EL-KHATIB, Samira" is samira elkhatib.</summary>
    private List<string> WordsOfWhole(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0 && text.IndexOf(',', comma + 1) < 0)
        {
            var (before, after) = (Known(NameText.Surname(text[..comma])), Known(NameText.Surname(text[(comma + 1)..])));
            if (before.Count is 1 or 2 && after.Count > 0 && !after.Exists(word => char.IsAsciiDigit(word[0])))
            {
                return [.. after, .. before];
            }
        }

        return Known(NameText.Surname(text));
    }

    /// <summary>"Sir" alone is a forename, left out only where the whole name can say which.</summary>
    private List<string> Known(List<string> words)
    {
        if (_whole >= 0)
        {
            words.RemoveAll(NoNames.Contains);
        }

        return words;
    }

    private int Of(int column, int code, Func<NameColumns, string, int> read)
    {
        var map = _namesOf[column];
        while (map.Count <= code)
        {
            map.Add(-1);
        }

        if (map[code] < 0)
        {
            map[code] = read(this, _records.Columns[column].Values.Text(code));
        }

        return map[code];
    }

    private int OthersOf(ReadOnlySpan<int> written)
    {
        var any = false;
        foreach (var column in _rest)
        {
            any |= WordsOf(column, written[column]).Length > 0;
        }

        if (!any)
        {
            return 0;
        }

        var name = new WrittenName(Written(written, 0), Written(written, 1), Written(written, 2), ForenameOf(written), SurnameOf(written));
        if (!_sets.TryGetValue(name, out var set))
        {
            var words = new List<int>();
            foreach (var column in _rest)
            {
                words.AddRange(WordsOf(column, written[column]));
            }

            int[] more = [.. words.Distinct().Except(WordsOfName(name.Forename)).Except(WordsOfName(name.Surname))];
            set = more.Length == 0 ? 0 : _all.Count;
            _sets[name] = set;
            if (set > 0)
            {
                _all.Add(more);
            }
        }

        return set;
    }

    private int Written(ReadOnlySpan<int> written, int at) => at < _rest.Length ? written[_rest[at]] : 0;

    private int[] WordsOfName(int code)
    {
        while (_wordsOfName.Count <= code)
        {
            var name = _wordsOfName.Count;
            _wordsOfName.Add([.. _names.Words(name).Append(_names.Text(name)).Select(_words.Intern).Distinct()]);
        }

        return _wordsOfName[code];
    }

    /// <summary>The words of a written value. A forename of one word has none beyond itself.</summary>
    private int[] WordsOf(int column, int code)
    {
        var table = _records.Columns[column].Values;
        var list = _wordsOf[column];
        for (var next = list.Count; next <= code; next++)
        {
            if (column == _forename && table.Utf8(next).IndexOfAny((byte)' ', (byte)'-', (byte)',') < 0)
            {
                list.Add([]);
                continue;
            }

            var all = column == _whole ? WordsOfWhole(table.Text(next)) : TextFolding.Words(table.Text(next), withDigits: true);
            var words = all.Where(word => word.Length > 2 && !NoNames.Contains(word) && !char.IsAsciiDigit(word[0]));
            list.Add([.. words.Select(_words.Intern).Distinct().Take(12)]);
        }

        return list[code];
    }
}
