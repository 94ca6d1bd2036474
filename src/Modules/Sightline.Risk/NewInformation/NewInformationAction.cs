using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Risk;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Risk.Rules;

namespace Sightline.Risk.NewInformation;

/// <summary>
/// Gives something that bears on the danger to a person. Whoever must look at it again hears it in the same transaction; what could tell who said it is sealed apart from
/// what could not.
/// </summary>
internal sealed class GiveNewInformationAction(SightlineDb db, UnitOfWork unit, Vault vault, IPeople people, InformationSources sources)
{
    internal const int Longest = 4_000;

    public Task<InformationId> GiveAsync(NewInformationGiven given, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var said = given.SaidTraceably ?? given.Said;
            var subjects = given.Protected.Concat(given.Concerned).ToList();
            Kernel.Rules.Check(
                new InformationSaysWhat(said?.What),
                new InformationIsShortEnough(said?.What),
                new InformationIsAboutSomebody(subjects.Count > 0),
                new InformationIsAboutPeopleHeld(await AreHeldAsync(subjects, stop)),
                new InformationPutsNobodyOnBothSides(subjects.Count == subjects.Distinct().Count()),
                new InformationIsSealedAsItMayBeTraced(given.MayBeTraced, given.Said is not null, given.SaidTraceably is not null),
                new InformationIsNotAhead(given.At, sources.Now),
                new InformationIsGivenOnce(given.Information != default && await db.Set<GivenInformation>().AnyAsync(row => row.Id == given.Information, stop)));
            var fact = unit.State(given with { Information = given.Information == default ? new InformationId(sources.NewId()) : given.Information, By = sources.Actor.Agency });
            await KeepAsync(fact, said!, stop);
            return fact.Information;
        },
        stop);

    private async Task<bool> AreHeldAsync(List<NominalId> subjects, CancellationToken stop)
    {
        foreach (var one in subjects)
        {
            if (!await people.HoldsAsync(one, stop))
            {
                return false;
            }
        }
        return true;
    }

    private async Task KeepAsync(NewInformationGiven fact, InformationWords said, CancellationToken stop)
    {
        var row = new GivenInformation { Id = fact.Information, Fact = fact.Id, By = fact.By, At = fact.At, MayBeTraced = fact.MayBeTraced };
        row.Said = await vault.SealWholeAsync(row.Id.Value, row.Kind, said, stop);
        db.Append(row);
        foreach (var one in fact.Protected)
        {
            db.Append(new InformationPerson { Information = row.Id, Nominal = one, IsAtRisk = true });
        }
        foreach (var one in fact.Concerned)
        {
            db.Append(new InformationPerson { Information = row.Id, Nominal = one, IsAtRisk = false });
        }
    }
}

internal sealed class InformationSources(IClock clock, IIdSource ids, Acting acting)
{
    internal Instant Now => clock.GetCurrentInstant();

    internal Actor Actor => acting.Current;

    internal Guid NewId() => ids.New();
}
