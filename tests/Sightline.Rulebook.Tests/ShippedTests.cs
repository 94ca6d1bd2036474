using NodaTime;
using Sightline.Kernel;

namespace Sightline.Rulebook.Tests;

/// <summary>What must hold of every entry that is shipped.</summary>
public sealed class ShippedTests
{
    public static TheoryData<string, int> OrderTypes { get; } = [.. Shipped.Book.OrderTypes.Select(type => (type.File, type.Line))];

    public static TheoryData<string, int> DutyRules { get; } = [.. Shipped.Book.DutyRules.Select(rule => (rule.File, rule.Line))];

    [Fact]
    public void The_shipped_rulebook_loads_without_a_problem() =>
        Assert.Empty(RuleBook.Check(Shipped.Folder, Shipped.Vocabulary).Problems);

    [Fact]
    public void The_check_lists_every_entry_and_field_that_nobody_confirmed()
    {
        var listed = RuleBook.Check(Shipped.Folder, Shipped.Vocabulary).Unverified.Select(entry => entry.Entry.Code + "/" + entry.Entry.Line).ToList();
        var doubtful = Shipped.Book.OrderTypes.Cast<Entry>().Concat(Shipped.Book.DutyRules).Concat(Shipped.Book.Gateways).Concat(Shipped.Book.RetentionClasses)
            .Concat(Shipped.Book.Definitions).Concat(Shipped.Book.Offences).Concat(Shipped.Book.CrimeOutcomes).Concat(Shipped.Book.EqualityCategories)
            .Concat(Shipped.Book.FlagKinds).Concat(Shipped.Book.Meetings).Concat(Shipped.Book.Samples)
            .Concat(Shipped.Book.RepetitionOn(new LocalDate(2026, 11, 22), null)).Concat(Shipped.Book.Instruments)
            .Where(entry => !entry.Verified || entry.Header.UnverifiedFields.Count > 0)
            .Select(entry => entry.Code + "/" + entry.Line);
        Assert.Equal(doubtful, listed);
        Assert.Contains(listed, entry => entry.StartsWith("occupation-order/", StringComparison.Ordinal));
        Assert.DoesNotContain(listed, entry => entry.StartsWith("non-molestation-order/", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OrderTypes))]
    public void Every_order_type_names_known_sources_and_never_says_yes_or_no_of_what_nobody_confirmed(string file, int line)
    {
        var type = Shipped.Book.OrderTypes.Single(type => (type.File, type.Line) == (file, line));
        MustNameItsSource(type);
        var day = type.To ?? type.From ?? new LocalDate(2026, 11, 22);
        var area = type.Areas.Count == 0 ? null : type.Areas[0];
        Assert.Equal(type, Shipped.Book.OrderTypeOn(type.Code, day, area));
        Assert.Equal(type.IsConfirmed("may-arrest") ? type.MayArrestAsWritten : Answer.NotKnown, type.MayArrest);
        Assert.Equal(type.IsConfirmed("may-arrest"), !type.MayArrestWords.StartsWith("Power not confirmed. Ask: ", StringComparison.Ordinal));
        Assert.Equal(type.IsConfirmed("breach") ? type.BreachAsWritten : BreachKind.NotKnown, type.Breach);
        Assert.All(type.TermKinds, kind => Assert.NotNull(Shipped.Book.TermKindOf(kind)));
        Assert.Contains("other", type.TermKinds);
        Assert.NotEmpty(type.BindsWhen(Answer.NotKnown));
    }

    [Theory]
    [MemberData(nameof(OrderTypes))]
    public void Every_order_type_whose_breach_is_known_as_a_crime_may_be_arrested_for(string file, int line)
    {
        var type = Shipped.Book.OrderTypes.Single(type => (type.File, type.Line) == (file, line));
        if (type.BreachAsWritten == BreachKind.Offence)
        {
            Assert.Equal(Answer.Yes, type.MayArrestAsWritten);
        }
        if (type.BreachAsWritten is BreachKind.ContemptOnly or BreachKind.RecallOrReturn or BreachKind.BreachOfSentence)
        {
            Assert.NotEqual(Answer.Yes, type.MayArrestAsWritten);
        }
    }

    [Theory]
    [MemberData(nameof(DutyRules))]
    public void Every_duty_can_be_done_by_somebody_and_says_why_by_then(string file, int line)
    {
        var rule = Shipped.Book.DutyRules.Single(rule => (rule.File, rule.Line) == (file, line));
        MustNameItsSource(rule);
        Assert.Contains(rule, Shipped.Book.DutyRulesRaisedBy(rule.On, new LocalDate(2026, 11, 22), null));
        Assert.NotEmpty(rule.DischargedBy);
        Assert.All(rule.DischargedBy, fact => Assert.NotEmpty(rule.SameFor(fact)));
        Assert.NotNull(rule.Owes.Desk);
        // It may be shown to more than the one who owes it, so it names nobody's side but its own.
        Assert.DoesNotContain("IDVA", rule.WhyLimit, StringComparison.Ordinal);
        if (rule.Basis == Basis.Practice && rule.IsConfirmed("within"))
        {
            Assert.Contains(rule.Within.ToString(), new[] { "immediately", "24 hours" });
        }
    }

