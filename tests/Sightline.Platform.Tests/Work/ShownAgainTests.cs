using Microsoft.Extensions.DependencyInjection;
using Sightline.Kernel;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;

namespace Sightline.Platform.Tests.Work;

public sealed class ShownAgainTests
{
    [Theory, OnBothDatabases]
    public async Task Nothing_is_done_in_a_request_that_only_shows_a_form_again(Provider provider)
    {
        await using var house = await TestHouse.OpenAsync(provider);
        await house.AsSystemAsync(async scope =>
        {
            var (unit, done) = (scope.GetRequiredService<UnitOfWork>(), 0);
            await unit.DoAsync(() => Task.FromResult(done++), TestContext.Current.CancellationToken);
            scope.GetRequiredService<ShownAgain>().Begin();
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => unit.DoAsync(() => Task.FromResult(done++), TestContext.Current.CancellationToken));
            Assert.IsType<WhatIsShownAgainIsNotSent>(Assert.Single(refused.Broken));
            Assert.False(new WhatIsShownAgainIsNotSent(IsShownAgain: false).IsBroken);
            Assert.Equal(1, done);
        });
    }
}
