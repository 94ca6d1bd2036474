using System.Text.Json;

namespace Sightline.Kernel.Tests;

public sealed class GuardedTests
{
    private const string Place = "Flat 9, Tern Wharf";

    private static readonly Guarded<string> Kept = Guarded.Of(Place, Sensitivity.SurvivorConfidential);

    private static readonly Audience Entitled = new("the entitled", kind => kind is Sensitivity.SurvivorConfidential);

    private static readonly Audience Others = new("everybody else", kind => kind is not Sensitivity.SurvivorConfidential);

    [Fact]
    public void It_is_had_by_an_audience_that_may_have_its_kind_and_by_no_other()
    {
        Assert.Equal(Place, Kept.For(Entitled));
        var refused = Assert.Throws<GuardedException>(() => Kept.For(Others));
        Assert.Equal(Sensitivity.SurvivorConfidential, refused.Kind);
        Assert.Contains("everybody else", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Tern", refused.ToString(), StringComparison.Ordinal);
        Assert.Equal(Place, Kept.For(Others.Or(Entitled)));
        Assert.Throws<GuardedException>(() => Kept.For(Others.Or(Others)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Kept.ForTheMachine(default));
    }

    [Fact]
    public void In_words_a_log_line_or_an_exception_it_is_its_kind_alone()
    {
        Assert.Equal("⟦survivor-confidential⟧", Kept.ToString());
        Assert.Equal("moved to ⟦survivor-confidential⟧", $"moved to {Kept}");
        Assert.DoesNotContain("Tern", new InvalidOperationException($"{Kept} cannot be read").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Tern", new Held("P-1", Kept).ToString(), StringComparison.Ordinal);
        Assert.Equal(Sensitivity.SurvivorConfidential, ((IGuarded)Kept).Kind);
        // What takes an object apart by its properties, as structured logs do, finds its kind and nothing else.
        Assert.Equal(["Kind"], Kept.GetType().GetProperties().Select(property => property.Name));
    }

    [Fact]
    public void Two_of_one_text_are_not_told_to_be_the_same()
    {
        var again = Guarded.Of(Place, Sensitivity.SurvivorConfidential);
        Assert.NotEqual(Kept, again);
        Assert.Equal(2, new HashSet<Guarded<string>> { Kept, again }.Count);
        Assert.NotEqual(new Held("P-1", Kept), new Held("P-1", again));
    }

    [Fact]
    public void Nothing_writes_it_as_JSON_but_for_those_who_may_have_it_and_nothing_reads_it()
    {
        foreach (var options in new[] { new JsonSerializerOptions(), JsonSerializerOptions.Web })
        {
            Assert.Throws<GuardedException>(() => JsonSerializer.Serialize(Kept, options));
            Assert.Throws<GuardedException>(() => JsonSerializer.Serialize(new Held("P-1", Kept), options));
            Assert.Throws<GuardedException>(() => JsonSerializer.Serialize<object>(new[] { Kept }, options));
            Assert.Throws<GuardedException>(() => JsonSerializer.Deserialize<Guarded<string>>($"\"{Place}\"", options));
        }
        Assert.Equal($$"""{"Reference":"P-1","Place":"{{Place}}"}""", JsonSerializer.Serialize(new Held("P-1", Kept), Written(Entitled)));
        Assert.Throws<GuardedException>(() => JsonSerializer.Serialize(new Held("P-1", Kept), Written(Others)));

        static JsonSerializerOptions Written(Audience audience) => new() { Converters = { new GuardedJson(audience) } };
    }

    [Fact]
    public void A_part_of_it_is_as_guarded_as_it_is()
    {
        var town = Kept.Part(static place => place.Split(", ")[1])!;
        Assert.Equal((Sensitivity.SurvivorConfidential, "Tern Wharf"), (town.Kind, town.For(Entitled)));
        Assert.Throws<GuardedException>(() => town.For(Others));
        Assert.Null(Kept.Part(static _ => (string?)null));
        Assert.Equal($"{Place}, today", Kept.Part("today", static (place, day) => $"{place}, {day}")!.For(Entitled));
        Assert.Equal(["Flat 9", "Tern Wharf"], Kept.Parts(static place => place.Split(", ")).Select(part => part.For(Entitled)));
    }

    [Fact]
    public void Several_are_put_together_only_when_they_are_of_one_kind()
    {
        Assert.Null(Guarded.Together<string>([]));
        Assert.Equal([Place, "near the school"], Guarded.Together([Kept, Guarded.Of("near the school", Sensitivity.SurvivorConfidential)])!.For(Entitled));
        Assert.Throws<ArgumentException>(() => Guarded.Together([Kept, Guarded.Of("asthma", Sensitivity.Health)]));
    }

    [Fact]
    public void What_would_hold_one_is_refused_where_none_may_stand()
    {
        Assert.Null(Guarded.Checked(null, "an address"));
        Assert.Equal("/people/⟦unknown⟧", Guarded.Checked("/people/⟦unknown⟧", "an address"));
        foreach (var kind in Enum.GetValues<Sensitivity>())
        {
            var kept = Guarded.Of(Place, kind);
            Assert.Throws<GuardedException>(() => Guarded.Checked($"/people?near={kept}", "an address"));
            Assert.Throws<GuardedException>(() => Guarded.Checked($"/people?near={Uri.EscapeDataString(kept.ToString())}", "an address"));
        }
    }

    private sealed record Held(string Reference, Guarded<string> Place);
}
