namespace Sightline.Linkage;

/// <summary>Makes the fields to be compared from the columns of a set of records. Each distinct value is normalised once.</summary>
internal sealed class FieldMaker(RecordSet records, int threads)
{
    internal const string Street = "street";
    internal const string SecondStreet = "second street";
    internal const string House = "house";

    private readonly RecordSet _records = records;
    private readonly int _threads = threads;
    private readonly NameValues _names = new();
    private readonly List<Func<BatchField>> _jobs = [];


    internal static Fields Of(RecordSet records, int threads)
    {
        var maker = new FieldMaker(records, threads);
        maker.Plan();
        var made = new BatchField[maker._jobs.Count];
        Parallel.For(0, made.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            made[i] = maker._jobs[i]();
            made[i].Count();
        });
        return new Fields([.. made.Where(field => field.Known > 0)], maker._names);
    }

    private void Plan()
    {
        var names = new NameColumns(_records, _names);
        _names.Finish(_threads);
        if (names.Forenames is not null)
        {
            Add(() => new NameField("forename", FieldKind.Person, names.Forenames, _names));
        }

        if (names.Surnames is not null)
        {
            Add(() => new NameField("surname", FieldKind.Surname, names.Surnames, _names));
        }

        if (names.OtherNames is { } others)
        {
            Add(() => new WordsField("other names", others));
        }

        PlanBorn();
        PlanPlaces();
        PlanNumbers();
        foreach (var (column, number) in Columns(ColumnRole.Other).Take(2))
        {
            Add(() => Text(Numbered("other", number), FieldKind.Person, column));
        }
    }

    private void Add(Func<BatchField> job) => _jobs.Add(job);

    private IEnumerable<(ValueColumn Column, int Number)> Columns(ColumnRole role) =>
        _records.Columns.Where(column => column.Role == role).Select((column, i) => (column, i + 1));

    private ValueColumn? First(ColumnRole role) => _records.Columns.FirstOrDefault(column => column.Role == role);

    private static string Numbered(string name, int number) => number == 1 ? name : $"{name} {number}";

    private void PlanBorn()
    {
        if (First(ColumnRole.Born) is { } born)
        {
            Add(() =>
            {
                var values = new Normalised<int>(0);
                var codes = values.Codes(born, (table, code) => BornText.Digits(table.Utf8(code)), 0);
                return new BornField("born", codes, values.Values);
            });
        }

        if (First(ColumnRole.Sex) is { } sex)
        {
            Add(() =>
            {
                var values = new Normalised<string>(string.Empty);
                var codes = values.Codes(sex, (table, code) => SexOf(table.Text(code)), string.Empty);
                return new CategoryField("sex", FieldKind.Person, codes, values.Values);
            });
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
        var lines = _records.Columns.Where(column => column.Role is ColumnRole.AddressLine or ColumnRole.Street).Take(2).ToList();
        var house = First(ColumnRole.House);
        if (house is not null)
        {
            Add(() => Category(House, FieldKind.Place, house));
        }
        else if (lines.Count > 0)
        {
            Add(() =>
            {
                var values = new Normalised<string>(string.Empty);
                var codes = values.Codes(lines[0], (table, code) => AddressLineText.House(table.Text(code)), string.Empty);
                return new CategoryField(House, FieldKind.Place, codes, values.Values);
            });
        }

        // Lines of one address may be written the other way round: both are coded alike.
        var streets = new Normalised<string>(string.Empty);
        string LineText(ValueTable table, int code) => house is null ? AddressLineText.Street(table.Text(code)) : AddressLineText.Whole(table.Text(code));
        var codesOfLines = lines.ConvertAll(line => streets.Codes(line, LineText, string.Empty));
        for (var i = 0; i < lines.Count; i++)
        {
            var codes = codesOfLines[i];
            Add(() => new TextField(codes == codesOfLines[0] ? Street : SecondStreet, FieldKind.Place, codes, streets.Values));
        }

        foreach (var (column, number) in Columns(ColumnRole.Place).Take(2))
        {
            Add(() => Text(Numbered("place", number), FieldKind.Place, column));
        }

        foreach (var (column, number) in Columns(ColumnRole.Postcode).Take(1))
        {
            Add(() => Code(Numbered("postcode", number), FieldKind.Place, column, sharesStart: true));
        }

        foreach (var (column, number) in Columns(ColumnRole.Region).Take(1))
        {
            Add(() => Category(Numbered("region", number), FieldKind.Place, column));
        }
    }

    private void PlanNumbers()
    {
        foreach (var (column, number) in Columns(ColumnRole.Identifier).Take(2))
        {
            Add(() => Code(Numbered("identifier", number), FieldKind.Person, column, sharesStart: false));
        }

        foreach (var (column, number) in Columns(ColumnRole.Phone).Take(1))
        {
            Add(() => Code(Numbered("phone", number), FieldKind.Contact, column, sharesStart: false));
        }

        foreach (var (column, number) in Columns(ColumnRole.Email).Take(1))
        {
            Add(() =>
            {
                var values = new Normalised<string>(string.Empty);
                var codes = values.Codes(column, (table, code) => table.Text(code).Trim().ToLowerInvariant(), string.Empty);
                return new TextField(Numbered("e-mail", number), FieldKind.Contact, codes, values.Values);
            });
        }
    }

    private static TextField Text(string name, FieldKind kind, ValueColumn column)
    {
        var values = new Normalised<string>(string.Empty);
        var codes = values.Codes(column, (table, code) => AddressLineText.Whole(table.Text(code)), string.Empty);
        return new TextField(name, kind, codes, values.Values);
    }

    private static CategoryField Category(string name, FieldKind kind, ValueColumn column)
    {
        var values = new Normalised<string>(string.Empty);
        var codes = values.Codes(column, (table, code) => AddressLineText.Whole(table.Text(code)), string.Empty);
        return new CategoryField(name, kind, codes, values.Values);
    }

    private static CodeField Code(string name, FieldKind kind, ValueColumn column, bool sharesStart)
    {
        var values = new Normalised<UInt128>(UInt128.Zero);
        var codes = values.Codes(column, (table, code) => CodeText.Packed(table.Utf8(code)), UInt128.Zero);
        return new CodeField(name, kind, codes, values.Values, sharesStart);
    }
}
