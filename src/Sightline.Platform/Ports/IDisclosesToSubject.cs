using Sightline.Facts;
using Sightline.Platform.Disclosing;

namespace Sightline.Platform.Ports;

/// <summary>Whose own data are asked for, and by which agency they are held.</summary>
/// <param name="Nominals">Every record certainly theirs.</param>
/// <param name="Agency">That answers. What others hold is theirs to answer.</param>
public sealed record SubjectOfAnswer(IReadOnlyList<NominalId> Nominals, AgencyCode Agency);

/// <summary>A module's part of the answer to somebody who asks for what is held about them.</summary>
public interface IDisclosesToSubject
{
    /// <summary>Parts stand by this, lowest first.</summary>
    int Order { get; }

    Task<DisclosedSection> SectionAsync(SubjectOfAnswer subject, CancellationToken stop);
}

/// <summary>Who stands beside somebody in the matters of a module: whose safety a document for them could cost.</summary>
public interface IPeopleBeside
{
    Task<IReadOnlyList<NominalId>> BesideAsync(IReadOnlyCollection<NominalId> nominals, CancellationToken stop);
}
