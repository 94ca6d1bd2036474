using Sightline.Conferences.Decide;
using Sightline.Conferences.List;
using Sightline.Conferences.Model;
using Sightline.Facts;
using Sightline.People.Contracts;
using Sightline.Rulebook;

namespace Sightline.Conferences.ShowMeeting;

/// <summary>A meeting's list as this viewer may see it, worst first.</summary>
internal sealed record ShownMeeting(Meeting Meeting, MeetingRule Rule, string Host)
{
    public required bool IsHost { get; init; }

    public required IReadOnlyList<string> Others { get; init; }

    public required IReadOnlyList<ShownLine> Lines { get; init; }

    public bool IsOpen => Meeting.HeldAt is null;

    public int Undecided => Lines.Count(line => line.Decisions.Count == 0);
}

/// <param name="Id">The line.</param>
/// <param name="Number">From 1; the same for lines that nothing parts.</param>
internal sealed record ShownLine(MeetingLineId Id, int Number)
{
    public required IReadOnlyList<ShownPerson> People { get; init; }

    public required IReadOnlyList<ShownMatter> Matters { get; init; }

    public required Grounds Grounds { get; init; }

    /// <summary>When it was put off before and why, oldest first.</summary>
    public required IReadOnlyList<ShownBefore> CameBack { get; init; }

    public required IReadOnlyList<ShownDecision> Decisions { get; init; }

    /// <summary>How the line is called where the page needs one name: the people, worst known first.</summary>
    public string Name => string.Join(", ", People.Select(person => person.Name.Shown));
}

/// <summary>What the meeting before said of it.</summary>
internal sealed record ShownBefore(string Text, ShownDecision? PutOff);

internal sealed record ShownPerson(NominalId Nominal, PersonName Name, string Part);

internal sealed record ShownMatter(string Title, string Text, string? Link);
