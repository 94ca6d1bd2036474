namespace Sightline.Kernel;

/// <summary>The kinds of data about a person. Who may see which kind, for which purpose, is <c>rulebook/access.yaml</c>.</summary>
public enum Sensitivity
{
    Ordinary = 0,

    /// <summary>Where she is, how to reach her, what she said, that she asked.</summary>
    SurvivorConfidential = 1,

    /// <summary>Anything from which "who told us" could be inferred.</summary>
    SourceProtected = 2,
    PoliceIntelligence = 3,
    Health = 4,
    Children = 5,
    ProgrammeContent = 6,
    EmployeeCase = 7,

    /// <summary>Ethnicity, disability, orientation, religion, and what tells of them: shown to the agency that recorded it, and to nobody else.</summary>
    Equality = 8,
}
