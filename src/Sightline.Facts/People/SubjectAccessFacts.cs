using Sightline.Kernel;

namespace Sightline.Facts.People;

/// <summary>Somebody prepared the answer to a person who asked for what is held about them.</summary>
public sealed record SubjectAnswerPrepared : Fact
{
    public required SubjectAnswerId Answer { get; init; }

    public required AgencyCode Agency { get; init; }

    public required NominalId Nominal { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }
}

/// <summary>A paper that somebody dangerous may come to read was scanned for what must not leave.</summary>
public sealed record PaperScanned : Fact
{
    public required SubjectAnswerId Answer { get; init; }

    public required AgencyCode Agency { get; init; }

    /// <summary>How many things were found; 0 says that it may leave.</summary>
    public required int Findings { get; init; }
}

/// <summary>The scan found something, and the paper does not leave.</summary>
public sealed record PaperStopped : Fact
{
    public required SubjectAnswerId Answer { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("kinds of what was found, never what stood there")]
    public required IReadOnlyList<string> Kinds { get; init; }
}

/// <summary>The paper left.</summary>
public sealed record PaperReleased : Fact
{
    public required SubjectAnswerId Answer { get; init; }

    public required AgencyCode Agency { get; init; }

    [Clear("a user's id as the ledger names users, never a name")]
    public required string By { get; init; }

    /// <summary>Null: the scan found nothing. Else why a second person let it go all the same.</summary>
    [About(nameof(Answer), Sensitivity.SurvivorConfidential)]
    public string? Why { get; init; }
}
