using NodaTime;
using Sightline.Demonstration.Area;
using Sightline.Demonstration.Names;
using Sightline.Demonstration.People;
using Sightline.Demonstration.Places;
using Sightline.Demonstration.Story;
using Sightline.Facts.People;

namespace Sightline.Demonstration.Families;

/// <summary>Families of every shape. Each tells who belongs to whom, and says between whom the abuse is.</summary>
internal static class Families
{
    /// <summary>Every shape in which there is abuse, as often as it comes up.</summary>
    internal static IReadOnlyList<Func<Scene, Pair>> WithAbuse { get; } =
    [
        Couple, Separated, Couple, NewPartner, TwoWomen, Separated, AdultSon, Couple, SeveralVictims, WomanAbusesMan, Separated, TwoMen, Couple, AdultDaughter, FatherAndSon,
        Separated, Siblings, Twins, Couple, Grandson,
    ];

    /// <summary>Neighbours: families that agencies hold for other reasons.</summary>
    internal static void Neighbours(Scene scene)
    {
        var (mother, father, children) = Household(scene, "female", "male", childrenAtMost: 3);
        var at = Early(scene);
        Marry(scene, mother, father, RelationshipKind.Partner, at);
        foreach (var child in children)
        {
            ParentOf(scene, mother, child, at);
        }
        KnowElsewhere(scene, [mother, father, .. children]);
    }

    /// <summary>Parents and a brother who would marry her off.</summary>
    internal static void MarriedOff(Scene scene)
    {
        var (mother, father, _) = Household(scene, "female", "male", childrenAtMost: 0);
        var young = scene.Humans.MakeRelative(scene.Chance, father, "female", 19);
        var brother = scene.Humans.MakeRelative(scene.Chance, father, "male", 24);
        Hide(young, scene);
        var at = Early(scene);
        ParentOf(scene, father, young, at);
        ParentOf(scene, mother, young, at);
        scene.Relate(Codes.Northgate, brother, young, RelationshipKind.Sibling, at);
        scene.Held(young, Codes.Harbour, scene.Calendar.At(95, 15, 0));
        Courses.ForcedMarriage(scene, young, [father, mother, brother]);
    }

    private static Pair Couple(Scene scene) => Pair(scene, "female", "male", RelationshipKind.Partner);

    private static Pair TwoWomen(Scene scene) => Pair(scene, "female", "female", RelationshipKind.FormerPartner);

    private static Pair TwoMen(Scene scene) => Pair(scene, "male", "male", RelationshipKind.Partner);

    private static Pair WomanAbusesMan(Scene scene) => Pair(scene, "male", "female", RelationshipKind.Partner);

    private static Pair Separated(Scene scene)
    {
        var pair = Pair(scene, "female", "male", RelationshipKind.FormerPartner);
        pair.Perpetrator.Home = new Home(Streets.Somewhere(scene.Chance), scene.Calendar.Day(420));
        if (scene.Chance.InHundred(40))
        {
            Hide(pair.Victim, scene);
        }
        return pair;
    }

    /// <summary>Abused by the former partner; the new one is in the register too, and is no suspect.</summary>
    private static Pair NewPartner(Scene scene)
    {
        var pair = Separated(scene);
        var partner = scene.Humans.Make(scene.Chance, Communities.OneOf(scene.Chance), "male", scene.Chance.Between(24, 50));
        partner.Home = pair.Victim.Home;
        Marry(scene, pair.Victim, partner, RelationshipKind.Partner, Early(scene));
        return pair;
    }

    /// <summary>One man, three women after each other; the order protects two of them.</summary>
    private static Pair SeveralVictims(Scene scene)
    {
        var pair = Separated(scene);
        var second = scene.Humans.Make(scene.Chance, Communities.OneOf(scene.Chance), "female", scene.Chance.Between(22, 45));
        var third = scene.Humans.Make(scene.Chance, Communities.OneOf(scene.Chance), "female", scene.Chance.Between(22, 45));
        var at = Early(scene);
        Marry(scene, second, pair.Perpetrator, RelationshipKind.FormerPartner, at);
        Marry(scene, third, pair.Perpetrator, RelationshipKind.FormerPartner, at);
        CallOuts.Tell(scene, new CallOut { At = scene.Calendar.At(330, 21, 15), Victim = second, Suspect = pair.Perpetrator });
        CallOuts.Tell(scene, new CallOut { At = scene.Calendar.At(310, 20, 40), Victim = third, Suspect = pair.Perpetrator });
        return pair with { FurtherVictims = [second] };
    }