    [Theory]
    [MemberData(nameof(DutyRules))]
    public void Every_duty_that_reaches_her_worker_or_her_area_is_on_her_side_only(string file, int line)
    {
        var rule = Shipped.Book.DutyRules.Single(rule => (rule.File, rule.Line) == (file, line));
        if (rule.Owes.Agency is "service-of-protected-person" or "service-of-victim" or "force-of-protected-person")
        {
            Assert.True(rule.SurvivorSide);
        }
        if (rule.Owes.Agency.StartsWith("probation", StringComparison.Ordinal))
        {
            // What was given may have been said by the survivor: that anything is owed because of it stands on no record of his.
            Assert.Equal(rule.On == "NewInformationGiven", rule.SurvivorSide);
            Assert.Null(rule.OwedTo);
        }
    }

    [Fact]
    public void Every_gateway_names_known_sources_and_a_survivors_service_is_told_of_people_by_agreement_only()
    {
        Assert.All(Shipped.Book.Gateways, MustNameItsSource);
        string[] ofPeople = ["OrderMade", "OrderDetailsAdded", "OrderServed", "OrderVaried", "OrderDischarged", "OrderExpired", "BreachReported", "BreachOutcomeRecorded", "CallOutRecorded"];
        var toServices = Shipped.Book.Gateways.Where(gateway => gateway.ToKinds.Contains("support-service") && gateway.Carries.Overlaps(ofPeople)).ToList();
        Assert.All(toServices, gateway => Assert.NotEqual(StandsBy.Law, gateway.StandsBy));
        Assert.Equal(
            ["probation-to-support-breach", "probation-to-support-breach-by-consent"],
            toServices.Where(gateway => gateway.Joins("probation", "support-service")).Select(gateway => gateway.Code));
        Assert.All(Shipped.Book.Gateways, gateway => Assert.Equal(gateway.StandsBy == StandsBy.Consent, gateway is { ConsentDays: > 0, WithoutConsentDays: > 0 }));
        Assert.DoesNotContain(Shipped.Book.Gateways, gateway => gateway.Carries.Contains("SharingRefused"));
    }

    /// <summary>Where a fact names the agency itself, a refusal would tell whoever stated it which kind of agency that is: that it holds the record.</summary>
    [Fact]
    public void What_tells_a_holder_about_its_own_record_is_never_refused_between_any_kinds()
    {
        string[] namedByTheFact = ["holder-of-sought-record", "holder-of-opened-record", "reviewing-agency", "asked-agency", "agency-that-acted-on-tie"];
        var facts = Shipped.Book.DutyRules.Where(rule => namedByTheFact.Contains(rule.Owes.Agency)).SelectMany(rule => rule.AgainOn.Prepend(rule.On)).ToHashSet();
        Assert.Superset(new HashSet<string> { "KeptBackRecordSought", "EmergencyRecordOpened", "EmergencyAddressOpened", "TiePutToReview", "HolderAsked", "SplitToCheck" }, facts);
        Assert.All(facts, fact => Assert.Contains(
            Shipped.Book.Gateways,
            gateway => gateway.StandsBy == StandsBy.Law && gateway.Carries.Contains(fact)
                && gateway.FromKinds.SetEquals(Shipped.Vocabulary.AgencyKinds) && gateway.ToKinds.SetEquals(Shipped.Vocabulary.AgencyKinds)));
    }

    [Fact]
    public void What_is_read_on_a_screen_takes_nobody_for_a_man_or_a_woman()
    {
        string[] gendered = ["he", "him", "his", "she", "her", "hers"];
        var texts = Shipped.Book.OrderTypes
            .SelectMany(type => new[] { type.Name, type.Plain, type.MayArrestWordsAsWritten, type.Ask })
            .Concat(Shipped.Book.DutyRules.SelectMany(rule => new[] { rule.Words, rule.WhyLimit, rule.OwedToWords ?? "" }))
            .Concat(Shipped.Book.TermKinds.Select(kind => kind.Plain))
            .Concat(Shipped.Book.Gateways.SelectMany(gateway => new[] { gateway.What, gateway.Purpose, gateway.LawfulBasis }));
        Assert.All(texts, text => Assert.Empty(text.ToLowerInvariant().Split(' ', '.', ',', ';', ':').Intersect(gendered)));
    }

    [Fact]
    public void Every_kind_of_term_in_the_vocabulary_of_facts_is_there_and_the_door_view_knows_which_are_places()
    {
        Assert.Equal(
            ["keep-away-place", "leave-home", "no-entry"],
            Shipped.Book.TermKinds.Where(kind => kind.Place).Select(kind => kind.Code).Order(StringComparer.Ordinal));
        Assert.All(["no-contact", "no-violence", "other"], code => Assert.False(Shipped.Book.TermKindOf(code)!.Place));
        Assert.Null(Shipped.Book.TermKindOf("no-such-term"));
    }

    private static void MustNameItsSource(Entry entry)
    {
        var known = File.ReadAllLines(Path.Combine(Shipped.Root, "docs", "sources.ids")).Select(id => id.Trim()).ToHashSet();
        Assert.All(entry.Ref.Split(", "), id => Assert.Contains(id, known));
        Assert.True(entry.Source.Length > 3);
        Assert.Equal(entry.Verified, entry.Verified && entry.Read is not null);
    }
}
