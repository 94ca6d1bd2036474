namespace Sightline.Linkage;

/// <summary>The fields of a register's table with a model's beliefs: the level two values stand at, and what it says.</summary>
internal sealed class RegisterFields
{
    private readonly FieldCommonness?[] _lent;
    private readonly bool[] _taught;

    internal RegisterFields(LearnedModel model)
    {
        var fields = RegisterTable.Fields();
        All = fields.All;
        Mixture = model.For(fields.All);
        _lent = [.. fields.All.Select(field => model.Commonness?.Of(field.Name))];
        _taught = [.. fields.All.Select(field => model.Fields.Any(belief => belief.Field == field.Name))];
        (Forename, Surname, Others, Born, Sex) = (fields.Forename, fields.Surname, fields.IndexOf("other names"), fields.Born, fields.IndexOf("sex"));
        (House, Street, Postcode) = (fields.IndexOf(FieldMaker.House), fields.IndexOf(FieldMaker.Street), fields.IndexOf("postcode"));
        (Identifiers, Phone, Email) = (fields.IndexOf("identifiers"), fields.IndexOf("phone"), fields.IndexOf("e-mail"));
    }

    internal IReadOnlyList<BatchField> All { get; }

    internal Mixture Mixture { get; }

    internal int Forename { get; }

    internal int Surname { get; }

    internal int Others { get; }

    internal int Born { get; }

    internal int Sex { get; }

    internal int House { get; }

    internal int Street { get; }

    internal int Postcode { get; }

    internal int Identifiers { get; }

    internal int Phone { get; }

    internal int Email { get; }

    /// <summary>Whether the register said anything of the field when the model was learned.</summary>
    internal bool IsTaught(int field) => _taught[field];

    internal static ulong At(int field, int level) => (ulong)(uint)level << (BatchField.LevelBits * field);

    /// <summary>The level of a value both have.</summary>
    internal int Same(int field, ulong content) => _lent[field]?.LevelOf(content) ?? BatchField.ExactLevels;

    /// <summary>The level of a number both have beside others.</summary>
    internal int SameOfSeveral(int field) => _lent[field]?.Unlisted ?? BatchField.ExactLevels;

    /// <summary>What a level says by itself, in bits: one person over strangers.</summary>
    internal double Bits(int field, int level)
    {
        var table = Mixture.Tables[field];
        return level == 0 ? 0 : Math.Log2(table[(level * Mixture.Stride) + (int)PairKind.Person] / table[level * Mixture.Stride]);
    }

    /// <summary>The same for every field of a pattern among these.</summary>
    internal double Bits(ulong pattern, int from, int to)
    {
        var bits = 0.0;
        for (var field = from; field <= to; field++)
        {
            bits += Bits(field, Rows.Level(pattern, field));
        }

        return bits;
    }

    internal ulong Names(NameForm a, NameForm b)
    {
        var forename = Names(Forename, a.Forename, b.Forename);
        var surname = Names(Surname, a.Surname, b.Surname);
        if (NameCrossing.MayBe(forename, surname) && AreCrossed(a, b))
        {
            (forename, surname) = (NameField.Swapped, 0);
        }

        return At(Forename, forename) | At(Surname, surname) | At(Others, Words(a, b));
    }

    internal ulong Places(PlaceForm a, PlaceForm b)
    {
        var house = a.House is null || b.House is null ? 0
            : a.House == b.House ? Same(House, BatchField.ContentOf(a.House)) : HouseField.CompareNumbers(a.Number, b.Number);
        return At(House, house) | At(Street, Texts(Street, a.Street, b.Street)) | At(Postcode, Codes(Postcode, a.Postcode, b.Postcode, sharesStart: true));
    }

    internal int Codes(int field, UInt128 a, UInt128 b, bool sharesStart) =>
        a == UInt128.Zero || b == UInt128.Zero ? 0 : a == b ? Same(field, CodeField.ContentOf(a)) : CodeField.Compare(a, b, sharesStart);

    internal int Texts(int field, TextForm? a, TextForm? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        return a.Text == b.Text ? Same(field, BatchField.ContentOf(a.Text))
            : TextField.MayBeAlike(a.Letters, b.Letters) ? TextField.CompareText(a.Text, b.Text) : All[field].Different;
    }

    private int Words(NameForm a, NameForm b)
    {
        if (a.Others.Length == 0 || b.Others.Length == 0)
        {
            return 0;
        }

        if (a.Written == b.Written && a.Surname?.Part.Text == b.Surname?.Part.Text)
        {
            return Same(Others, WordsField.ContentOfAll(a.Others));
        }

        var least = int.MaxValue;
        foreach (var word in a.Others)
        {
            if (Array.IndexOf(b.Others, word) >= 0)
            {
                least = Math.Min(least, _lent[Others]?.HeldWord(BatchField.ContentOf(word)) ?? 1);
            }
        }

        return least == int.MaxValue ? All[Others].Different
            : least <= (_lent[Others]?.Rare ?? 0) ? WordsField.SharesRare : WordsField.SharesOne;
    }

    private int Names(int field, NameValue? a, NameValue? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        if (a.Part.Text == b.Part.Text)
        {
            return Same(field, a.Content);
        }

        return NameValues.MayBeAlikeBy(a.Letters, b.Letters)
            ? NameField.CompareSpelling(new NameField.Written(a.Part, a.Words), new NameField.Written(b.Part, b.Words), IsRare(field, a, b))
            : NameField.Unlike;
    }

    private bool IsRare(int field, NameValue a, NameValue b) =>
        _lent[field] is { } lent && NameField.IsRare(lent.Held(a.Content), lent.Held(b.Content), lent.Known);

    private bool AreCrossed(NameForm a, NameForm b)
    {
        var first = Crossing(a.Forename, b.Surname);
        return NameCrossing.IsSwap(first, first == NameCrossing.Unlike ? first : Crossing(a.Surname, b.Forename));
    }

    private int Crossing(NameValue? a, NameValue? b)
    {
        if (a is null || b is null)
        {
            return 0;
        }

        var areSame = a.Part.Text == b.Part.Text;
        return NameCrossing.Of(areSame, areSame ? 0 : Names(Surname, a, b));
    }
}