    private static Pair AdultSon(Scene scene) => ParentAndGrown(scene, scene.Chance.InHundred(75) ? "female" : "male", "male");

    private static Pair AdultDaughter(Scene scene) => ParentAndGrown(scene, "female", "female");

    private static Pair Grandson(Scene scene)
    {
        var grandmother = Someone(scene, "female", scene.Chance.Between(70, 84));
        var grandson = scene.Humans.MakeRelative(scene.Chance, grandmother, "male", scene.Chance.Between(18, 27));
        scene.Relate(Codes.Northgate, grandson, grandmother, RelationshipKind.OtherRelative, Early(scene));
        return new Pair(grandmother, grandson, []);
    }

    private static Pair Siblings(Scene scene)
    {
        var sister = Someone(scene, "female", scene.Chance.Between(19, 30));
        var brother = scene.Humans.MakeRelative(scene.Chance, sister, "male", scene.Chance.Between(18, 32));
        scene.Relate(Codes.Northgate, brother, sister, RelationshipKind.Sibling, Early(scene));
        return new Pair(sister, brother, []);
    }

    /// <summary>Two of one name under one roof: the father is not who the order binds.</summary>
    private static Pair FatherAndSon(Scene scene)
    {
        var pair = Pair(scene, "female", "male", RelationshipKind.FormerPartner);
        var father = scene.Humans.MakeRelative(scene.Chance, pair.Perpetrator, "male", Age(scene, pair.Perpetrator) + scene.Chance.Between(22, 30));
        father.Forenames = pair.Perpetrator.Forenames;
        scene.Relate(Codes.Northgate, father, pair.Perpetrator, RelationshipKind.Parent, Lately(scene));
        return pair;
    }

    /// <summary>Born the same day, of one surname, at one address.</summary>
    private static Pair Twins(Scene scene)
    {
        var pair = Pair(scene, "female", "male", RelationshipKind.FormerPartner);
        var he = pair.Perpetrator;
        var drawn = scene.Humans.MakeRelative(scene.Chance, he, "male", Age(scene, he));
        var twin = new Human { Community = he.Community, Sex = "male", Forenames = OtherThan(scene, he), Surname = he.Surname, Born = he.Born, Home = he.Home, Language = drawn.Language };
        scene.Relate(Codes.Northgate, twin, he, RelationshipKind.Sibling, Lately(scene));
        return pair;
    }

    private static Pair ParentAndGrown(Scene scene, string parentSex, string grownSex)
    {
        var parent = Someone(scene, parentSex, scene.Chance.Between(52, 74));
        var grown = scene.Humans.MakeRelative(scene.Chance, parent, grownSex, scene.Chance.Between(20, 34));
        ParentOf(scene, parent, grown, Early(scene));
        return new Pair(parent, grown, []);
    }

    private static Pair Pair(Scene scene, string victimSex, string perpetratorSex, RelationshipKind kind)
    {
        var (victim, perpetrator, children) = Household(scene, victimSex, perpetratorSex, childrenAtMost: 3);
        var at = Early(scene);
        Marry(scene, victim, perpetrator, kind, at);
        foreach (var child in children)
        {
            ParentOf(scene, victim, child, at);
        }
        perpetrator.Pnc = scene.Chance.InHundred(60) ? scene.Humans.NextPnc(scene.Calendar.Day(scene.Chance.Between(200, 3000))) : null;
        HelpAndHold(scene, victim, perpetrator, children);
        return new Pair(victim, perpetrator, children);
    }

