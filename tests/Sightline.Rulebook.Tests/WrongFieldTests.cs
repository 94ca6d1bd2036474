using NodaTime;

namespace Sightline.Rulebook.Tests;

/// <summary>Each kind of wrong field is answered with file, line, field and what was expected, and nothing else is.</summary>
public sealed class WrongFieldTests
{
    [Theory]
    [InlineData("  ref: D-03\n", "", 1, "ref", "\"ref\" is missing.", "our id of the source entry")]
    [InlineData("  source: An Act s.1\n", "", 1, "source", "\"source\" is missing.", "text")]
    [InlineData("  basis: statute\n", "", 1, "basis", "\"basis\" is missing.", "statute, guidance, practice, pilot")]
    [InlineData("  read: 2026-11-22\n", "", 1, "read", "The entry is verified", "the day the source was read")]
    [InlineData("  verified: yes\n", "", 1, "verified", "\"verified\" is missing.", "yes or no")]
    [InlineData("  made-by: family-court\n", "", 1, "made-by", "\"made-by\" is missing.", "at least one kind of agency")]
    [InlineData("made-by: family-court", "made-by: []", 12, "made-by", "is an empty list", "at least one kind of agency")]
    [InlineData("  binds-from: [served, knew]\n", "", 1, "binds-from", "\"binds-from\" is missing.", "made, pronounced, served, knew")]
    [InlineData("  breach: offence\n", "", 1, "breach", "\"breach\" is missing.", "arrestable-contempt")]
    [InlineData("  may-arrest: yes\n", "", 1, "may-arrest", "\"may-arrest\" is missing.", "not-known, yes, no")]
    [InlineData("  ask: the desk\n", "", 1, "ask", "\"ask\" is missing.", "text")]
    [InlineData("basis: statute", "basis: statue", 8, "basis", "\"statue\" is not known here.", "Did you mean \"statute\"?")]
    [InlineData("breach: offence", "breach: crime", 15, "breach", "\"crime\" is not known here.", "Expected one of: arrestable-contempt")]
    [InlineData(
        "may-arrest: yes", "may-arrest: maybe",
        16, "may-arrest", "\"maybe\" is not known here.", "Expected one of: no, not-known, yes.")]
    [InlineData("ref: D-03", "ref: D3", 5, "ref", "\"D3\" is not an id", "a letter, a hyphen and a number")]
    [InlineData("read: 2026-11-22", "read: 22/11/2026", 7, "read", "\"22/11/2026\" is not a date.", "Expected year-month-day")]
    [InlineData("from: 2020-01-01", "from: 2020-02-30", 10, "from", "\"2020-02-30\" is not a date.", "Expected year-month-day")]
    [InlineData("from: 2020-01-01", "from: 2025-01-01", 10, "from", "is after \"to\"", "a first day not after the last")]
    [InlineData("verified: yes", "verified: perhaps", 9, "verified", "\"perhaps\" is neither yes nor no.", "Expected yes or no.")]
    [InlineData(
        "verified: yes", "verified: yes\n  unverified-fields: [brech]",
        10, "unverified-fields", "\"brech\" is not a field", "fields that stand in it")]
    [InlineData(
        "verified: yes", "verified: no\n  unverified-fields: [breach]",
        10, "unverified-fields", "as a whole is not verified", "only where")]
    [InlineData("name: paper order", "name: [paper, order]", 2, "name", "is a list or a group of fields", "Expected text.")]
    [InlineData("name: paper order", "name: \"\"", 2, "name", "\"name\" is empty.", "Expected text")]
    [InlineData("name: paper order", "name: ~", 2, "name", "\"name\" is empty.", "Expected text")]
    [InlineData("minimum-days: 14", "minimum-days: a fortnight", 19, "minimum-days", "is not a number of days", "a whole number from 1")]
    [InlineData("minimum-days: 14", "minimum-days: 29", 19, "minimum-days", "is more than", "a minimum not above the maximum")]
    [InlineData("ask: the desk", "ask: the desk\n  aks: the desk", 19, "aks", "There is no field \"aks\" here.", "Did you mean \"ask\"?")]
    [InlineData(
        "made-by: family-court", "made-by: famly-court",
        12, "made-by", "\"famly-court\" is not known here.", "Did you mean \"family-court\"?")]
    [InlineData("[no-contact]", "[no-contcat]", 24, "term-kinds[1]", "\"no-contcat\" is not known here.", "Expected one of: no-contact.")]
    [InlineData("[no-contact]", "[no-contact, no-contact]", 24, "term-kinds[2]", "stands in the list twice", "Expected it once.")]
    [InlineData("[served, knew]", "[served, {a: b}]", 14, "binds-from[2]", "This is not a text.", "Expected text.")]
    [InlineData("to: 2024-12-31", "areas: [kent]", 11, "areas[1]", "is not a group of fields", "fields and their values")]
    [InlineData("to: 2024-12-31", "arrest-attaches-to: clause", 11, "arrest-attaches-to", "\"clause\" is not known here.", "order, term")]
    public void An_order_type_with_a_wrong_field_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("orders/paper.yaml", (find, replacement), (line, field), (what, expected));

