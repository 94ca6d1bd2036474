using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Kernel;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.Platform.Json;
using Sightline.Platform.Keys;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;

namespace Sightline.People.Connections;

/// <summary>A user declares somebody they are connected to, or their own details. From the next request on they are kept from that person and from whoever stands in one matter with them.</summary>
internal sealed class DeclareConnectionAction(SightlineDb db, UnitOfWork unit, Vault vault, Acting acting, IClock clock)
{
    internal const int Most = 60;

    public Task<DeclaredId> DeclareAsync(DeclaredId id, DeclaredPerson person, CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var user = acting.Current.User;
            var held = await db.Set<DeclaredConnection>().CountAsync(row => row.User == user, stop);
            Kernel.Rules.Check(
            [
                new OnlyAPersonDeclares(user is not null),
                new DeclarationsAreFewEnough(held, Most),
                new DeclaredPersonCanBeFound(person),
                .. DescriptionRules.Of(person.Details, null, LondonTime.DayOf(clock.GetCurrentInstant())),
            ]);
            db.Append(new DeclaredConnection
            {
                Id = id,
                User = user!.Value,
                Agency = acting.Current.Agency,
                Sealed = await vault.SealBytesAsync(user.Value.Value, Sensitivity.EmployeeCase, JsonSerializer.SerializeToUtf8Bytes(person, HouseJson.Options), stop),
                DeclaredAt = clock.GetCurrentInstant(),
            });
            unit.State(new ConnectionDeclared { Declared = id, User = user.Value, Agency = acting.Current.Agency, Person = person });
            return id;
        },
        stop);
}

/// <summary>A user says that all they are connected to stands declared.</summary>
internal sealed class MakeDeclarationAction(SightlineDb db, UnitOfWork unit, Acting acting, IClock clock)
{
    public Task MakeAsync(CancellationToken stop) => unit.DoAsync(
        async () =>
        {
            var user = acting.Current.User;
            Kernel.Rules.Check(new OnlyAPersonDeclares(user is not null));
            var held = await db.Set<DeclaredConnection>().CountAsync(row => row.User == user, stop);
            var fact = unit.State(new DeclarationMade { User = user!.Value, Agency = acting.Current.Agency, Declared = held });
            db.Append(new YearlyDeclaration { Fact = fact.Id, User = user.Value, At = clock.GetCurrentInstant() });
        },
        stop);
}