    /// <summary>Her service, his probation office and children's services hold many of them too, each in its own way.</summary>
    private static void HelpAndHold(Scene scene, Human victim, Human perpetrator, IReadOnlyList<Human> children)
    {
        if (scene.Chance.InHundred(75))
        {
            scene.Held(victim, Codes.Harbour, scene.Calendar.At(scene.Chance.Between(2, 340), 11, 20));
        }
        if (scene.Chance.InHundred(30))
        {
            scene.Held(perpetrator, Codes.Probation, scene.Calendar.At(scene.Chance.Between(2, 340), 10, 10));
        }
        if (children.Count > 0 && scene.Chance.InHundred(40))
        {
            foreach (var known in children.Append(victim))
            {
                scene.Held(known, Codes.Council, scene.Calendar.At(scene.Chance.Between(2, 20), 14, 30));
            }
        }
        if (scene.Chance.InHundred(6))
        {
            scene.Held(perpetrator, Codes.Eastmoor, scene.Calendar.At(scene.Chance.Between(2, 20), 13, 0));
        }
    }

    private static void KnowElsewhere(Scene scene, IReadOnlyList<Human> family)
    {
        foreach (var member in family.Where(_ => scene.Chance.InHundred(25)))
        {
            scene.Held(member, Codes.Council, scene.Calendar.At(scene.Chance.Between(1, 20), scene.Chance.Between(9, 16), 5));
        }
    }

    private static (Human One, Human Other, IReadOnlyList<Human> Children) Household(Scene scene, string oneSex, string otherSex, int childrenAtMost)
    {
        var chance = scene.Chance;
        var one = Someone(scene, oneSex, chance.Between(21, 58));
        var other = scene.Humans.Make(chance, chance.InHundred(80) ? one.Community : Communities.OneOf(chance), otherSex, Math.Clamp(Age(scene, one) + chance.Between(-6, 8), 19, 80));
        other.Home = one.Home;
        if (oneSex != otherSex && chance.InHundred(55))
        {
            one.Surname = one.Community.SurnameFor(other.Surname, oneSex);
        }
        var children = new List<Human>();
        var most = Age(scene, one) < 50 ? chance.Between(0, childrenAtMost) : 0;
        for (var age = Math.Min(14, Age(scene, one) - 19); children.Count < most && age >= 3; age -= chance.Between(2, 4))
        {
            children.Add(scene.Humans.MakeRelative(chance, other, chance.InHundred(50) ? "female" : "male", age));
        }
        return (one, other, children);
    }

    private static Human Someone(Scene scene, string sex, int age) => scene.Humans.Make(scene.Chance, Communities.OneOf(scene.Chance), sex, age);

    private static void Marry(Scene scene, Human one, Human other, RelationshipKind kind, Instant at) => scene.Relate(Codes.Northgate, one, other, kind, at);

    private static void ParentOf(Scene scene, Human parent, Human child, Instant at) => scene.Relate(Codes.Northgate, parent, child, RelationshipKind.Parent, at);

    /// <summary>She moved where he does not know. Few may see where.</summary>
    private static void Hide(Human her, Scene scene)
    {
        her.FormerHome = her.Home with { To = scene.Calendar.Day(411) };
        her.Home = new Home(Streets.Somewhere(scene.Chance), scene.Calendar.Day(410));
        her.HomeIsConfidential = true;
    }

    private static string OtherThan(Scene scene, Human he)
    {
        var other = scene.Chance.Pick(he.Community.Men);
        return other == he.Forenames.Split(' ')[0] ? he.Community.Men[(he.Community.Men.ToList().IndexOf(other) + 1) % he.Community.Men.Count] : other;
    }

    private static int Age(Scene scene, Human human) => Period.Between(human.Born, scene.Calendar.Today, PeriodUnits.Years).Years;

    /// <summary>Before anything else that happens to the family.</summary>
    private static Instant Early(Scene scene) => scene.Calendar.At(scene.Chance.Between(345, 400), scene.Chance.Between(9, 17), scene.Chance.Between(0, 59));

    /// <summary>In the last days: what this leaves to decide is still fresh on a desk.</summary>
    private static Instant Lately(Scene scene) => scene.Calendar.At(scene.Chance.Between(1, 2), scene.Chance.Between(9, 17), scene.Chance.Between(0, 59));
}
