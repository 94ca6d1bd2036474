using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Incidents.Rules;
using Sightline.Incidents.SendOfficer;
using Sightline.Incidents.TakeCall;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Incidents.Tests.Calls;

public sealed class CallTests
{
    [Theory, OnBothDatabases, Source("A-35")]
    public async Task An_officer_who_is_sent_has_the_lines_the_place_and_the_people(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        var her = await house.AsAsync(Area.Officer, scope => Area.PersonAsync(scope, Area.Named("Aleksandra", "Nowak")));
        await house.AsAsync(Area.CallHandler, async scope =>
        {
            var call = await scope.GetRequiredService<TakeCallAction>().TakeAsync(
                new NewCall { Force = AccessTestData.Northgate, Place = "4 Quay Row", People = [her, her] }, Area.Stop);
            await SendAsync(scope, call, "A knife was used in March", " ", "Two children");
        });
        await house.AsAsync(Area.Officer, async scope =>
        {
            var calls = scope.GetRequiredService<Sightline.Incidents.Read.Calls>();
            var sent = Assert.Single(await calls.SentToAsync(Area.Officer.User!.Value, Area.Stop));
            Assert.Equal("A knife was used in March\nTwo children", (await calls.ToldAsync(sent.Dispatch!, Area.Stop))!.ForTheMachine(MachineUse.Form));
            Assert.Equal("4 Quay Row", (await calls.PlaceAsync(sent.Call, Area.Stop))!.ForTheMachine(MachineUse.Form));
            Assert.Equal([her], sent.People);
            Assert.DoesNotContain("knife", System.Text.Encoding.UTF8.GetString(sent.Dispatch!.Told), StringComparison.Ordinal);
        });
    }

    [Theory, OnBothDatabases]
    public async Task What_cannot_be_sent_is_refused_by_name(Provider provider)
    {
        await using var house = await NorthgateHouse.OpenAsync(provider);
        await house.AsAsync(Area.CallHandler, async scope =>
        {
            var take = scope.GetRequiredService<TakeCallAction>();
            var call = await take.TakeAsync(new NewCall { Force = AccessTestData.Northgate }, Area.Stop);
            await RefusesAsync<OfficerIsToldInThreeLines>(() => SendAsync(scope, call, "", null));
            await RefusesAsync<OfficerIsToldInThreeLines>(() => SendAsync(scope, call, "1", "2", "3", "4"));
            await RefusesAsync<TextFitsItsField>(() => SendAsync(scope, call, new string('x', 10 * 1024 * 1024)));
            await RefusesAsync<CallIsInThisRegister>(() => SendAsync(scope, new CallId(Area.Officer.User!.Value.Value), "1"));
            await RefusesAsync<OfficerIsOfTheForce>(() => scope.GetRequiredService<SendOfficerAction>().SendAsync(
                new NewDispatch { Call = call, Officer = new UserId(call.Value), Lines = ["1"] }, Area.Stop));
            await RefusesAsync<CallIsTakenOnce>(() => take.TakeAsync(new NewCall { Call = call, Force = AccessTestData.Northgate }, Area.Stop));
            await RefusesAsync<ForceSpeaksOnlyForItself>(() => take.TakeAsync(new NewCall { Force = AccessTestData.Eastmoor }, Area.Stop));
            await RefusesAsync<EveryoneNamedIsInThisRegister>(() => take.TakeAsync(
                new NewCall { Force = AccessTestData.Northgate, People = [new NominalId(call.Value)] }, Area.Stop));
            await RefusesAsync<CallIsNotInTheFuture>(() => take.TakeAsync(
                new NewCall { Force = AccessTestData.Northgate, At = house.Clock.GetCurrentInstant() + Duration.FromDays(1) }, Area.Stop));
            Assert.Single(await Area.AllAsync<Model.Call>(scope));
            Assert.Empty(await Area.AllAsync<Model.Dispatch>(scope));
        });
    }

    private static Task SendAsync(IServiceProvider scope, CallId call, params string?[] lines) => scope.GetRequiredService<SendOfficerAction>().SendAsync(
        new NewDispatch { Call = call, Officer = NorthgateHouse.PcHale.User, Lines = lines }, Area.Stop);

    private static async Task RefusesAsync<TRule>(Func<Task> work)
        where TRule : Rule => Assert.IsType<TRule>(Assert.Single((await Assert.ThrowsAsync<RulesBrokenException>(work)).Broken));
}
