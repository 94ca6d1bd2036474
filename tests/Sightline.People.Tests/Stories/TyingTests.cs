using Microsoft.Extensions.DependencyInjection;
using Sightline.Facts;
using Sightline.Facts.Access;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Reviews;
using Sightline.People.Splits;
using Sightline.People.Ties;
using Sightline.Platform.Storage;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

public sealed class TyingTests
{
    private static readonly PersonDescription Him = new()
    {
        Forenames = "Darren",
        Surname = "Whitlock",
        Born = "1979-11-21",
        Sex = "male",
        Contact = new ContactDescription { Phones = ["07700 900555"] },
    };

    [Theory]
    [OnBothDatabases]
    public async Task Two_agencies_records_of_one_man_are_tied_and_each_keeps_its_own_words(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var police = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him });
        var probation = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Him with { Forenames = "Daren" } });

        var subject = await register.SubjectAsync(police);
        var hit = Assert.Single(await register.LookUpAsync("Darren Whitlock 21/11/1979"));

        Assert.Equal([police, probation], subject.Nominals);
        Assert.Equal(subject.Person, hit.Person);
        Assert.Equal([AccessTestData.Northgate, AccessTestData.Probation], hit.HeldBy.OrderBy(code => code.Value));
        Assert.True(hit.IsCertain);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Twin_sisters_stay_apart(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var home = new ContactDescription { Addresses = [new AddressDescription(["3 Mill Row"], "ZZ2 2BB")], Phones = ["01632 960001"] };
        var emma = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Sister("Emma") with { Contact = home } });
        var emily = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Sister("Emily") with { Contact = home } });

        Assert.DoesNotContain(emily, (await register.SubjectAsync(emma)).Nominals);
        Assert.Empty(await register.AllAsync<Tie>());
        var hits = await register.LookUpAsync("Emma Farrow 1992-06-14");
        Assert.Equal(emma, hits[0].Best);

        static PersonDescription Sister(string name) => new() { Forenames = name, Surname = "Farrow", Born = "1992-06-14", Sex = "female" };
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_father_and_a_son_of_one_name_stay_apart(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var home = new ContactDescription { Addresses = [new AddressDescription(["9 Canal Street"], "ZZ3 3CC")], Phones = ["01632 960002"] };
        var father = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Man("1961-02-03") with { Contact = home } });
        var son = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Man("1988-07-30") with { Contact = home } });

        Assert.DoesNotContain(son, (await register.SubjectAsync(father)).Nominals);
        Assert.Empty(await register.AllAsync<Tie>());

        static PersonDescription Man(string born) => new() { Forenames = "Patrick", Surname = "Oakley", Born = born, Sex = "male" };
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_married_name_with_her_own_phone_and_birthday_is_found_and_never_merged_unseen(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var contact = new ContactDescription { Phones = ["07700 900777"] };
        var before = await register.RecordAsync(Nominal(AccessTestData.Northgate, "Ridley", contact));
        var after = await register.RecordAsync(Nominal(AccessTestData.Probation, "Castleton", contact));

        var subject = await register.SubjectAsync(before);

        Assert.Contains(after, subject.Nominals.Concat(subject.Possible));
        var hits = await register.LookUpAsync("Charlotte Ridley 02/04/1987");
        Assert.Equal(before, hits[0].Best);

        static NewNominal Nominal(AgencyCode agency, string surname, ContactDescription contact) => new()
        {
            HeldBy = agency,
            Details = new PersonDescription { Forenames = "Charlotte", Surname = surname, Born = "1987-04-02", Sex = "female", Contact = contact },
        };
    }

    [Theory]
    [OnBothDatabases]
    public async Task The_other_side_of_one_incident_is_neither_tied_nor_asked_about_nor_tied_by_hand(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him });
        var other = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him, NeverSameAs = [one] });

        var subject = await register.SubjectAsync(one);
        Assert.Equal([one], subject.Nominals);
        Assert.Empty(subject.Possible);
        Assert.DoesNotContain(await register.AllAsync<TieReview>(), review => review.State == ReviewState.Open);

        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => register.House.AsAsync(Reviewer, scope =>
            scope.GetRequiredService<TieNominalsAction>().TieAsync(one, other, null, Stop)));
        Assert.Contains(refused.Broken, rule => rule is Rules.OtherSidesAreNeverOnePerson);
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_father_and_son_whose_relationship_is_recorded_are_no_longer_asked_about_nor_ever_again(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var father = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Man("1961-02-03") });
        var son = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Man("1979-07-30") });
        Assert.Equal([father], (await register.SubjectAsync(son)).Possible);

        await register.House.AsAsync(Officer, scope => scope.GetRequiredService<Relationships.RecordRelationshipAction>().RecordAsync(
            new RelationshipRecorded { Relationship = new RelationshipId(scope.GetRequiredService<IIdSource>().New()), Of = father, To = son, Kind = RelationshipKind.Parent }, Stop));
        await register.House.AsAsync(Officer, scope => scope.GetRequiredService<AddDetails.AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded
            {
                Nominal = son,
                HeldBy = AccessTestData.Northgate,
                Details = new PersonDescription { Contact = new ContactDescription { Addresses = [new AddressDescription(["9 Canal Street"], "ZZ3 3CC")] } },
            }, Stop));

        Assert.Empty((await register.SubjectAsync(son)).Possible);
        Assert.Equal(ReviewState.Different, Assert.Single(await register.AllAsync<TieReview>()).State);
        Assert.Empty(await register.AllAsync<Tie>());

        static PersonDescription Man(string born) => new() { Forenames = "Patrick", Surname = "Oakley", Born = born, Sex = "male", Contact = new ContactDescription { Addresses = [new AddressDescription(["9 Canal Street"], "ZZ3 3CC")] } };
    }

    [Theory]
    [OnBothDatabases]
    public async Task Two_whose_relationship_is_known_first_are_not_asked_about_when_more_is_learned(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var sister = await register.RecordAsync(Said("Kathryn", null, "1990-05"));
        var other = await register.RecordAsync(Said("Katherine", "Pemberton", "1990-05-02"));
        Assert.Empty((await register.SubjectAsync(sister)).Possible);
        await register.House.AsAsync(Officer, scope => scope.GetRequiredService<Relationships.RecordRelationshipAction>().RecordAsync(
            new RelationshipRecorded { Relationship = new RelationshipId(scope.GetRequiredService<IIdSource>().New()), Of = sister, To = other, Kind = RelationshipKind.Sibling }, Stop));

        await register.House.AsAsync(Officer, scope => scope.GetRequiredService<AddDetails.AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = sister, HeldBy = AccessTestData.Northgate, Details = new PersonDescription { Surname = "Pemberton", Born = "1990-05-02" } }, Stop));

        var subject = await register.SubjectAsync(sister);
        Assert.Equal([sister], subject.Nominals);
        Assert.Empty(subject.Possible);
    }

    [Theory]
    [OnBothDatabases]
    public async Task An_uncertain_likeness_is_put_to_the_newer_records_agency_and_decided_by_a_person(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, other) = await UncertainAsync(register);
        var review = Assert.Single(await register.AllAsync<TieReview>());
        Assert.Equal(AccessTestData.Northgate, review.Agency);
        Assert.Equal([other], (await register.SubjectAsync(one)).Possible);

        await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<ReviewTieAction>().ReviewAsync(review.Id, Answer.Yes, "Rang her: the same woman.", Stop));

        var subject = await register.SubjectAsync(one);
        Assert.Equal([one, other], subject.Nominals);
        Assert.Empty(subject.Possible);
        Assert.All(await register.AllAsync<Tie>(), tie => Assert.Equal(TieBasis.Person, tie.Basis));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_tie_is_undone_with_a_reason_keeps_its_history_and_is_not_made_again(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var police = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him });
        var probation = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Him });
        await register.House.AsAsync(Reviewer, async scope =>
        {
            var split = scope.GetRequiredService<SplitPersonAction>();
            var taking = new NewSplit { Nominal = police, Leaving = [probation], Reason = " " };
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => split.SplitAsync(taking, Stop));
            Assert.Contains(refused.Broken, rule => rule is Rules.UndoingSaysWhy);
            await split.SplitAsync(taking with { Reason = "His cousin gave his name." }, Stop);
        });

        Assert.Equal([police], (await register.SubjectAsync(police)).Nominals);
        Assert.Equal(2, (await register.AllAsync<Tie>()).Count);

        await register.House.AsAsync(TestHouse.ActorAt("probation-northgate", "probation-officer"), scope => scope.GetRequiredService<AddDetails.AddNominalDetailsAction>().AddAsync(
            new NominalDetailsAdded { Nominal = probation, HeldBy = AccessTestData.Probation, Details = new PersonDescription { Contact = Him.Contact } }, Stop));
        Assert.Equal([police], (await register.SubjectAsync(police)).Nominals);
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_is_told_follows_the_ties_and_the_home(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var home = new ContactDescription { Addresses = [new AddressDescription(["1 Elm Way"], "ZZ1 1AA")] };
        var police = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him with { Contact = Him.Contact with { Addresses = home.Addresses } } });
        await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Him });

        await register.House.AsSystemAsync(async scope =>
        {
            var people = scope.GetRequiredService<IPeople>();
            Assert.Equal([AccessTestData.Probation], await people.HoldersOfAsync(police, AgencyKind.Probation, Stop));
            Assert.Equal(AccessTestData.Northgate, (await people.AgencyServingHomeOfAsync(police, AgencyKind.Police, Stop)).OrNull());
            Assert.False((await people.AgencyServingHomeOfAsync(police, AgencyKind.Cafcass, Stop)).IsKnown);
        });
    }

    private static async Task<(NominalId One, NominalId Other)> UncertainAsync(Register register)
    {
        var one = await register.RecordAsync(Said("Kathryn", "Pemberton", "1990-05"));
        var other = await register.RecordAsync(Said("Katherine", "Pemberton", "1990"));
        return (one, other);
    }
}
