namespace Sightline.Linkage;

/// <summary>A person's details normalised once, so that comparing them with thousands costs little. Made by <see
/// cref="LinkageModel.Prepare"/>;
/// immutable, safe to share between threads.</summary>
public sealed class PreparedPerson
{
    internal PreparedPerson()
    {
    }

    internal PreparedName[] Names { get; init; } = [];

    internal PreparedDate Born { get; init; }

    internal KnownSex Sex { get; init; }

    internal PreparedAddress[] Addresses { get; init; } = [];

    internal string[] Phones { get; init; } = [];

    internal string[] Emails { get; init; } = [];

    internal Identifier[] Identifiers { get; init; } = [];

    /// <summary>The same as a run over many records compares it; null unless a register's own model made it.</summary>
    internal PersonForm? Form { get; init; }

    internal PreparedPerson With(PersonForm form) => new()
    {
        Names = Names,
        Born = Born,
        Sex = Sex,
        Addresses = Addresses,
        Phones = Phones,
        Emails = Emails,
        Identifiers = Identifiers,
        Form = form,
    };
}

internal enum KnownSex
{
    NotKnown,
    Male,
    Female,
}

/// <summary>One name of a person. <see cref="Surname"/> is the whole of it; its parts stand beside it when there are several.</summary>
internal sealed record PreparedName(NamePart[] Forenames, NamePart? Surname, NamePart[] SurnameParts, bool IsAlias)
{
    /// <summary>The words of the surname, in order.</summary>
    internal IReadOnlyList<string> SurnameWords { get; init; } = [];

    /// <summary>The first two forenames as one word: Anne Marie and Annemarie.</summary>
    internal string? FirstTwo { get; } = Forenames.Length > 1 ? Forenames[0].Text + Forenames[1].Text : null;
}

/// <summary>One word of a name with all that comparing it needs. <paramref name="Bits"/> is how much its agreement says: -log2 of
/// its share.</summary>
internal sealed record NamePart(string Text, double Bits, VariantGroups Groups, string[] Keys, bool IsCommon);

/// <summary>Zero is unknown.</summary>
internal readonly record struct PreparedDate(int Year, int Month, int Day)
{
    internal bool IsEmpty => Year == 0 && Month == 0 && Day == 0;

    internal bool IsFull => Year != 0 && Month != 0 && Day != 0;

    internal bool IsFirstOfJanuary => Month == 1 && Day == 1;

    internal int Digits => (Year * 10000) + (Month * 100) + Day;
}

/// <summary>One address. <paramref name="OtherPostcode"/> holds a code that is none of the United Kingdom's.</summary>
internal sealed record PreparedAddress(UkPostcode? Postcode, string? OtherPostcode, AddressText Text)
{
    /// <summary>The first day there as a day number; 0 when it is not known.</summary>
    internal int From { get; init; }

    /// <summary>The last day there; the greatest number when it is not known or still lasts.</summary>
    internal int To { get; init; } = int.MaxValue;

    /// <summary>Whether a whole year at least lies between the two stays. Never so when that is not known.</summary>
    internal bool IsLongBeforeOrAfter(PreparedAddress other) => IsLongAfter(From, other.To) || IsLongAfter(other.From, To);

    /// <summary>Records of one stay differ by months: the day a form was filled in, the day a tenancy ended.</summary>
    private static bool IsLongAfter(int from, int to) => from != 0 && to != int.MaxValue && from - to > 365;
}
