using Sightline.Platform.Storage;
using Sightline.Testing;

namespace Sightline.Access.Tests.Directory;

public sealed class DirectoryPagesTests
{
    [Theory]
    [OnBothDatabases("/directory")]
    [OnBothDatabases("/directory/police-kent")]
    public async Task Whoever_may_not_see_the_directory_is_refused(Provider provider, string path)
    {
        await using var app = await TestApp.StartAsync(provider);
        await app.RefusesEveryRoleWithoutAsync("directory.view", path);
    }

    [Theory, OnBothDatabases]
    public async Task The_directory_lists_agencies_and_may_be_cut_to_one_kind(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        using var browser = app.As(TestHouse.ActorAt("police-northgate", "call-handler"));
        await browser.RendersAsync("/directory", "Kent Police", "Harbour IDVA Service", "British Transport Police");
        var courts = await browser.RendersAsync("/directory?kind=FamilyCourt", "Northgate Family Court");
        Assert.DoesNotContain("Kent Police", courts.Words, StringComparison.Ordinal);
        await browser.RendersAsync("/directory?kind=Cafcass", "None in this directory");
        await browser.RendersAsync("/directory?kind=nonsense", "Kent Police");
    }

    [Theory, OnBothDatabases]
    public async Task An_agency_shows_its_desks_hours_cover_and_a_number_or_that_it_is_not_known(Provider provider)
    {
        await using var app = await TestApp.StartWithAreaAsync(provider);
        using var browser = app.As(TestHouse.ActorAt("police-northgate", "call-handler"));
        await browser.RendersAsync("/directory/police-northgate", "Order desk", "Mon-Fri 08:00-18:00", "01632 960104", "Duty inspector", "Always open", "ZZ1, ZZ2");
        await browser.RendersAsync("/directory/police-kent", "E23000032", "Not known", "assumed: the agency has not confirmed its hours");
        await browser.RendersAsync("/directory/court-northgate-family", "Its orders go to", "Northgate Police");
        await browser.SaysNotFoundAsync("/directory/police-atlantis");
    }
}
