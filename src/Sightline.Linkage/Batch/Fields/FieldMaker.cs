using System.Text;

namespace Sightline.Linkage;

/// <summary>Makes the fields to be compared from the columns of a set of records. Each distinct value is normalised once.</summary>
internal sealed class FieldMaker
{
    internal const string Street = "street";
    internal const string SecondStreet = "second street";
    internal const string House = "house";

    private readonly RecordSet _records;
    private readonly NameValues _names = new();
    private readonly List<(IFieldReader Reader, Func<int[], BatchField> Make)> _planned = [];

    private FieldMaker(RecordSet records) => _records = records;

    internal static Fields Of(RecordSet records, int threads)
    {
        var maker = new FieldMaker(records);
        maker.PlanNames();
        var names = maker._planned.Count;
        maker.PlanBorn();
        maker.PlanPlaces();
        maker.PlanNumbers();
        var made = new BatchField[maker._planned.Count];
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = threads };

        // The columns of a name fill one table and are read in turn, while the others are.
        Parallel.Invoke(
            parallel,
            () =>
            {
                var codes = maker._planned.Take(names).Select(plan => plan.Reader.Codes()).ToArray();
                maker._names.Finish(threads);
                for (var i = 0; i < names; i++)
                {
                    made[i] = maker.Make(i, codes[i]);
                }
            },
            () => Parallel.For(names, made.Length, parallel, i => made[i] = maker.Make(i, maker._planned[i].Reader.Codes())));
        var known = Enumerable.Range(0, made.Length).Where(i => made[i].Known > 0).ToArray();
        return new Fields([.. known.Select(i => made[i])], maker._names) { Readers = [.. known.Select(i => maker._planned[i].Reader)] };
    }

    private BatchField Make(int at, int[] codes)
    {
        var field = _planned[at].Make(codes);
        field.Count();
        return field;
    }

    private void Add(IFieldReader reader, Func<int[], BatchField> make) => _planned.Add((reader, make));

    private int[] Columns(params ColumnRole[] roles) =>
        [.. Enumerable.Range(0, _records.Columns.Count).Where(column => roles.Contains(_records.Columns[column].Role))];

    private int[] Main(ColumnRole role) => _records.Main(role) is >= 0 and var column ? [column] : [];

    private static string Numbered(string name, int before) => before == 0 ? name : $"{name} {before + 1}";

    private void PlanNames()
    {
        var names = new NameColumns(_records, _names);
        if (names.HasForename)
        {
            Add(names.Forename, codes => new NameField("forename", FieldKind.Person, codes, _names));
        }

        if (names.HasSurname)
        {
            Add(names.Surname, codes => new NameField("surname", FieldKind.Surname, codes, _names));
        }

        if (names.HasOthers)
        {
            Add(names.Others, codes => new WordsField("other names", codes, names));
        }
    }

    private void PlanBorn()
    {
        foreach (var column in Main(ColumnRole.Born))
        {
            var values = new Normalised<int>(0);
            Add(new ColumnReader<int>(_records, column, values, (table, code) => BornText.Digits(table.Utf8(code))), codes => new BornField("born", codes, values.Values));
        }

        foreach (var column in Main(ColumnRole.Sex))
        {
            AddCategory("sex", FieldKind.Person, column, SexOf);
        }
    }

    private static string SexOf(string text) => string.Concat(TextFolding.Words(text)) switch
    {
        "m" or "male" or "man" or "boy" => "m",
        "f" or "female" or "woman" or "girl" => "f",
        _ => string.Empty,
    };

    private void PlanPlaces()
    {
        var lines = Columns(ColumnRole.AddressLine, ColumnRole.Street).Take(2).ToArray();
        var houses = Columns(ColumnRole.House);
        if (houses.Length > 0)
        {
            AddHouse(houses[0], AddressLineText.Whole);
        }
        else if (lines.Length > 0)
        {
            AddHouse(lines[0], AddressLineText.House);
        }

        PlanLines(lines, houses.Length > 0);
        var places = Columns(ColumnRole.Place);
        for (var i = 0; i < Math.Min(2, places.Length); i++)
        {
            AddText(Numbered("place", i), FieldKind.Place, places[i], AddressLineText.Whole);
        }

        foreach (var column in Main(ColumnRole.Postcode))
        {
            AddCode("postcode", FieldKind.Place, column, sharesStart: true);
        }

        foreach (var column in Main(ColumnRole.Region))
        {
            AddCategory("region", FieldKind.Place, column, AddressLineText.Whole);
        }
    }

    /// <summary>Lines of one address may be written the other way round: both are coded alike, and so read in one go.</summary>
    private void PlanLines(int[] lines, bool hasHouse)
    {
        var streets = new Normalised<string>(string.Empty);
        var readers = Array.ConvertAll(lines, line => new ColumnReader<string>(
            _records, line, streets, (table, code) => hasHouse ? AddressLineText.Whole(table.Text(code)) : AddressLineText.Street(table.Text(code))));
        for (var i = 0; i < lines.Length; i++)
        {
            var name = i == 0 ? Street : SecondStreet;
            Add(new ReadAlready(readers[i]), codes => new TextField(name, FieldKind.Place, codes, streets.Values));
        }
    }

    /// <summary>Read while planning, since two columns number their values together.</summary>
    private sealed class ReadAlready(IFieldReader reader) : IFieldReader
    {
        private readonly int[] _codes = reader.Codes();

        public int[] Codes() => _codes;

        public int Code(ReadOnlySpan<int> written) => reader.Code(written);

        public bool Reads(int column) => reader.Reads(column);
    }

    private void PlanNumbers()
    {
        foreach (var column in Main(ColumnRole.Identifiers))
        {
            var values = new Normalised<string>(string.Empty);
            Add(new ColumnReader<string>(_records, column, values, (table, code) => table.Text(code)), codes => new IdentifiersField("identifiers", codes, values.Values));
        }

        var identifiers = Columns(ColumnRole.Identifier);
        for (var i = 0; i < Math.Min(2, identifiers.Length); i++)
        {
            AddIdentifier(Numbered("identifier", i), identifiers[i]);
        }

        foreach (var column in Main(ColumnRole.Phone))
        {
            AddCode("phone", FieldKind.Contact, column, sharesStart: false);
        }

        foreach (var column in Main(ColumnRole.Email))
        {
            AddText("e-mail", FieldKind.Person, column, text => text.Trim().ToLowerInvariant());
        }

        var others = Columns(ColumnRole.Other);
        for (var i = 0; i < Math.Min(2, others.Length); i++)
        {
            AddText(Numbered("other", i), FieldKind.Person, others[i], AddressLineText.Whole);
        }
    }

    private void AddText(string name, FieldKind kind, int column, Func<string, string> read)
    {
        var values = new Normalised<string>(string.Empty);
        Add(new ColumnReader<string>(_records, column, values, (table, code) => read(table.Text(code))), codes => new TextField(name, kind, codes, values.Values));
    }

    private void AddHouse(int column, Func<string, string> read)
    {
        var values = new Normalised<string>(string.Empty);
        Add(new ColumnReader<string>(_records, column, values, (table, code) => read(table.Text(code))), codes => new HouseField(House, codes, values.Values));
    }

    private void AddCategory(string name, FieldKind kind, int column, Func<string, string> read)
    {
        var values = new Normalised<string>(string.Empty);
        Add(new ColumnReader<string>(_records, column, values, (table, code) => read(table.Text(code))), codes => new CategoryField(name, kind, codes, values.Values));
    }

    private void AddCode(string name, FieldKind kind, int column, bool sharesStart)
    {
        var values = new Normalised<UInt128>(UInt128.Zero);
        Add(
            new ColumnReader<UInt128>(_records, column, values, (table, code) => CodeText.Packed(table.Utf8(code))),
            codes => new CodeField(name, kind, codes, values.Values, sharesStart));
    }

    /// <summary>A number of a known kind is read in the one form of that kind.</summary>
    private void AddIdentifier(string name, int column)
    {
        if (IssuedNumbers.KindOfHeading(_records.Columns[column].Name) is not { } kind)
        {
            AddCode(name, FieldKind.Person, column, sharesStart: false);
            return;
        }

        var values = new Normalised<UInt128>(UInt128.Zero);
        Add(
            new ColumnReader<UInt128>(_records, column, values, (table, code) => CodeText.Packed(Encoding.ASCII.GetBytes(IssuedNumbers.Value(kind, table.Text(code))))),
            codes => new CodeField(name, FieldKind.Person, codes, values.Values, sharesStart: false));
    }
}
