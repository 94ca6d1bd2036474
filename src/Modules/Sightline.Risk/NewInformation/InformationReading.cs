using Microsoft.EntityFrameworkCore;
using Sightline.Access.Contracts;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Ports;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.Risk.NewInformation;

/// <param name="Part">"At risk", "May do harm, or not known".</param>
internal sealed record InformationAbout(NominalId Nominal, PersonName Name, string Part);

/// <summary>What was given, as far as this reader may read it.</summary>
internal sealed record InformationShown(InformationId Id, IReadOnlyList<InformationAbout> About)
{
    internal required string When { get; init; }

    internal required string Traced { get; init; }

    /// <summary>Null: held; <see cref="Ask"/> says whom to ask, or that it is gone.</summary>
    internal Guarded<InformationWords>? Said { get; init; }

    /// <summary>Those who may read what was said.</summary>
    internal required Audience Audience { get; init; }

    internal string? Ask { get; init; }

    /// <summary>Null: not said.</summary>
    internal string? By { get; init; }

    internal IReadOnlyList<Consequence> Consequences { get; init; } = [];
}

/// <summary>
/// Read by the agency that gave it and by those that owe something because of it; for everybody else there is none. What could be traced is read by those alone whose role
/// sees what is source-protected: the others read that it is held and whom to ask, without how it is known, which agency gave it, or at which hour.
/// </summary>
internal sealed class InformationReading(SightlineDb db, Vault vault, InformationPorts ports, ReadAudit audit, Audiences audiences)
{
    internal const string Give = "risk.give-information";
    internal const string Read = "risk.read-information";

    internal bool MayRead => ports.Permissions.Allows(audiences.Actor, Read);

    internal bool MayGive => ports.Permissions.Allows(audiences.Actor, Give);

    /// <summary>Of what they may know of, as <see cref="Seen"/> says: what nobody could be traced by is for all of them, the rest for those whose role sees its kind.</summary>
    private Audience Audience => audiences.Told(Read, Sensitivity.SurvivorConfidential).Or(audiences.Reader);

    /// <summary>Outside any read: what this reader's agency gave, or owes something because of.</summary>
    internal IQueryable<GivenInformation> Seen()
    {
        var agency = audiences.Actor.Agency;
        return db.Set<GivenInformation>().AsNoTracking()
            .Where(row => row.By == agency || db.Set<InformationRecipient>().Any(recipient => recipient.Information == row.Id && recipient.Agency == agency));
    }

    /// <returns>Null: there is none that this reader may know of.</returns>
    internal async Task<InformationShown?> ShowAsync(Guid id, CancellationToken stop)
    {
        var wanted = new InformationId(id);
        if (await Seen().FirstOrDefaultAsync(row => row.Id == wanted, stop) is not { } row)
        {
            return null;
        }
        var about = await db.Set<InformationPerson>().AsNoTracking().Where(person => person.Information == row.Id).ToListAsync(stop);
        var mayAll = Audience.MayHave(row.Kind);
        var disclosure = new Disclosure("new information", [row.Id.Value, .. about.Select(person => person.Nominal.Value)], mayAll ? ["people", "information"] : ["people"]);
        return await audit.ShowAsync(disclosure, () => ReadAsync(row, about, mayAll, stop), stop);
    }

    private async Task<InformationShown> ReadAsync(GivenInformation row, List<InformationPerson> about, bool mayAll, CancellationToken stop)
    {
        var names = await ports.People.NamesAsync(about.ConvertAll(person => person.Nominal), stop);
        var said = mayAll && row.Said is { } words ? await vault.OpenWholeAsync<InformationWords>(row.Id.Value, row.Kind, words, stop) : null;
        return new InformationShown(row.Id, about.ConvertAll(person => new InformationAbout(person.Nominal, names[person.Nominal], person.IsAtRisk ? "At risk" : "May do harm, or it is not known")))
        {
            When = row.Kind == Sensitivity.SourceProtected ? LondonTime.Date(LondonTime.DayOf(row.At)) : LondonTime.DateAndTime(row.At),
            Traced = InformationText.Traced(row.MayBeTraced),
            Said = said,
            Audience = Audience,
            Ask = said is not null ? null : mayAll ? "No longer held" : "Held. Whoever manages your desk, or the police’s duty inspector, may read it, and says what of it can safely be used.",
            By = await GiverAsync(row, stop),
            Consequences = row.By == audiences.Actor.Agency ? await ports.ConsequencesAsync(row.Fact, stop) : [],
        };
    }

    /// <summary>That a survivors' service gave it would say whom it supports; that this one agency goes unnamed would say so too.</summary>
    private async Task<string?> GiverAsync(GivenInformation row, CancellationToken stop)
    {
        if (row.By == audiences.Actor.Agency)
        {
            return "Your agency";
        }
        return row.Kind != Sensitivity.SourceProtected && await ports.Directory.FindAsync(row.By, stop) is { } giver && giver.Kind.IsNamedOpenly() ? giver.Name : null;
    }
}

internal sealed class InformationPorts(IPeople people, IDirectory directory, IPermissions permissions, IEnumerable<IConsequence> consequences)
{
    internal IPeople People { get; } = people;

    internal IDirectory Directory { get; } = directory;

    internal IPermissions Permissions { get; } = permissions;

    internal async Task<IReadOnlyList<Consequence>> ConsequencesAsync(FactId fact, CancellationToken stop)
    {
        var found = new List<Consequence>();
        foreach (var source in consequences)
        {
            found.AddRange(await source.ConsequencesOfAsync(fact, stop));
        }
        return found;
    }
}
