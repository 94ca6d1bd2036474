namespace Sightline.Leaks;

/// <summary>The part a person plays beside the one who may read the paper.</summary>
public enum PartPlayed
{
    /// <summary>The person who is protected. Her name is no secret; where she is and what she said are.</summary>
    Victim = 0,
    Child = 1,
    NewPartner = 2,
    Relative = 3,

    /// <summary>Somebody who told an agency about him. Their name is no secret by itself, that they told is.</summary>
    Source = 4,

    /// <summary>Who helps her: a support worker, an adviser.</summary>
    Helper = 5,
}

/// <summary>One person of whom the paper must not tell where they are, how to reach them or what they told.</summary>
public sealed record SecretPerson
{
    public required PartPlayed Part { get; init; }

    /// <summary>Names as written, given name first. Those of a new partner or a helper are secret, the others are used to see of whom a sentence speaks.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Addresses as one line each, parts separated by commas or line ends, the postcode last.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    /// <summary>School, nursery, workplace, surgery, refuge, church… by name; what it is may follow in brackets.</summary>
    public IReadOnlyList<string> Places { get; init; } = [];

    /// <summary>The pronoun of the third person in English ("she", "he", "they"); "she" unless said.</summary>
    public string Pronoun { get; init; } = "she";
}

/// <summary>What must not be in a paper. What is not given cannot be found, except phrases that give away by themselves.</summary>
public sealed record Secrets
{
    public IReadOnlyList<SecretPerson> People { get; init; } = [];

    /// <summary>Names of the services that help her and of meetings held because of her.</summary>
    public IReadOnlyList<string> Services { get; init; } = [];

    /// <summary>Things near where she is, from which it could be told.</summary>
    public IReadOnlyList<string> Near { get; init; } = [];

    public KnownToHim Known { get; init; } = new();
}

/// <summary>What he knows already, and what may therefore stand in a paper: his own details, a home they shared, his courts.</summary>
public sealed record KnownToHim
{
    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyList<string> Addresses { get; init; } = [];

    public IReadOnlyList<string> Phones { get; init; } = [];

    public IReadOnlyList<string> Emails { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];
}