    [Theory]
    [InlineData("on: OrderMade", "on: OrderMdae", 7, "on", "\"OrderMdae\" is not known here.", "Did you mean \"OrderMade\"?")]
    [InlineData("on: OrderMade", "on: ordermade", 7, "on", "\"ordermade\" is not known here.", "Did you mean \"OrderMade\"?")]
    [InlineData(
        "condition: order-is-served-by-police", "condition: order-is-served-by-plice",
        9, "when[1].condition", "is not known here", "Did you mean \"order-is-served-by-police\"?")]
    [InlineData(
        "of: paper-order", "of: papr-order",
        11, "when[2].of", "\"papr-order\" is not known here.", "Did you mean \"paper-order\"?")]
    [InlineData("      of: paper-order\n", "", 10, "when[2].of", "\"of\" is missing.", "a name")]
    [InlineData("by-police\n", "by-police\n      of: paper-order\n", 10, "when[1].of", "takes no \"of\"", "no such field here")]
    [InlineData("not-known: skip", "not-known: ignore", 13, "when[2].not-known", "\"ignore\" is not known here.", "raise, skip")]
    [InlineData("is: no", "iz: no", 12, "when[2].iz", "There is no field \"iz\" here.", "Did you mean \"is\"?")]
    [InlineData(
        "agency: force-of-order", "agency: force-of-odrer",
        18, "owes.agency", "\"force-of-odrer\" is not known here.", "Did you mean \"force-of-order\"?")]
    [InlineData("desk: order-desk", "desk: order-dsk", 19, "owes.desk", "\"order-dsk\" is not known here.", "Did you mean \"order-desk\"?")]
    [InlineData("if-nobody: none", "if-nobody: nobody", 22, "if-nobody", "\"nobody\" is not known here.", "Expected")]
    [InlineData(
        "within: 5 working days", "within: 5 moons",
        23, "within", "\"moons\" in \"5 moons\" is not a unit of time.", "Expected \"immediately\"")]
    [InlineData("within: 5 working days", "within: soon", 23, "within", "\"soon\" is not a limit.", "Expected \"immediately\"")]
    [InlineData(
        "calendar: working-days", "calendar: workdays",
        24, "calendar", "\"workdays\" is not known here.", "Expected one of: arrest-24h-dapn")]
    [InlineData("calendar: working-days", "calendar: none", 23, "within", "counts working days, but no days are left out", "working-days")]
    [InlineData(
        "starts-at: MadeOn", "starts-at: Type",
        25, "starts-at", "\"Type\" is not known here.", "Expected one of: LastDay, MadeOn, at.")]
    [InlineData(
        "- OrderServed", "- OrderSeved",
        27, "discharged-by[1]", "\"OrderSeved\" is not known here.", "Did you mean \"OrderServed\"?")]
    [InlineData("- OrderServed", "- ", 27, "discharged-by[1]", "not the name of a fact", "Expected a fact")]
    [InlineData(
        "- OrderServed", "- OrderServed\n    - OrderServed",
        28, "discharged-by[2]", "stands in the list twice", "Expected it once.")]
    [InlineData("      same: [Order]", "      same: []", 29, "discharged-by[2].same", "is an empty list", "what it must share")]
    [InlineData("      same: [Order]\n", "", 28, "discharged-by[2].same", "\"same\" is missing.", "what it must share")]
    [InlineData(
        "for-each: Respondents", "for-each: Order",
        14, "for-each", "\"Order\" is not known here.", "Expected one of: Children, Protected, Respondents, Terms.")]
    [InlineData(
        "link: record-service", "link: record-servce",
        33, "link", "\"record-servce\" is not known here.", "Did you mean \"record-service\"?")]
    [InlineData("  owed-to-words: It has yet to be served.\n", "", 1, "owed-to-words", "missing beside its other half", "both, or neither")]
    [InlineData("  within: 5 working days\n", "", 1, "within", "\"within\" is missing.", "a limit")]
    [InlineData("  words: Serve it.\n", "", 1, "words", "\"words\" is missing.", "text")]
    [InlineData("  why-limit: Because.\n", "", 1, "why-limit", "\"why-limit\" is missing.", "text")]
    [InlineData("  link: record-service", "", 1, "link", "\"link\" is missing.", "a name")]
    [InlineData(
        "owes:\n    agency: force-of-order\n    desk: order-desk", "owes: force-of-order",
        17, "owes", "is not a group of fields", "fields and their values")]
    [InlineData("same: [Order, Respondent]", "same: [Order, Respondent, Court]", 16, "same", "OrderMade has no \"Court\".", "Expected")]
    [InlineData(
        "same: [Order, Respondent]", "same: [Order, Respondent, MadeOn]",
        16, "same", "OrderServed has no \"MadeOn\".", "Expected one of")]
    [InlineData("same: [Order]", "same: [Duty]", 29, "discharged-by[2].same", "OrderDischarged has no \"Duty\".", "Expected one of")]
    [InlineData(
        "for-each: Respondents", "again-on: OrderAppliedFor\n  for-each: Respondents",
        14, "again-on", "OrderAppliedFor has no \"MadeOn\" of the kind that OrderMade has.", "all that the rule reads")]
    [InlineData(
        "for-each: Respondents", "again-on: OrderSrved\n  for-each: Respondents",
        14, "again-on", "\"OrderSrved\" is not known here.", "Did you mean \"OrderServed\"?")]
    [InlineData(
        "for-each: Respondents", "for-each: Terms",
        16, "same", "is a TermDescription in OrderMade and a NominalId in OrderServed", "the same kind of thing in both")]
    public void A_duty_with_a_wrong_field_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("duties/paper.yaml", (find, replacement), (line, field), (what, expected));

