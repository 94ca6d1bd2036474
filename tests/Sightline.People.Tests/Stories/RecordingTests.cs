using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.AddDetails;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.RecordNominal;
using Sightline.People.Relationships;
using Sightline.People.Rules;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

public sealed class RecordingTests
{
    [Theory]
    [OnBothDatabases]
    public async Task A_record_that_says_nothing_or_cannot_be_true_is_refused_with_what_to_do_and_leaves_nothing(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var tomorrow = new LocalDate(2026, 11, 4);

        await RefusesAsync<NominalSaysSomething>(register, new PersonDescription());
        await RefusesAsync<NobodyIsBornInTheFuture>(register, new PersonDescription { Surname = "Nowak", Born = "2026-11-04" });
        await RefusesAsync<NobodyIsBornInTheFuture>(register, new PersonDescription { Surname = "Nowak", Born = "2027" });
        await RefusesAsync<BornIsADate>(register, new PersonDescription { Surname = "Nowak", Born = "1984-02-30" });
        await RefusesAsync<SexIsAKnownWord>(register, new PersonDescription { Surname = "Nowak", Sex = "F" });
        await RefusesAsync<TextIsShortEnough>(register, new PersonDescription { Surname = new string('n', 201) });
        await RefusesAsync<ListIsShortEnough>(register, new PersonDescription { Contact = new ContactDescription { Phones = Enumerable.Repeat("07700 900123", 25).ToList() } });
        await RefusesAsync<AddressHasBegun>(register, Living(new AddressDescription(["1 Elm Way"], null, tomorrow)));
        await RefusesAsync<AddressEndsAfterItBegins>(register, Living(new AddressDescription(["1 Elm Way"], null, new LocalDate(2020, 2, 1), new LocalDate(2020, 1, 1))));

        Assert.Empty(await register.AllAsync<Nominal>());
        Assert.Empty(await register.AllAsync<LookUpKeyRow>());
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_is_learned_later_stands_beside_what_was_held_and_is_found_by_both(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Charlotte", "Ridley", "1987"));

        await AddAsync(register, new PersonDescription { Surname = "Castleton", Born = "1987-04-02", Contact = new ContactDescription { Phones = ["07700 900777"] } }, her);

        var held = Assert.Single(await register.AllAsync<Nominal>());
        Assert.Equal(("Ridley", "1987-04-02"), (held.Surname, held.Born));
        Assert.Equal("Castleton", Assert.Single(await register.AllAsync<NominalName>()).Surname);
        foreach (var words in new[] { "Charlotte Ridley", "Charlotte Castleton", "07700 900777" })
        {
            Assert.Equal(her, Assert.Single(await register.LookUpAsync(words)).Best);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task Only_the_agency_that_holds_a_record_adds_to_it(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var her = await register.RecordAsync(Said("Charlotte", "Ridley"));

        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => register.House.AsSystemAsync(scope => scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = her, HeldBy = AccessTestData.Probation, Details = new PersonDescription { Born = "1987" } }, Stop)));

        Assert.Contains(refused.Broken, rule => rule is OnlyTheHolderAddsDetails);
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_feed_records_once_and_keeps_the_senders_id(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var fact = new NominalRecorded
        {
            Id = new FactId(new Guid("0193a1b2-0000-7000-8000-00000000000a")),
            Nominal = new NominalId(new Guid("0193a1b2-0000-7000-8000-00000000000b")),
            HeldBy = AccessTestData.Northgate,
            Details = new PersonDescription { Surname = "Nowak" },
        };
        await register.House.AsAsync(Officer, scope => scope.GetRequiredService<NominalRecordedHandler>().HandleAsync(fact, Stop));

        var again = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            register.House.AsAsync(Officer, scope => scope.GetRequiredService<NominalRecordedHandler>().HandleAsync(fact with { Id = default }, Stop)));
        var foreign = await Assert.ThrowsAsync<RulesBrokenException>(() => register.House.AsAsync(
            Worker, scope => scope.GetRequiredService<NominalRecordedHandler>().HandleAsync(fact with { Nominal = new NominalId(fact.Id.Value) }, Stop)));

        Assert.Contains(again.Broken, rule => rule is NominalIsNew);
        Assert.Contains(foreign.Broken, rule => rule is AgencySpeaksForItself);
        Assert.Equal(fact.Nominal, Assert.Single(await register.AllAsync<Nominal>()).Id);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_relationship_has_a_period_and_ends_once(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(Said("Ruth", "Ellery"));
        var other = await register.RecordAsync(Said("Darren", "Whitlock"));
        var fact = new RelationshipRecorded
        {
            Relationship = new RelationshipId(one.Value),
            Of = one,
            To = other,
            Kind = RelationshipKind.Partner,
            Period = new DateRange(new LocalDate(2019, 5, 1), null),
        };
        await register.House.AsSystemAsync(scope => scope.GetRequiredService<RecordRelationshipAction>().RecordAsync(fact, Stop));
        var end = new RelationshipEnded { Relationship = fact.Relationship, Of = one, To = other, On = new LocalDate(2026, 1, 5) };

        await RefusesEndAsync<RelationshipEndsAfterItBegins>(register, end with { On = new LocalDate(2018, 1, 1) });
        await RefusesEndAsync<RelationshipDaysAreNotAhead>(register, end with { On = new LocalDate(2027, 1, 1) });
        await RefusesEndAsync<RelationshipIsKnown>(register, end with { Of = other });
        await register.House.AsSystemAsync(scope => scope.GetRequiredService<EndRelationshipAction>().EndAsync(end, Stop));
        await RefusesEndAsync<RelationshipHasNotEnded>(register, end);

        var held = Assert.Single(await register.AllAsync<Relationship>());
        Assert.Equal((fact.Period!.Value.From, end.On), (held.From, held.To));
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_registers_that_went_through_the_same_say_the_same(Provider provider)
    {
        await using var one = await OpenAsync(provider);
        await using var other = await OpenAsync(provider);
        foreach (var register in new[] { one, other })
        {
            var her = await register.RecordAsync(Said("Charlotte", "Ridley", "1987-04-02") with { Confidential = new ContactDescription { Phones = ["07700 900777"] } });
            await register.RecordAsync(Said("Charlotte", "Ridley", "1987-04-02") with { HeldBy = AccessTestData.Probation });
            await AddAsync(register, new PersonDescription { Surname = "Castleton" }, her);
        }

        var lines = await one.House.CanonicalStateAsync();

        Assert.Equal(await other.House.CanonicalStateAsync(), lines);
        Assert.Contains(lines, line => line.StartsWith("nominal\t", StringComparison.Ordinal));
    }

    private static PersonDescription Living(AddressDescription address) => new() { Contact = new ContactDescription { Addresses = [address] } };

    private static Task AddAsync(Register register, PersonDescription details, NominalId nominal) => register.House.AsSystemAsync(scope =>
        scope.GetRequiredService<AddNominalDetailsAction>().AddAsync(new NominalDetailsAdded { Nominal = nominal, HeldBy = AccessTestData.Northgate, Details = details }, Stop));

    private static async Task RefusesAsync<TRule>(Register register, PersonDescription details)
    {
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = details }));
        Assert.Contains(refused.Broken, rule => rule is TRule);
        Assert.All(refused.Broken, rule => Assert.True(rule.Refusal is { Where.Length: > 0, What.Length: > 0, Why.Length: > 0, Instead.Length: > 0 }, rule.ToString()));
    }

    private static async Task RefusesEndAsync<TRule>(Register register, RelationshipEnded end)
    {
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() =>
            register.House.AsSystemAsync(scope => scope.GetRequiredService<EndRelationshipAction>().EndAsync(end, Stop)));
        Assert.Contains(refused.Broken, rule => rule is TRule);
    }
}
