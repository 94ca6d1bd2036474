using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;

namespace Sightline.People.Contracts;

/// <summary>Who is who, for questions about very many at once. Nothing here says who anybody is: values are shown by <see cref="IPeople"/>.</summary>
public interface IPersonRows
{
    /// <summary>Every record that is certainly tied, with its person, to be joined in a query of another module. One that is tied to nobody has no row.</summary>
    IQueryable<TiedNominal> Tied { get; }

    /// <summary>What is recorded of how these stand to each other, whatever its period.</summary>
    Task<IReadOnlyList<RelatedPair>> RelatedAsync(IReadOnlyCollection<NominalId> people, CancellationToken stop);

    /// <summary>Of each whether they had that age on that day. Of somebody of whose birth too little is known: not known.</summary>
    Task<IReadOnlyDictionary<NominalId, Answer>> HadAgeAsync(IReadOnlyCollection<NominalId> people, int years, LocalDate day, CancellationToken stop);
}

public sealed class TiedNominal
{
    public required NominalId Nominal { get; init; }

    public required PersonId Person { get; init; }
}

/// <summary><paramref name="Of"/> is the <paramref name="Kind"/> of <paramref name="To"/>.</summary>
public sealed record RelatedPair(NominalId Of, NominalId To, RelationshipKind Kind);
