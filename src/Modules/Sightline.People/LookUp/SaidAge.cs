using System.Globalization;
using System.Text.RegularExpressions;
using Sightline.Linkage;

namespace Sightline.People.LookUp;

/// <summary>An age somebody gave: a year or two beside it is the same answer, and "about forty" says less than "forty".</summary>
/// <param name="Years">Completed years.</param>
/// <param name="IsAbout">Said as a guess.</param>
internal sealed partial record SaidAge(int Years, bool IsAbout)
{
    private const int Oldest = 115;

    // Of all in a register, about one in seventy is of any given age.
    private const double InYear = 4;
    private const double InGuess = 2.5;
    private const double Beside = 0;
    private const double FarOff = -4;

    /// <summary>What a person's recorded birth says to it; null where no year is recorded.</summary>
    internal Reason? Against(PartialDate? born, int thisYear)
    {
        if (born is not { Year: { } year })
        {
            return null;
        }
        // Forty today was born forty or forty-one calendar years ago.
        var off = Math.Max(0, Math.Abs(thisYear - Years - 0.5 - year) - 0.5);
        var (near, far) = IsAbout ? (4, 9) : (0, 2);
        return off switch
        {
            _ when off <= near => new Reason(Field.Born, Level.NearYear, IsAbout ? InGuess : InYear, IsAbout ? "about the age given" : "of the age given"),
            _ when off <= far => new Reason(Field.Born, Level.NearYear, Beside, "near the age given"),
            _ => new Reason(Field.Born, Level.Different, FarOff, "another age"),
        };
    }

    /// <summary>Takes "aged 40", "40 years old", "about 40" or "40ish" out of the words.</summary>
    internal static SaidAge? Take(ref string words)
    {
        foreach (Match found in Age().Matches(words))
        {
            var years = int.Parse(found.Groups["n"].Value, CultureInfo.InvariantCulture);
            if (years <= Oldest)
            {
                words = words.Remove(found.Index, found.Length).Insert(found.Index, " ");
                return new SaidAge(years, found.Groups["about"].Success);
            }
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(aged?|age)\s+((?<about>about|around|approx\.?|approximately|roughly|maybe|circa|c\.?)\s+)?(?<n>\d{1,3})(?<about>ish)?\b" +
        @"|\b((?<about>about|around|approx\.?|approximately|roughly|maybe|circa|c\.?)\s+)?(?<n>\d{1,3})(?<about>ish)?[ -]?(years?[ -]old|yrs?[ -]old|y/?o|years?|yrs?)\b" +
        @"|\b(?<about>about|around|approx\.?|approximately|roughly|maybe|circa)\s+(?<n>\d{1,3})\b" +
        @"|\b(?<n>\d{1,3})(?<about>ish)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Age();
}
