namespace Sightline.Linkage;

/// <summary>The fields made of a set of records, and where the ones are that are compared together.</summary>
internal sealed record Fields(IReadOnlyList<BatchField> All, NameValues Names)
{
    /// <summary>By field: what makes its code of written values.</summary>
    internal required IReadOnlyList<IFieldReader> Readers { get; init; }

    internal int Forename { get; } = IndexOf(All, field => field is NameField { Kind: FieldKind.Person });

    internal int Surname { get; } = IndexOf(All, field => field is NameField { Kind: FieldKind.Surname });

    internal int Born { get; } = IndexOf(All, field => field is BornField);

    /// <summary>The first of two lines of an address that may stand the other way round; -1 without two.</summary>
    internal int FirstLine { get; } = All.Count(field => field is TextField { Name: FieldMaker.Street or FieldMaker.SecondStreet }) == 2
        ? IndexOf(All, field => field.Name == FieldMaker.Street)
        : -1;

    internal int IndexOf(string name) => IndexOf(All, field => field.Name == name);

    private static int IndexOf(IReadOnlyList<BatchField> all, Func<BatchField, bool> wanted)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (wanted(all[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
