using System.Globalization;
using Sightline.Linkage;
using Sightline.People.Model;

namespace Sightline.People.Reviews;

/// <summary>How a pair, and what speaks for and against it, is called on a page.</summary>
internal static class ReviewWords
{
    private const double Strong = 6;
    private const double Plain = 2;

    internal static string Of(Worth worth) => worth switch
    {
        Worth.OppositeSides => "Two sides",
        Worth.Danger => "Danger",
        Worth.Order => "Order",
        Worth.Duty => "Owed",
        Worth.Other => "Call-out",
        _ => "Nothing rests on it",
    };

    internal static string ColourOf(Worth worth) => worth switch
    {
        Worth.OppositeSides or Worth.Danger => "red",
        Worth.Order => "orange",
        Worth.Duty => "yellow",
        _ => "grey",
    };

    /// <summary>What a mistake would do.</summary>
    internal static string WhyItMatters(Worth worth) => worth switch
    {
        Worth.OppositeSides => "One is protected or a victim, the other bound or suspected: tied wrongly, each would be shown the other’s orders.",
        Worth.Danger => "A danger is known of one: left apart wrongly, nobody is warned; tied wrongly, the wrong door is.",
        Worth.Order => "A live order rests on one: until it is decided it is only a possible order on the other.",
        Worth.Duty => "Something owed rests on one.",
        Worth.Other => "A call-out rests on one.",
        _ => "Nothing you may see rests on either.",
    };

    /// <summary>How likely the engine holds it to be, from a weight in bits.</summary>
    internal static string Likelihood(double weight) => weight switch
    {
        >= 7 => "Very likely one person",
        >= 2 => "Likely one person",
        > -2 => "As likely one person as two",
        _ => "Likelier two people than one",
    };

    internal static string Strength(double weight) => (Math.Abs(weight), weight > 0) switch
    {
        ( >= Strong, true) => "Strongly for",
        ( >= Plain, true) => "For",
        (_, true) => "Slightly for",
        ( >= Strong, false) => "Strongly against",
        ( >= Plain, false) => "Against",
        _ => "Slightly against",
    };

    /// <summary>"+8.4", with a true minus.</summary>
    internal static string Signed(double weight) => (weight < 0 ? "−" : "+") + Math.Abs(weight).ToString("0.0", CultureInfo.InvariantCulture);

    internal static string Of(Field field) => field switch
    {
        Field.Forenames => "Forenames",
        Field.MiddleNames => "Middle names",
        Field.Surname => "Surname",
        Field.WholeName => "Whole name",
        Field.Born => "Born",
        Field.Sex => "Sex",
        Field.Address => "Address",
        Field.Phone => "Phone",
        Field.Email => "E-mail",
        Field.Identifier => "Identifier",
        Field.Family => "Family",
        _ => "Other",
    };

    /// <summary>An identifier's kind as its users say it.</summary>
    internal static string OfIdentifier(string kind) => kind switch
    {
        "pnc" or "cro" or "nhs" => kind.ToUpperInvariant(),
        "ndelius" => "nDelius",
        "custody" => "Custody",
        "local" => "Own reference",
        _ => kind,
    };

    internal static string StandingOf(ReviewState state) => state switch
    {
        ReviewState.Same => "One person",
        ReviewState.Different => "Two people",
        ReviewState.CouldNotTell => "Not sure",
        ReviewState.Lifted => "Taken back",
        ReviewState.Disposed => "Disposed of",
        _ => "Open",
    };
}
