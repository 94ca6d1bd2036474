namespace Sightline.Linkage;

/// <summary>How two people were weighed: the pattern a run would see, and what is weighed beside it.</summary>
internal struct Weighed
{
    /// <summary>The levels of every field, as <see cref="Rows"/> makes them.</summary>
    internal ulong Pattern;

    internal Beside Beside;

    /// <summary>Which of their names and addresses agree best; -1 without.</summary>
    internal (int A, int B) Name;

    internal (int A, int B) Place;
}

/// <summary>Bits by the hand-set odds for what a register's table does not hold, field by field.</summary>
internal struct Beside
{
    internal double Forename;
    internal double Surname;
    internal double Born;
    internal double Sex;
    internal double Place;
    internal double Phone;
    internal double Email;
    internal double Identifier;

    internal readonly double Sum => Forename + Surname + Born + Sex + Place + Phone + Email + Identifier;
}
