using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Sightline.Demonstration.Names;

/// <summary>How a name or a date comes out when somebody hears, reads or types it in a hurry.</summary>
internal static class Slips
{
    private static readonly (string From, string To)[] Sounds =
        [("ph", "f"), ("ie", "ei"), ("ck", "k"), ("th", "t"), ("ss", "s"), ("ll", "l"), ("nn", "n"), ("y", "i"), ("ai", "ay"), ("ee", "ea"), ("k", "c"), ("ou", "u")];

    internal static string OfName(string name, Chance chance) => chance.Below(5) switch
    {
        0 => Swapped(name, chance),
        1 => Dropped(name, chance),
        2 => Doubled(name, chance),
        3 => WithoutMarks(name),
        _ => AsItSounds(name, chance),
    };

    /// <summary>Letters as an English keyboard has them.</summary>
    internal static string WithoutMarks(string name)
    {
        var plain = new StringBuilder();
        foreach (var letter in name.Replace('ł', 'l').Replace('Ł', 'L').Replace('’', '\'').Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(letter);
            }
        }
        return plain.ToString().Normalize(NormalizationForm.FormC);
    }

    /// <summary>Day and month swapped where they can be, a digit slipped, or only the year.</summary>
    internal static string OfBirth(LocalDate born, Chance chance) => chance.Below(4) switch
    {
        0 when born.Day <= 12 && born.Day != born.Month => Iso(new LocalDate(born.Year, born.Day, born.Month)),
        1 => Iso(born.PlusYears(1)),
        2 => born.Year.ToString(CultureInfo.InvariantCulture),
        _ => Iso(born.PlusDays(1)),
    };

    internal static string Iso(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Swapped(string name, Chance chance)
    {
        if (name.Length < 4)
        {
            return name;
        }
        var at = chance.Between(1, name.Length - 3);
        var letters = name.ToCharArray();
        (letters[at], letters[at + 1]) = (letters[at + 1], letters[at]);
        return new string(letters);
    }

    private static string Dropped(string name, Chance chance) => name.Length < 5 ? name : name.Remove(chance.Between(1, name.Length - 2), 1);

    private static string Doubled(string name, Chance chance)
    {
        var at = chance.Between(1, name.Length - 1);
        return char.IsLetter(name[at]) ? name.Insert(at, name[at].ToString()) : name;
    }

    private static string AsItSounds(string name, Chance chance)
    {
        var fitting = Sounds.Where(sound => name.IndexOf(sound.From, 1, StringComparison.Ordinal) > 0).ToList();
        if (fitting.Count == 0)
        {
            return Swapped(name, chance);
        }
        var (from, to) = chance.Pick(fitting);
        var place = name.IndexOf(from, 1, StringComparison.Ordinal);
        return name[..place] + to + name[(place + from.Length)..];
    }
}
