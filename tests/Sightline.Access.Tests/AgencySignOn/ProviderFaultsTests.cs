using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Access.AgencySignOn;
using Sightline.Platform.Storage;
using Sightline.Testing;
using Sightline.Testing.SignOn;

namespace Sightline.Access.Tests.AgencySignOn;

/// <summary>Everything a provider, or whoever stands between, can do wrongly: refused, each for its own reason, and the next good sign-in works.</summary>
public sealed class ProviderFaultsTests
{
    private static readonly Dictionary<ProviderFault, string> Reasons = new()
    {
        [ProviderFault.NoDescription] = "provider refused",
        [ProviderFault.DescriptionElsewhere] = "provider refused",
        [ProviderFault.DescriptionOversized] = "provider gave no answer",
        [ProviderFault.DescriptionNotJson] = "cannot be read",
        [ProviderFault.DescriptionIsList] = "cannot be read",
        [ProviderFault.DescriptionOfAnother] = "calls itself otherwise",
        [ProviderFault.TokenAddressUnsafe] = "lacks an address",
        [ProviderFault.KeysAddressUnsafe] = "lacks an address",
        [ProviderFault.KeysNotJson] = "keys cannot be read",
        [ProviderFault.KeysEmpty] = "unknown key",
        [ProviderFault.OtherState] = "answers another question",
        [ProviderFault.ErrorToBrowser] = "provider says no",
        [ProviderFault.NoCode] = "no code",
        [ProviderFault.LongCode] = "no code",
        [ProviderFault.NamesAnother] = "another provider",
        [ProviderFault.NamesNobody] = "another provider",
        [ProviderFault.TokenRefused] = "provider refused",
        [ProviderFault.TokenFails] = "provider refused",
        [ProviderFault.TokenElsewhere] = "provider refused",
        [ProviderFault.TokenOversized] = "provider gave no answer",
        [ProviderFault.TokenNotJson] = "cannot be read",
        [ProviderFault.TokenSlow] = "provider gave no answer",
        [ProviderFault.NoToken] = "gave no token",
        [ProviderFault.OtherTokenType] = "gave no token",
        [ProviderFault.AlgorithmNone] = "signed in a way that is not taken",
        [ProviderFault.AlgorithmNoneInCapitals] = "signed in a way that is not taken",
        [ProviderFault.SignedWithThePublicKeyAsSecret] = "signed in a way that is not taken",
        [ProviderFault.SignedWithASecretInTheKeyList] = "signed in a way that is not taken",
        [ProviderFault.WrongSignature] = "signature does not hold",
        [ProviderFault.NoSignature] = "signature does not hold",
        [ProviderFault.UnknownKey] = "unknown key",
        [ProviderFault.KeyInTheToken] = "signature does not hold",
        [ProviderFault.NotAToken] = "token cannot be read",
        [ProviderFault.Encrypted] = "token cannot be read",
        [ProviderFault.OtherIssuer] = "token is another provider",
        [ProviderFault.NoIssuer] = "token is another provider",
        [ProviderFault.OtherAudience] = "token is for another",
        [ProviderFault.NoAudience] = "token is for another",
        [ProviderFault.SeveralAudiences] = "asked for by another",
        [ProviderFault.OtherParty] = "asked for by another",
        [ProviderFault.OtherNonce] = "token answers another question",
        [ProviderFault.NoNonce] = "token answers another question",
        [ProviderFault.Expired] = "token has expired",
        [ProviderFault.NoEnd] = "token has expired",
        [ProviderFault.NotYetValid] = "token is not valid yet",
        [ProviderFault.Stale] = "not of this moment",
        [ProviderFault.FromTheFuture] = "not of this moment",
        [ProviderFault.NoMoment] = "not of this moment",
        [ProviderFault.NoSubject] = "names nobody",
        [ProviderFault.EmptySubject] = "names nobody",
        [ProviderFault.SubjectIsNumber] = "names nobody",
        [ProviderFault.LongSubject] = "names nobody",
        [ProviderFault.SubjectTwice] = "token cannot be read",
        [ProviderFault.WrongAccessHash] = "what came beside it",
    };

    [Theory, OnBothDatabases]
    public async Task Whatever_a_provider_does_wrongly_opens_nothing_says_nothing_and_stands_on_the_ledger_for_its_own_reason(Provider provider)
    {
        await using var house = await SignOnDriver.StartAsync(provider, services => services.AddSingleton(new ProviderClient { Timeout = TimeSpan.FromSeconds(3) }));
        var (failed, refusals) = (new List<string>(), 0);
        foreach (var fault in Enum.GetValues<ProviderFault>().Where(fault => fault != ProviderFault.None))
        {
            // What the provider said before is too old to serve.
            house.App.Clock.Advance(Duration.FromHours(2));
            house.Northgate.Fault = fault;
            refusals++;
            using var browser = house.Browser();
            try
            {
                var back = await SignOnDriver.ToProviderAndBackAsync(browser, AccessTestData.Northgate);
                await house.RefusedAsync(browser, back is null ? null : await SignOnDriver.FinishAsync(browser, back), Reasons[fault], refusals);
            }
            catch (Exception wrong) when (wrong is Xunit.Sdk.XunitException or HttpRequestException)
            {
                failed.Add($"{fault}: {wrong.Message}");
            }
        }
        Assert.True(failed.Count == 0, string.Join("\n\n", failed));
        Assert.Equal((0, 0), (await house.App.CountOnLedgerAsync("SignedIn"), await house.App.CountOnLedgerAsync("SignOnLinked")));
        house.App.Clock.Advance(Duration.FromHours(2));
        house.Northgate.Fault = ProviderFault.None;
        using var good = house.Browser();
        Assert.Equal("/", (await SignOnDriver.SignInAsync(good, AccessTestData.Northgate)).Location);
    }
}
