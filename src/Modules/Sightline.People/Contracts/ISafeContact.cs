using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Contracts;

/// <summary>How somebody may be reached so that nobody is hurt by it: one block, the same on every page that could lead to contact.</summary>
public interface ISafeContact
{
    /// <summary>For this reader, inside the read that the page records. Null: the reader's role contacts nobody, and the page has no trace of it.</summary>
    Task<SafeContactShown?> OfAsync(NominalId nominal, CancellationToken stop);
}

/// <summary>What another module keeps of how somebody may be reached: what they told a court. It answers for whoever is acting.</summary>
public interface ISafeContactSource
{
    /// <param name="records">Records of one person, at least one.</param>
    /// <param name="stop">Stops it.</param>
    Task<IReadOnlyList<SafeContactElsewhere>> OfAsync(IReadOnlyList<NominalId> records, CancellationToken stop);
}

public sealed record SafeContactElsewhere(Guarded<SafeContactWords> Said, Instant LearnedAt);

public enum ContactMark
{
    NotKnown = 0,
    Safe = 1,
    Never = 2,

    /// <summary>Words that are neither: a language, a script.</summary>
    Said = 3,
}

/// <param name="What">"Phone", "When", "If somebody else answers".</param>
/// <param name="Text">Null: nothing is known of it.</param>
/// <param name="Struck">A number or address that must not be used: shown struck out.</param>
public sealed record SafeContactLine(string What, ContactMark Mark, Guarded<string>? Text = null, Guarded<string>? Struck = null);

/// <summary>What the block shows.</summary>
public sealed record SafeContactShown
{
    /// <summary>The view that shows it, for every module.</summary>
    public const string View = "/Sightline.People/SafeContact/_Block.cshtml";

    public required NominalId Nominal { get; init; }

    /// <summary>"P-4821".</summary>
    public required string Reference { get; init; }

    /// <summary>Some way stands that is safe. False: whoever would contact them plans it first.</summary>
    public required bool HasSafeWay { get; init; }

    /// <summary>Whether now is one of the hours that were said.</summary>
    public required Answer IsTimeNow { get; init; }

    /// <summary>Who reads it, and so may have what it says.</summary>
    public required Audience Audience { get; init; }

    /// <summary>Every part, those that are not known too.</summary>
    public required IReadOnlyList<SafeContactLine> Lines { get; init; }

    /// <summary>The reader may plan, record attempts and say what was learned.</summary>
    public bool MayRecord { get; init; }

    /// <summary>The block's own page, where what is done next stands already.</summary>
    public bool IsOnItsPage { get; init; }

    /// <summary>Numbers, mailboxes and addresses that must not be used, in the form in which they are compared.</summary>
    internal Guarded<IReadOnlySet<string>>? Never { get; init; }

    /// <summary>Whether a number, mailbox or address, in the form in which they are compared, is one that must not be used.</summary>
    internal bool Forbids(string value) => Never?.ForTheMachine(MachineUse.Matching).Contains(value) == true;
}
