using Sightline.Platform.Commands;

namespace Sightline.Cli.Tests;

/// <summary>Every verb, whichever module brought it, tells a newcomer what it does before any database is there.</summary>
public sealed class VerbTests
{
    public static TheoryData<Type> Verbs => [.. SightlineProgram.CommandTypes()];

    [Fact]
    public void There_are_verbs() => Assert.True(SightlineProgram.CommandTypes().Count > 8);

    [Theory, MemberData(nameof(Verbs))]
    public void A_verb_describes_itself_without_its_services(Type type)
    {
        var verb = SightlineProgram.DescriptionOf(type);
        Assert.Matches("^[a-z]+(-[a-z]+)*( [a-z]+(-[a-z]+)*)*$", verb.Path);
        Assert.DoesNotContain('\n', verb.Summary);
        Assert.Contains($"sightline {verb.Path}", verb.Help, StringComparison.Ordinal);
        Assert.All(verb.Arguments, argument => Assert.NotEmpty(argument.Description));
        Assert.All(verb.Options, option => Assert.StartsWith("--", option.Name, StringComparison.Ordinal));
        Assert.All(verb.Options, option => Assert.NotEmpty(option.Description));
    }

    [Fact]
    public void No_two_verbs_have_one_name()
    {
        var names = SightlineProgram.CommandTypes().Select(type => SightlineProgram.DescriptionOf(type).Path).ToList();
        Assert.Equal(names.Distinct(), names);
    }

    [Theory, MemberData(nameof(Verbs))]
    public async Task A_verb_answers_help_with_its_example(Type type)
    {
        var verb = SightlineProgram.DescriptionOf(type);
        var (code, said, _) = await Program.RunAsync([.. verb.Path.Split(' '), "--help"]);
        Assert.Equal(ExitCode.Done, code);
        Assert.Contains(verb.Summary, said, StringComparison.Ordinal);
        Assert.Contains($"sightline {verb.Path}", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fly")]
    [InlineData("import", "facts")]
    [InlineData("look-up", "--format", "xml")]
    public async Task Wrong_words_end_with_2_and_say_what_is_wrong(params string[] words)
    {
        var (code, _, wrong) = await Program.RunAsync(words);
        Assert.Equal(ExitCode.Usage, code);
        Assert.NotEmpty(wrong);
    }
}