    [Theory]
    [InlineData(
        "  as: Respondent\n  same: [Order, Respondent]", "  same: [Order]",
        1, "as", "missing beside its other half", "both, or neither")]
    [InlineData(
        "as: Respondent\n  same: [Order, Respondent]", "as: Force\n  same: [Order]",
        15, "as", "\"Force\" is a name that is taken.", "a name that the fact has not")]
    [InlineData("  same: [Order, Respondent]\n", "", 1, "same", "Nothing says which duty", "at least one name")]
    public void A_duty_that_could_not_be_told_from_another_is_refused(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("duties/paper.yaml", (find, replacement), (line, field), (what, expected));

    [Theory]
    [InlineData(
        "permissions: [people.look-up]", "permissions: [people.lookup]",
        14, "roles[1].permissions[1]", "\"people.lookup\" is not known here.", "Did you mean \"people.look-up\"?")]
    [InlineData(
        "purpose: respond-to-call", "purpose: respond-to-cal",
        16, "roles[1].purposes[1].purpose", "is not known here", "Did you mean \"respond-to-call\"?")]
    [InlineData(
        "sees: [ordinary]", "sees: [ordnary]",
        17, "roles[1].purposes[1].sees[1]", "\"ordnary\" is not known here.", "Did you mean \"ordinary\"?")]
    [InlineData(
        "sees: [ordinary]", "sees: [ordinary, survivor-confidential]",
        18, "roles[1].purposes[1].sees-held", "in \"sees\" and in \"sees-held\"", "in one of the two")]
    [InlineData(
        "agencies: police", "agencies: police\n    passkey: perhaps",
        14, "roles[1].passkey", "\"perhaps\" is not known here.", "or-two-factors, required")]
    [InlineData(
        "agencies: police", "agencies: constabulary",
        13, "roles[1].agencies", "\"constabulary\" is not known here.", "Expected one of: cafcass")]
    [InlineData("held: [probation]", "held: [police]", 22, "statements[1].held", "in \"yes\" and in \"held\"", "in one of the two")]
    [InlineData(
        "fact: OrderMade", "fact: OrderMad",
        20, "statements[1].fact", "\"OrderMad\" is not known here.", "Did you mean \"OrderMade\"?")]
    [InlineData("held: [probation]", "otherwise: yes", 22, "statements[1].otherwise", "\"yes\" is not known here.", "held, no")]
    [InlineData(
        "    held: [probation]", "    held: [probation]\n  - fact: OrderMade",
        23, "statements[2].fact", "is there already, on line 20", "Expected it once.")]
    [InlineData(
        "    plain: Answering a call", "    plain: Answering a call\n  - code: respond-to-call\n    plain: Again",
        10, "purposes[2].code", "is there already, on line 8", "once")]
    public void An_access_matrix_with_a_wrong_field_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("access.yaml", (find, replacement), (line, field), (what, expected));

    [Theory]
    [InlineData("to-kinds: police", "to-kinds: constabulary", 8, "to-kinds", "\"constabulary\" is not known here.", "Expected one of: cafcass")]
    [InlineData("from-kinds: [family-court, probation]", "from-kinds: [family-court, probaton]", 7, "from-kinds[2]", "\"probaton\" is not known here.", "Did you mean \"probation\"?")]
    [InlineData("  to-kinds: police\n", "", 1, "to-kinds", "\"to-kinds\" is missing.", "at least one kind of agency")]
    [InlineData("carries: [OrderMade, BreachReported]", "carries: [OrderMade, BreachReport]", 9, "carries[2]", "\"BreachReport\" is not known here.", "Did you mean \"BreachReported\"?")]
    [InlineData("carries: [OrderMade, BreachReported]", "carries: [OrderMade, OrderMade]", 9, "carries[2]", "stands in the list twice", "once")]
    [InlineData("carries: [OrderMade, BreachReported]", "carries: []", 9, "carries", "is an empty list", "at least one fact")]
    [InlineData("  purpose: So that it is served\n", "", 1, "purpose", "\"purpose\" is missing.", "text")]
    [InlineData("  lawful-basis: The rule says so\n", "", 1, "lawful-basis", "\"lawful-basis\" is missing.", "text")]
    [InlineData("stands-by: law", "stands-by: custom", 13, "stands-by", "\"custom\" is not known here.", "Expected one of: agreement, consent, law")]
    [InlineData("stands-by: law", "stands-by: consent\n  consent-days: 365", 1, "without-consent-days", "\"without-consent-days\" is missing.", "where a gateway stands by consent")]
    [InlineData("stands-by: law", "stands-by: consent\n  consent-days: a year\n  without-consent-days: 28", 14, "consent-days", "is not a number of days", "whole number")]
    [InlineData("stands-by: law", "stands-by: law\n  consent-days: 365", 14, "consent-days", "says nothing here", "only where a gateway stands by consent")]
    [InlineData("from: 2020-01-01", "from: 2020-01-01\n  to: 2019-12-31", 14, "from", "is after \"to\"", "a first day not after the last")]
    [InlineData("  what: an order", "  what: an order\n  tells: him", 11, "tells", "There is no field \"tells\" here.", "Expected")]
    public void A_gateway_with_a_wrong_field_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("gateways.yaml", (find, replacement), (line, field), (what, expected));

    [Fact]
    public void Two_gateways_of_one_code_on_one_day_are_refused_and_one_after_the_other_is_not()
    {
        using var twice = new TemporaryRuleBook().With("gateways.yaml", $"{TemporaryRuleBook.Gateways}\n{TemporaryRuleBook.Gateways}");
        var problem = twice.OnlyProblem();
        Assert.Equal(("gateways.yaml", 15, "code"), (problem.File, problem.Line, problem.Field));

        using var inTurn = new TemporaryRuleBook().With(
            "gateways.yaml", $"{TemporaryRuleBook.Gateways}\n  to: 2024-12-31\n{TemporaryRuleBook.Gateways.Replace("2020-01-01", "2025-01-01", StringComparison.Ordinal)}");
        var book = inTurn.Load();
        Assert.Equal(2, book.Gateways.Count);
        Assert.Empty(book.GatewaysOn(new LocalDate(2019, 12, 31), null));
        Assert.Equal(new LocalDate(2024, 12, 31), Assert.Single(book.GatewaysOn(new LocalDate(2024, 12, 31), null)).To);
        Assert.Null(Assert.Single(book.GatewaysOn(new LocalDate(2025, 1, 1), null)).To);
    }

    [Fact]
    public void A_gateway_that_only_some_areas_have_is_never_guessed_where_the_area_is_not_known()
    {
        using var some = new TemporaryRuleBook().Changed("gateways.yaml", "  from: 2020-01-01", "  areas:\n    - area: northgate");
        var book = some.Load();
        Assert.Single(book.GatewaysOn(new LocalDate(2026, 11, 22), "northgate"));
        Assert.Empty(book.GatewaysOn(new LocalDate(2026, 11, 22), "eastmoor"));
        Assert.Empty(book.GatewaysOn(new LocalDate(2026, 11, 22), null));
    }

    [Theory]
    [InlineData("place: no", "place: here", 3, "place", "neither yes nor no", "yes or no")]
    [InlineData("  plain: Must not contact.\n", "", 1, "plain", "\"plain\" is missing.", "text")]
    [InlineData("  place: no", "  place: no\n  metres: 5", 4, "metres", "There is no field \"metres\" here.", "code, place, plain")]
    [InlineData("  place: no", "  place: no\n- code: no-contact\n  plain: Again.\n  place: no", 0, "code", "is there 2 times", "once")]
    public void A_kind_of_term_with_a_wrong_field_says_where_and_what_was_expected(
        string find, string replacement, int line, string field, string what, string expected) =>
        MustBeTheOnlyProblem("orders/terms.yaml", (find, replacement), (line, field), (what, expected));

    [Fact]
    public void An_entry_without_a_code_is_named_and_so_is_what_refers_to_it()
    {
        using var book = new TemporaryRuleBook().Changed("orders/paper.yaml", "- code: paper-order\n  name", "- name");
        Assert.Equal(
            [("duties/paper.yaml", 11, "when[2].of"), ("orders/paper.yaml", 1, "code")],
            book.Check().Problems.Select(problem => (problem.File, problem.Line, problem.Field)));
    }

    private static void MustBeTheOnlyProblem(
        string file, (string Find, string Replacement) change, (int Line, string Field) place, (string What, string Expected) words)
    {
        using var book = new TemporaryRuleBook().Changed(file, change.Find, change.Replacement);
        var problem = book.OnlyProblem();
        Assert.Equal((file, place.Line, place.Field), (problem.File, problem.Line, problem.Field));
        Assert.Contains(words.What, problem.What, StringComparison.Ordinal);
        Assert.StartsWith("Expected", problem.Expected, StringComparison.Ordinal);
        Assert.Contains(words.Expected, problem.Expected, StringComparison.Ordinal);
    }
}
