using System.Globalization;
using NodaTime;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.Places;
using Calendar = Sightline.Demonstration.Places.Calendar;

namespace Sightline.Demonstration.People;

/// <summary>Makes people up. Telephone numbers are of the ranges kept for drama (07700 900 and 01632 960); when they are used up, nobody has one.</summary>
internal sealed class HumanMaker(Calendar calendar)
{
    private const int DramaNumbers = 2000;

    /// <summary>Coprime with <see cref="DramaNumbers"/>, so that every number is given once, scattered.</summary>
    private const int Stride = 739;

    /// <summary>The desks' own numbers lie in 01632 960 1xx to 6xx; people's do not.</summary>
    private static readonly Range DeskNumbers = 1100..1700;

    /// <summary>Two people of the story that is the same under every seed have these.</summary>
    private static readonly int[] Reserved = [461, 782];

    private int numbersGiven;
    private int pncGiven;

    internal Human Make(Chance chance, Community community, string sex, int age)
    {
        var forenames = sex == "female" ? community.Women : community.Men;
        var first = chance.Pick(forenames);
        var second = chance.InHundred(25) ? chance.Pick(forenames) : null;
        var human = new Human
        {
            Community = community,
            Sex = sex,
            Forenames = second is null || second == first ? first : $"{first} {second}",
            Surname = community.SurnameFor(chance.Pick(community.Surnames), sex),
            Born = calendar.Today.PlusYears(-age).PlusDays(-chance.Between(3, 360)),
            Home = new Home(Streets.Somewhere(chance), calendar.Today.PlusDays(-chance.Between(500, 4000))),
        };
        Furnish(human, chance, age);
        return human;
    }

    /// <summary>Somebody of the family: the same surname and the same home unless told otherwise.</summary>
    internal Human MakeRelative(Chance chance, Human of, string sex, int age)
    {
        var relative = Make(chance, of.Community, sex, age);
        relative.Surname = of.Community.SurnameFor(Root(of), sex);
        relative.Home = of.Home;
        return relative;
    }

    internal string? Number()
    {
        while (numbersGiven < DramaNumbers)
        {
            var number = numbersGiven++ * Stride % DramaNumbers;
            if (Reserved.Contains(number) || (number >= DeskNumbers.Start.Value && number < DeskNumbers.End.Value))
            {
                continue;
            }
            return number < 1000
                ? string.Create(CultureInfo.InvariantCulture, $"07700 900{number:000}")
                : string.Create(CultureInfo.InvariantCulture, $"01632 960{number - 1000:000}");
        }
        return null;
    }

    internal string NextPnc(LocalDate first)
    {
        pncGiven++;
        // The check letter as the national computer forms it: the remainder by 23 of year and number.
        var number = (first.Year % 100 * 10_000_000L) + pncGiven;
        return string.Create(CultureInfo.InvariantCulture, $"{first.Year}/{pncGiven:0000000}{"ZABCDEFGHJKLMNPQRTUVWXY"[(int)(number % 23)]}");
    }

    private void Furnish(Human human, Chance chance, int age)
    {
        if (age >= 14 && chance.InHundred(70) && Number() is { } number)
        {
            human.Phones.Add(number);
        }
        if (age >= 16 && chance.InHundred(20))
        {
            var plain = string.Concat(Slips.WithoutMarks($"{human.Forenames.Split(' ')[0]}.{human.Surname}").Where(letter => char.IsAsciiLetter(letter) || letter == '.'));
            human.Email = string.Create(CultureInfo.InvariantCulture, $"{plain.ToLowerInvariant()}{chance.Between(2, 99)}@example.org");
        }
        if (human.Community.Language is { } language && chance.InHundred(human.Community.NeedInterpreter))
        {
            human.Language = language;
        }
        if (human.Sex == "female" && age > 25 && chance.InHundred(35))
        {
            human.MaidenName = human.Community.SurnameFor(chance.Pick(human.Community.Surnames), "female");
        }
        if (age > 17 && chance.InHundred(6))
        {
            human.Alias = chance.InHundred(50) ? (null, chance.Pick(human.Community.Surnames)) : (chance.Pick(human.Sex == "female" ? human.Community.Women : human.Community.Men), null);
        }
        if (chance.InHundred(30))
        {
            var moved = human.Home.From!.Value;
            human.FormerHome = new Home(Streets.Somewhere(chance), null, moved.PlusDays(-1));
        }
    }

    private static string Root(Human human) =>
        human.Community.HasWomensForms && human.Surname.EndsWith("ska", StringComparison.Ordinal) ? human.Surname[..^1] + "i"
        : human.Community.HasWomensForms && human.Surname.EndsWith("cka", StringComparison.Ordinal) ? human.Surname[..^1] + "i"
        : human.Surname;
}
