using Sightline.Access.Rules;
using Sightline.Facts;
using Sightline.Kernel;
using Sightline.Testing;

namespace Sightline.Access.Tests;

/// <summary>Each rule alone: what breaks it, the nearest thing that does not, and an answer somebody can act on.</summary>
public sealed class RulesTests
{
    private static readonly DeskCode Desk = AccessTestData.Desk(AccessTestData.Northgate, DeskRole.OrderDesk);

    [Fact]
    public void Codes_names_and_places_are_plain()
    {
        Breaks(new AgencyCodeIsPlain(new AgencyCode("Police Northgate")), new AgencyCodeIsPlain(new AgencyCode("police-northgate")));
        Breaks(new AgencyCodeIsPlain(new AgencyCode("pn")), new AgencyCodeIsPlain(new AgencyCode("pno")));
        Breaks(new UserNameIsPlain("grace o’dowd"), new UserNameIsPlain("grace.odowd"));
        Breaks(new UserHasAName("  "), new UserHasAName("Grace O’Dowd"));
        Breaks(new UserHasAName(new string('x', 201)), new UserHasAName(new string('x', 200)));
        Breaks(new PlaceIsPartOfAPostcode("Northgate"), new PlaceIsPartOfAPostcode("ZZ1"));
    }

    [Fact]
    public void Roles_belong_to_people_of_the_right_agency_once()
    {
        Breaks(new RoleIsForPeople("feed"), new RoleIsForPeople("order-desk"));
        Breaks(new RoleIsForPeople("system"), new RoleIsForPeople("auditor"));
        Breaks(new RoleIsHeld("order-desk", Held: false), new RoleIsHeld("order-desk", Held: true));
        Breaks(new RoleIsNotHeldAlready(IsHeld: true), new RoleIsNotHeldAlready(IsHeld: false));
        Breaks(new RoleIsOneThisKindOfAgencyHas("call-handler", Has: false), new RoleIsOneThisKindOfAgencyHas("call-handler", Has: true));
        Breaks(new UserIsKnown(Known: false), new UserIsKnown(Known: true));
        Breaks(new UserNameIsFree(IsTaken: true), new UserNameIsFree(IsTaken: false));
    }

    [Fact]
    public void Work_is_handed_only_to_desks_that_are_there()
    {
        Breaks(new DeskIsTheAgencysOwn(Desk, IsOwn: false), new DeskIsTheAgencysOwn(Desk, IsOwn: true));
        Breaks(new NamedDeskIsInTheDirectory("Cover", Desk, IsThere: false), new NamedDeskIsInTheDirectory("Cover", Desk, IsThere: true));
        Assert.False(new NamedDeskIsInTheDirectory("Cover", null, IsThere: false).IsBroken);
    }

    [Fact]
    public void Keys_say_what_they_may_do()
    {
        Breaks(new KeyHasAScope(0), new KeyHasAScope(1));
        Breaks(new KeyIsInUse(InUse: false), new KeyIsInUse(InUse: true));
        Breaks(new ScopeIsAFactTheAgencyMayState("OrderDischarged", MayState: false), new ScopeIsAFactTheAgencyMayState("OrderMade", MayState: true));
    }

    [Fact]
    public void Passwords_are_long_new_not_the_name_and_never_printed()
    {
        Breaks(new PasswordIsLongEnough("short 7", "grace"), new PasswordIsLongEnough("three plain words 7", "grace"));
        Breaks(new PasswordIsLongEnough("the words of GRACE 7", "grace"), new PasswordIsLongEnough("the words of nobody 7", "grace"));
        Breaks(new NewPasswordIsNew("three plain words 7", "three plain words 7"), new NewPasswordIsNew("three plain words 7", "three plain words 8"));
        Assert.DoesNotContain("plain words", new PasswordIsLongEnough("three plain words 7", "grace").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("plain words", new NewPasswordIsNew("three plain words 7", "x").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Passkeys_are_named_few_once_and_never_the_last_way_in()
    {
        Breaks(new PasskeyHasAName(" "), new PasskeyHasAName("work phone"));
        Breaks(new PasskeyHasAName(new string('x', 101)), new PasskeyHasAName(new string('x', 100)));
        Breaks(new PasskeysAreFew(PasskeysAreFew.Most), new PasskeysAreFew(PasskeysAreFew.Most - 1));
        Breaks(new PasskeyIsNotHeldAlready(IsHeld: true), new PasskeyIsNotHeldAlready(IsHeld: false));
        Breaks(new PasskeyIsTheUsersOwn(IsOwn: false), new PasskeyIsTheUsersOwn(IsOwn: true));
        Breaks(new AWayToSignInStays(HasAnother: false), new AWayToSignInStays(HasAnother: true));
    }

    [Fact]
    public void An_agencys_sign_on_is_asked_at_an_address_of_its_own_by_plain_names()
    {
        var address = new Uri("https://login.example");
        Breaks(new IssuerIsAnAddressToAsk("https://login.example", null), new IssuerIsAnAddressToAsk("https://login.example", address));
        Breaks(new IssuerIsAnAddressToAsk("https://login.example?tenant=1", address), new IssuerIsAnAddressToAsk("https://login.example/1", address));
        Breaks(new IssuerIsAnAddressToAsk("https://lögin.example", address), new IssuerIsAnAddressToAsk("https://login.example/", address));
        Breaks(new ClientIdIsPlain(""), new ClientIdIsPlain("register"));
        Breaks(new ClientIdIsPlain(new string('x', 201)), new ClientIdIsPlain(new string('x', 200)));
        Breaks(new SignOnSecretIsPlain("two\nlines"), new SignOnSecretIsPlain(null));
        Breaks(new SignOnSecretIsPlain(new string('x', 501)), new SignOnSecretIsPlain(new string('x', 500)));
        Assert.DoesNotContain("two", new SignOnSecretIsPlain("two\nlines").ToString(), StringComparison.Ordinal);
        Breaks(new NameClaimIsPlain("http://claims/upn"), new NameClaimIsPlain("upn"));
        Breaks(new AgencyHasASignOn(HasOne: false), new AgencyHasASignOn(HasOne: true));
        Breaks(new UserIsTheAgencysOwn(IsOwn: false), new UserIsTheAgencysOwn(IsOwn: true));
        Breaks(new SignOnNameIsPlain(IsPlain: false), new SignOnNameIsPlain(IsPlain: true));
        Breaks(new SignOnNameIsFree(IsTaken: true), new SignOnNameIsFree(IsTaken: false));
    }

    private static void Breaks(Rule broken, Rule kept)
    {
        Assert.True(broken.IsBroken);
        Assert.False(kept.IsBroken);
        Assert.NotEqual("", broken.Refusal.What);
        Assert.NotEqual("", broken.Refusal.Instead);
    }
}
