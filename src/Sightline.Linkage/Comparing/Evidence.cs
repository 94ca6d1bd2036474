namespace Sightline.Linkage;

/// <summary>A level and what it weighs, in bits.</summary>
internal readonly record struct Scored(Level Level, double Weight)
{
    internal static Scored Of(LevelTable odds, Field field, Level level) => new(level, level == Level.Missing ? 0 : odds[field, level]);
}

/// <summary>What two names say. When they agree only the other way round, all of it stands in <see cref="Swapped"/>.</summary>
internal readonly record struct NameEvidence(Scored Forenames, Scored MiddleNames, Scored Surname, Scored Swapped, bool UnderAnAlias)
{
    internal double Weight => Forenames.Weight + MiddleNames.Weight + Surname.Weight + Swapped.Weight;

    internal bool IsSwapped => Swapped.Level == Level.Swapped;

    /// <summary>A fixed order among names that weigh the same, so that the answer does not depend on which record leads.</summary>
    internal bool Beats(in NameEvidence other)
    {
        if (Weight != other.Weight)
        {
            return Weight > other.Weight;
        }

        if (UnderAnAlias != other.UnderAnAlias)
        {
            return !UnderAnAlias;
        }

        return Forenames.Level != other.Forenames.Level ? Forenames.Level < other.Forenames.Level : Surname.Level < other.Surname.Level;
    }
}

/// <summary>All that two records say about being one person; held on the stack.</summary>
internal readonly record struct Evidence
{
    internal NameEvidence Name { get; init; }

    internal Scored Born { get; init; }

    internal Scored Sex { get; init; }

    internal Scored Address { get; init; }

    internal Scored Phone { get; init; }

    internal Scored Email { get; init; }

    internal Scored Identifier { get; init; }

    internal Scored Family { get; init; }

    internal double Weight =>
        Name.Weight + Born.Weight + Sex.Weight + Address.Weight + Phone.Weight + Email.Weight + Identifier.Weight + Family.Weight;
}
