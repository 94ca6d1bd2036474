using Sightline.Facts;
using Sightline.Incidents.Contracts;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Work;
using Sightline.Risk.OnRecord;
using Sightline.Risk.Read;
using Sightline.Risk.Words;

namespace Sightline.Risk.Picture;

/// <summary>How great the danger is, as this viewer may know of it.</summary>
internal sealed record RiskPicture(NominalId Nominal, PersonName Name, IReadOnlyList<SeenAssessment> All)
{
    /// <summary>The last of each agency.</summary>
    public IReadOnlyList<SeenAssessment> Current => Assessments.Current(All);

    public LevelChart? Chart => LevelChart.Draw(All);

    /// <summary>Orders, weapons, children: what the other rooms of the house warn of.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];

    /// <summary>Orders, breaches and call-outs.</summary>
    public IReadOnlyList<RecordSection> Sections { get; init; } = [];

    public IReadOnlyList<string> NotKnown { get; init; } = [];

    public bool ShowsChildren { get; init; }

    /// <summary>Children seen at call-outs; null: not known, or not for this viewer.</summary>
    public int? ChildrenSeen { get; init; }

    public bool MayAssess { get; init; }
}

internal sealed class PictureReading(Assessments assessments, RiskViewer viewer, IPeople people, PicturePorts ports, ReadAudit audit)
{
    /// <summary>Null: nobody is held under this id whom this viewer may see.</summary>
    internal async Task<RiskPicture?> ShowAsync(NominalId nominal, CancellationToken stop)
    {
        if (!ports.SeesOrdinary || !await people.HoldsAsync(nominal, stop))
        {
            return null;
        }
        var subject = await people.SubjectOfAsync(nominal, stop);
        var all = subject with { Nominals = [.. subject.Nominals.Append(nominal).Distinct()] };
        var read = new Disclosure("risk", [.. all.Nominals.Concat(all.Possible).Select(one => one.Value).Distinct()], ["level", "history", "orders", "call-outs"]);
        return await audit.ShowAsync(read, () => ReadAsync(nominal, all, stop), stop);
    }

    private async Task<RiskPicture> ReadAsync(NominalId nominal, Subject subject, CancellationToken stop)
    {
        var theirs = await assessments.OfAsync(subject.Nominals, stop);
        var sections = await ports.SectionsAsync(subject, stop);
        return new RiskPicture(nominal, (await people.NamesAsync([nominal], stop))[nominal], theirs)
        {
            Warnings = await ports.WarningsAsync(subject, stop),
            Sections = sections,
            NotKnown = [.. NotKnownOf(theirs), .. sections.SelectMany(section => section.NotKnown)],
            ShowsChildren = viewer.SeesChildren,
            ChildrenSeen = viewer is { SeesChildren: true, SeesCallOuts: true } ? await ports.ChildrenSeenAsync(subject, stop) : null,
            MayAssess = viewer.Assesses,
        };
    }

    private IEnumerable<string> NotKnownOf(IReadOnlyList<SeenAssessment> theirs)
    {
        var current = Assessments.Current(theirs);
        if (current.Count == 0)
        {
            yield return "How great the danger to this person is: nobody has assessed it that you may know of";
        }
        foreach (var missing in current.SelectMany(RiskSection.NotKnownOf))
        {
            yield return missing;
        }
        foreach (var seen in current.Where(seen => seen.From.Count == 0))
        {
            yield return $"From whom the danger comes: the assessment of {LondonTime.Date(LondonTime.DayOf(seen.Row.At))} names nobody – ask {seen.ByName}";
        }
        foreach (var seen in current.Where(seen => viewer.SeesChildren && seen.Row is { Children: not Answer.No, ChildrenLevel: null }))
        {
            yield return $"The risk to children around this person: {RiskWords.Of(seen.Row.WhyChildrenNotKnown).ToLowerInvariant()} on {LondonTime.Date(LondonTime.DayOf(seen.Row.At))} – ask {seen.ByName}";
        }
    }
}

/// <summary>What the other rooms of the house show of the same person.</summary>
internal sealed class PicturePorts(IEnumerable<IWarning> warnings, IEnumerable<IRecordSection> sections, IIncidents incidents, IPermissions permissions, Acting acting)
{
    /// <summary>Parts of the record that bear on the danger.</summary>
    private static readonly HashSet<string> Bearing = ["orders", "breaches", "call-outs"];

    internal bool SeesOrdinary => permissions.MaySee(acting.Current, Sensitivity.Ordinary);

    internal async Task<IReadOnlyList<Warning>> WarningsAsync(Subject subject, CancellationToken stop)
    {
        var found = new List<Warning>();
        foreach (var source in warnings)
        {
            found.AddRange(await source.WarningsAsync(subject, stop));
        }
        return [.. found.OrderBy(warning => warning.Gravity).ThenBy(warning => warning.OnlyPossible)];
    }

    internal async Task<IReadOnlyList<RecordSection>> SectionsAsync(Subject subject, CancellationToken stop)
    {
        var found = new List<RecordSection>();
        foreach (var source in sections)
        {
            if (await source.SectionAsync(subject, stop) is { } section && Bearing.Contains(section.Code))
            {
                found.Add(section);
            }
        }
        return [.. found.OrderBy(section => section.Order)];
    }

    internal async Task<int?> ChildrenSeenAsync(Subject subject, CancellationToken stop) => (await incidents.DoorHistoryAsync(subject.Nominals, stop)).ChildrenSeen;
}
