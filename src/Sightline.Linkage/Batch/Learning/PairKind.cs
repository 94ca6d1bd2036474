namespace Sightline.Linkage;

/// <summary>Why two records agree as they do: each kind of pair with its share and, field by field, how often it meets each level.</summary>
internal enum PairKind
{
    /// <summary>Two people who have nothing to do with each other.</summary>
    Strangers,

    /// <summary>Two people of one place.</summary>
    Neighbours,

    /// <summary>Two people of one home and surname.</summary>
    Household,

    /// <summary>Two people of one surname and birth, at one home.</summary>
    Twins,

    /// <summary>Likewise, living apart.</summary>
    TwinsApart,

    /// <summary>Two people of one name at one home: parent and child.</summary>
    Juniors,

    /// <summary>Two people of one name who have nothing else in common.</summary>
    Namesakes,

    /// <summary>One person who gave a false forename and birth: all that tells it is the home. Never learned, since the household looks the same; a
    /// fixed part of it is kept in mind, so that somebody looks.</summary>
    FalseDetails,

    /// <summary>One person, at one address.</summary>
    Person,

    /// <summary>One person, moved: the address says no more than a stranger's.</summary>
    PersonMoved,
}

