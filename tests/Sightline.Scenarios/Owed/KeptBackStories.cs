using Microsoft.Extensions.DependencyInjection;
using Sightline.Platform.Reading;
using Sightline.Scenarios.Connections;
using Sightline.Testing;
using static Sightline.Scenarios.Owed.OwedHouse;

namespace Sightline.Scenarios.Owed;

/// <summary>An officer tried to see his own partner's record, of whom a survivors' service holds one too.</summary>
internal static class KeptBackStories
{
    internal static async Task<Scene> SoughtAsync(OwedHouse house)
    {
        var her = await house.PersonAsync("ZZ1 4AB");
        var harbours = await house.RecordAsync(new() { HeldBy = AccessTestData.Harbour, Details = Names.Person(900) });
        var user = await house.House.AsAsync(Platform.Work.Actor.System("test"), scope => AccessTestData.AddUserAsync(scope, "partner", AccessTestData.Northgate, "response-officer"));
        var officer = Connected.Named(user, AccessTestData.Northgate, "response-officer");
        await house.DoAsync<ReadAudit>(officer, audit => audit.RecordRefusalAsync(new Disclosure(Attempt.KeptBack, [her.Value, harbours.Value], ["people/{nominal:guid}"]), Stop));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<TellOfKeptBack>().TickAsync(Stop));
        await house.House.AsSystemAsync(scope => scope.GetRequiredService<TellOfKeptBack>().TickAsync(Stop));
        return new Scene();
    }
}
