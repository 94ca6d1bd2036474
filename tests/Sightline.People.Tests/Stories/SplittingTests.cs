using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Sightline.Facts;
using Sightline.Facts.People;
using Sightline.Kernel;
using Sightline.People.Contracts;
using Sightline.People.Model;
using Sightline.People.Rules;
using Sightline.People.ShowRecord;
using Sightline.People.Splits;
using Sightline.Platform.Reading;
using Sightline.Platform.Storage;
using Sightline.Platform.Work;
using Sightline.Testing;
using static Sightline.People.Tests.Register;

namespace Sightline.People.Tests.Stories;

/// <summary>Records are taken away from a person: everything follows its own record, and everybody who acted on the tie checks what they did.</summary>
public sealed class SplittingTests
{
    private static readonly PersonDescription Him = new()
    {
        Forenames = "Darren",
        Surname = "Whitlock",
        Born = "1979-11-21",
        Contact = new ContactDescription { Phones = ["07700 900555"] },
    };

    [Theory]
    [OnBothDatabases]
    public async Task Several_that_leave_together_stay_one_person_and_every_movement_is_a_fact(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, two, three) = await ThreeAsync(register);

        await SplitAsync(register, one, [two, three]);

        Assert.Equal([one], (await register.SubjectAsync(one)).Nominals);
        Assert.Equal([two, three], (await register.SubjectAsync(two)).Nominals);
        Assert.Equal(2, (await register.FactsAsync("NominalUntied")).Count);
        Assert.Single(await register.FactsAsync("PersonSplit"));
        Assert.Equal(
            [(one, two), (one, three)],
            (await register.AllAsync<TieReview>()).Where(row => row.State == ReviewState.Different).Select(row => (row.OtherId, row.NominalId)));
        Assert.All(await register.AllAsync<TieDecision>(), row => Assert.Equal(TieStep.TakenAway, row.Step));
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_split_says_what_leaves_why_and_leaves_somebody(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, two, three) = await ThreeAsync(register);
        var stranger = await register.RecordAsync(Said("Ruth", "Ellery"));

        await RefusesAsync<SomeRecordStaysBehind>(register, new NewSplit { Nominal = one, Leaving = [], Reason = "His cousin." });
        await RefusesAsync<SomeRecordStaysBehind>(register, new NewSplit { Nominal = one, Leaving = [one, two, three], Reason = "His cousin." });
        await RefusesAsync<RecordIsTied>(register, new NewSplit { Nominal = stranger, Leaving = [stranger], Reason = "His cousin." });
        await RefusesAsync<RecordIsTied>(register, new NewSplit { Nominal = one, Leaving = [stranger], Reason = "His cousin." });
        await RefusesAsync<UndoingSaysWhy>(register, new NewSplit { Nominal = one, Leaving = [two], Reason = "" });

        Assert.Equal(3, (await register.SubjectAsync(one)).Nominals.Count);
        Assert.Empty(await register.AllAsync<Split>());
    }

    [Theory]
    [OnBothDatabases]
    public async Task Who_read_both_while_they_were_one_checks_and_who_read_one_alone_before_or_since_does_not(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var one = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him });
        await ReadAsync(register, Officer with { Agency = AccessTestData.Eastmoor }, one);
        register.House.Clock.Advance(Duration.FromMinutes(5));
        var two = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Him });
        register.House.Clock.Advance(Duration.FromMinutes(5));
        await ReadAsync(register, Officer, one);
        await ReadAsync(register, Officer, two);
        register.House.Clock.Advance(Duration.FromMinutes(5));

        var split = await SplitAsync(register, one, [two]);
        register.House.Clock.Advance(Duration.FromMinutes(5));
        await ReadAsync(register, Officer, one);

        Assert.Equal([AccessTestData.Northgate], (await register.AllAsync<SplitOwner>()).Select(owner => owner.Agency));
        var shown = await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<SplitReading>().FindAsync(split.Value, Stop));
        Assert.Equal(["record", "record"], shown!.Own.Select(line => line.What));
        Assert.Null(await register.House.AsAsync(Reviewer with { Agency = AccessTestData.Eastmoor }, scope => scope.GetRequiredService<SplitReading>().FindAsync(split.Value, Stop)));
    }

    [Theory]
    [OnBothDatabases]
    public async Task What_was_found_is_said_once_by_an_agency_that_was_asked(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, two, _) = await ThreeAsync(register);
        await ReadAsync(register, Officer, one);
        var split = await SplitAsync(register, one, [two]);

        await RefusesCheckAsync<CheckingSaysWhatWasFound>(Reviewer, " ");
        await RefusesCheckAsync<WhatRestedIsCheckedOnce>(Reviewer with { Agency = AccessTestData.Eastmoor }, "Nothing.");
        await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<CheckSplitAction>().CheckAsync(split, "Nobody was told anything wrong.", Stop));
        await RefusesCheckAsync<WhatRestedIsCheckedOnce>(Reviewer, "Nothing.");

        Assert.Single(await register.FactsAsync("SplitChecked"));

        async Task RefusesCheckAsync<TRule>(Actor actor, string found)
        {
            var refused = await Assert.ThrowsAsync<RulesBrokenException>(() =>
                register.House.AsAsync(actor, scope => scope.GetRequiredService<CheckSplitAction>().CheckAsync(split, found, Stop)));
            Assert.Contains(refused.Broken, rule => rule is TRule);
        }
    }

    [Theory]
    [OnBothDatabases]
    public async Task A_paper_opened_about_both_is_a_document_and_a_look_up_that_lists_both_rests_on_no_tie(Provider provider)
    {
        await using var register = await OpenAsync(provider);
        var (one, two, _) = await ThreeAsync(register);
        foreach (var (what, section) in new[] { ("order", "paper"), ("look-up", "name") })
        {
            await register.House.AsAsync(Officer, scope => scope.GetRequiredService<ReadAudit>().ShowAsync(
                new Disclosure(what, [one.Value, two.Value], [section]), () => Task.FromResult(true), Stop));
        }

        var split = await SplitAsync(register, one, [two]);

        var shown = await register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<SplitReading>().FindAsync(split.Value, Stop));
        Assert.Equal(["Paper opened"], shown!.Own.Select(line => line.Kind));
    }

    private static async Task<(NominalId, NominalId, NominalId)> ThreeAsync(Register register)
    {
        var one = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Northgate, Details = Him });
        var two = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Probation, Details = Him });
        var three = await register.RecordAsync(new NewNominal { HeldBy = AccessTestData.Eastmoor, Details = Him });
        Assert.Equal(3, (await register.SubjectAsync(one)).Nominals.Count);
        return (one, two, three);
    }

    private static Task<SplitId> SplitAsync(Register register, NominalId nominal, IReadOnlyList<NominalId> leaving) => register.House.AsAsync(
        Reviewer, scope => scope.GetRequiredService<SplitPersonAction>().SplitAsync(new NewSplit { Nominal = nominal, Leaving = leaving, Reason = "His cousin gave his name." }, Stop));

    private static Task ReadAsync(Register register, Actor actor, NominalId nominal) =>
        register.House.AsAsync(actor, scope => scope.GetRequiredService<RecordReader>().ReadAsync(nominal, Stop));

    private static async Task RefusesAsync<TRule>(Register register, NewSplit input)
    {
        var refused = await Assert.ThrowsAsync<RulesBrokenException>(() => register.House.AsAsync(Reviewer, scope => scope.GetRequiredService<SplitPersonAction>().SplitAsync(input, Stop)));
        Assert.Contains(refused.Broken, rule => rule is TRule);
    }
}
