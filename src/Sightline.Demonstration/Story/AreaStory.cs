using Sightline.Demonstration.Names;
using Sightline.Demonstration.People;
using Sightline.Demonstration.Places;
using Sightline.Facts;

namespace Sightline.Demonstration.Story;

/// <summary>How many families of which fate an area holds.</summary>
internal sealed record AreaSize
{
    internal required int WithOrder { get; init; }

    internal required int WithCallOutsOnly { get; init; }

    internal required int Neighbours { get; init; }

    internal required int MarriedOff { get; init; }

    internal static AreaSize Of(string size) => size switch
    {
        // About 300 people and 60 orders.
        "small" => new() { WithOrder = 58, WithCallOutsOnly = 14, Neighbours = 12, MarriedOff = 1 },

        // About 100,000 records of people: a year of a middling force's orders, and its neighbours' families as councils hold them.
        "force" => new() { WithOrder = 2_000, WithCallOutsOnly = 3_500, Neighbours = 19_400, MarriedOff = 25 },

        // Every course once: for tests.
        "tiny" => new() { WithOrder = 30, WithCallOutsOnly = 2, Neighbours = 1, MarriedOff = 1 },
        _ => throw new ArgumentException($"There is no area of the size “{size}”.", nameof(size)),
    };
}

/// <summary>The whole story of the area, from a year ago to the first moment of today.</summary>
internal static class AreaStory
{
    /// <summary>How many days back the story begins.</summary>
    internal const int Longest = 401;

    internal static IReadOnlyList<StoryFact> Write(DemonstrationPlan plan, Calendar calendar, IReadOnlyList<UserId> officers)
    {
        var size = AreaSize.Of(plan.Size);
        var stage = new Stage { Calendar = calendar, Humans = new HumanMaker(calendar), Script = new Script(), Officers = officers };
        var number = 0;
        Play(KnownWalk.Tell);
        for (var index = 0; index < size.WithOrder + size.WithCallOutsOnly; index++)
        {
            var family = Shapes[index % Shapes.Count];
            var course = index < size.WithOrder ? Courses.WithOrder[index % Courses.WithOrder.Count] : Courses.CallOutsOnly;
            Play(scene => course(scene, family(scene)));
        }
        Repeat(size.MarriedOff, Families.Families.MarriedOff);
        Repeat(size.Neighbours, Families.Families.Neighbours);
        return stage.Script.InOrder();

        void Repeat(int times, Action<Scene> play)
        {
            for (var index = 0; index < times; index++)
            {
                Play(play);
            }
        }

        void Play(Action<Scene> play)
        {
            var scene = new Scene(stage, Chance.For(plan.Seed, number++));
            play(scene);
            scene.Close();
        }
    }

    private static IReadOnlyList<Func<Scene, Pair>> Shapes => Families.Families.WithAbuse;
}
